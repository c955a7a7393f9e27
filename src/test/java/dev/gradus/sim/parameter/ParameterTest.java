package dev.gradus.sim.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.gradus.random.Rng;
import dev.gradus.sim.parameter.PointList.Point;
import dev.gradus.sim.parameter.Preset.Case;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class ParameterTest {
    private static final Option SMALL = new Option("small", "Small");
    private static final Option LARGE = new Option("large", "Large");
    private static final Real RATE = Real.log(spec("learningRate"), 0.1, 1e-6, 1e3);
    private static final Int UNITS = Int.linear(spec("hiddenUnits"), 16, 2, 64);
    private static final Choice SIZE = Choice.of(spec("size"), SMALL, LARGE);
    private static final Flags MISTAKES = Flags.of(spec("mistakes"), SMALL, LARGE);
    private static final PointList START =
            new PointList(spec("start"), List.of(new Point(1, 1, 0)), new Length(1, 1), 100);

    private static final Graph GRAPH = new Graph(spec("graph"), new Graph.Drawing(3, List.of(edge(1, 0))));

    private static final Sequence LOOP = Sequence.of(
            spec("program"),
            "small.each(small)",
            List.of(
                    new Sequence.Word(SMALL, Sequence.Kind.LINE),
                    new Sequence.Word(new Option("each", "for each"), Sequence.Kind.GROUP)));

    static final List<Param<?>> KINDS = List.of(
            LOOP,
            RATE,
            UNITS,
            Int.log(spec("n"), 10, 0, 1000),
            new Flag(spec("selfLoops"), true),
            SIZE,
            MISTAKES,
            new Preset(spec("mode"), "small", List.of(new Case(SMALL, Map.of()), new Case(LARGE, Map.of()))),
            new IntList(UNITS, List.of(2, 3), new Length(0, 5)),
            new RealList(RATE, List.of(), new Length(0, 5)),
            new Text(spec("code"), "forward", 100),
            START,
            new PointList(spec("points"), List.of(), new Length(0, 40), 2),
            Image.grey(spec("drawing"), 28, 28),
            new Image(spec("icon"), 3, 2, 3),
            GRAPH);

    @ParameterizedTest
    @FieldSource("KINDS")
    void drawnValuesReadBackAsPrinted(Param<?> parameter) {
        Rng rng = new Rng(7);
        for (int i = 0; i < 200; i++) {
            assertReadsBack(parameter, rng);
        }
    }

    private static <T> void assertReadsBack(Param<T> parameter, Rng rng) {
        T value = parameter.draw(rng);
        assertThat(parameter.parse(parameter.print(value))).isEqualTo(new Parsed.Taken<>(value));
    }

    @ParameterizedTest
    @FieldSource("KINDS")
    void defaultReadsBackAsPrinted(Param<?> parameter) {
        assertThat(parameter.parse(parameter.printInitial())).isEqualTo(new Parsed.Taken<>(parameter.initial()));
    }

    @ParameterizedTest
    @FieldSource("KINDS")
    void noTextMakesParsingThrow(Param<?> parameter) {
        Stream.of("", " ", ",", ";", "NaN", "-Infinity", "1e308", "1e9999", "-0", "0x1p3", "1_000", "١٢", "a,b;c", "\0")
                .forEach(text -> assertThatCode(() -> parameter.parse(text)).doesNotThrowAnyException());
        Stream.of("9", ",", "1,", "x", ";", "-", "e")
                .forEach(part -> assertThatCode(() -> parameter.parse(part.repeat(10_000)))
                        .doesNotThrowAnyException());
    }

    @ParameterizedTest
    @CsvSource({
        "learningRate, 0.25, 0.25, ''",
        "learningRate, 1e308, 1000, learningRate 1e308 → 1000",
        "learningRate, -1, 1e-6, learningRate -1 → 1e-6",
        "hiddenUnits, 100, 64, hiddenUnits 100 → 64",
        "hiddenUnits, 1e3, 64, hiddenUnits 1e3 → 64"
    })
    void outOfRangeBecomesTheNearestWithAReport(String name, String text, double value, String change) {
        Param<?> parameter = name.equals("learningRate") ? RATE : UNITS;
        switch (parameter.parse(text)) {
            case Parsed.Taken<?>(Object taken) ->
                assertThat(((Number) taken).doubleValue()).isEqualTo(value);
            case Parsed.Clamped<?>(Object taken, String report, String rule) -> {
                assertThat(((Number) taken).doubleValue()).isEqualTo(value);
                assertThat(report).isEqualTo(change);
                assertThat(rule).contains("must be").contains("got");
            }
            case Parsed.Refused<?>(String message) -> assertThat(message).isEmpty();
        }
    }

    @Test
    void refusalSaysWhatMustBeAndWhatWasGiven() {
        assertThat(RATE.parse("NaN"))
                .isEqualTo(new Parsed.Refused<>("learningRate must be a number in [1e-6, 1000], got \"NaN\""));
        assertThat(UNITS.parse("2.5"))
                .isEqualTo(new Parsed.Refused<>("hiddenUnits must be a whole number in [2, 64], got \"2.5\""));
        assertThat(SIZE.parse("zzz")).isEqualTo(new Parsed.Refused<>("size must be one of small, large, got \"zzz\""));
    }

    @Test
    void longTextIsCutInMessages() {
        assertThat(SIZE.parse("x".repeat(10_000)).toString())
                .hasSizeLessThan(200)
                .contains("10000 characters");
    }

    @Test
    void flagsArePrintedInDeclarationOrder() {
        assertThat(MISTAKES.parse("large,small"))
                .isInstanceOfSatisfying(
                        Parsed.Taken.class,
                        taken -> assertThat(taken.value().toString()).isEqualTo("[small, large]"));
    }

    @Test
    void pointsKeepFourDigits() {
        assertThat(START.parse("0.123456,-7,c2")).isEqualTo(new Parsed.Taken<>(List.of(new Point(0.1235, -7, 2))));
        assertThat(START.print(List.of(new Point(0.1235, -7, 2)))).isEqualTo("0.1235,-7,c2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0-1|graph must be a number of nodes, a colon and edges, such as 4:0-1,0-2, got \"0-1\"",
                "-3:|graph must be a number of nodes, a colon and edges, such as 4:0-1,0-2, got \"-3:\"",
                "61:|graph must have 0 to 60 nodes, got 61",
                "3:0-1,1|graph must have edges such as 0-1, got \"1\" as edge 2",
                "3:0-1,1-3|graph must join two different nodes of 0 to 2 by every edge, got \"1-3\" as edge 2",
                "3:2-2|graph must join two different nodes of 0 to 2 by every edge, got \"2-2\" as edge 1"
            })
    void graphErrorsNameThePlace(String text, String message) {
        assertThat(GRAPH.parse(text)).isEqualTo(new Parsed.Refused<>(message));
    }

    @Test
    void graphsArePrintedInOrderWithEveryEdgeOnce() {
        assertThat(GRAPH.parse("4: 3-1 ,0-2"))
                .isInstanceOfSatisfying(
                        Parsed.Taken.class,
                        taken -> assertThat(taken.value())
                                .isEqualTo(new Graph.Drawing(4, List.of(edge(0, 2), edge(1, 3)))));
        assertThat(GRAPH.parse("2:0-1,1-0"))
                .isEqualTo(new Parsed.Clamped<>(
                        new Graph.Drawing(2, List.of(edge(0, 1))),
                        "graph: 2 edges → 1, each once",
                        "graph must have every edge once, got 1 again"));
        assertThat(GRAPH.printInitial()).isEqualTo("3:0-1");
        assertThat(GRAPH.parse("0:")).isEqualTo(new Parsed.Taken<>(Graph.Drawing.NONE));
    }

    @ParameterizedTest
    @CsvSource({"'',''", "' small . each( ) ',small.each()", "each(each(small).small),each(each(small).small)"})
    void sequencesAreWordsAndGroups(String text, String printed) {
        assertThat(LOOP.parse(text))
                .isInstanceOfSatisfying(
                        Parsed.Taken.class,
                        taken -> assertThat(LOOP.parse(printed)).isEqualTo(taken));
        assertThat(LOOP.printInitial()).isEqualTo("small.each(small)");
    }

    @ParameterizedTest
    @CsvSource({
        "fly, 'program must be made of small, each(…), got \"fly\" at character 1'",
        "small., 'program must have a point between two words, got \".\" at character 6'",
        "small!small, 'program must have a point between two words, got \"!\" at character 6'",
        "each, 'program must have parentheses after each, which is a group, got none at character 5'",
        "small(small), 'program must have no parentheses after small, got one at character 6'",
        "each(small, 'program must close every parenthesis, got 1 open at the end'",
        "small), 'program must open every parenthesis that it closes, got one too many at character 6'",
    })
    void sequencesSayWhatIsWrongWithThem(String text, String message) {
        assertThat(LOOP.parse(text)).isEqualTo(new Parsed.Refused<>(message));
    }

    @Test
    void sequencesAreFortyWordsAtMost() {
        assertThat(LOOP.parse("small.".repeat(39) + "small")).isInstanceOf(Parsed.Taken.class);
        assertThat(LOOP.parse("small.".repeat(40) + "small"))
                .isEqualTo(new Parsed.Refused<>("program must have at most 40 words, got more"));
    }

    private static Graph.Edge edge(int from, int to) {
        return new Graph.Edge(from, to);
    }

    private static Spec spec(String name) {
        return Spec.of(name, name, "help");
    }
}
