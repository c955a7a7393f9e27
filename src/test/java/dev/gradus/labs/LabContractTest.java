package dev.gradus.labs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.random.Rng;
import dev.gradus.run.shared.SharedDataCache;
import dev.gradus.run.shared.SharedHandle;
import dev.gradus.sim.Budget;
import dev.gradus.sim.Lab;
import dev.gradus.sim.ProgramData;
import dev.gradus.sim.Progress;
import dev.gradus.sim.Simulation;
import dev.gradus.sim.chart.Axis;
import dev.gradus.sim.chart.Chart;
import dev.gradus.sim.chart.ChartDescription;
import dev.gradus.sim.chart.Mark;
import dev.gradus.sim.chart.Source;
import dev.gradus.sim.frame.Frame;
import dev.gradus.sim.frame.Phases;
import dev.gradus.sim.frame.Readout;
import dev.gradus.sim.frame.Series;
import dev.gradus.sim.frame.Series.Points;
import dev.gradus.sim.frame.SeriesSpec;
import dev.gradus.sim.frame.SeriesSpec.Delivery;
import dev.gradus.sim.frame.SeriesSpec.Storage;
import dev.gradus.sim.parameter.Param;
import dev.gradus.sim.parameter.ParameterValues;
import dev.gradus.sim.parameter.Parsed;
import dev.gradus.sim.parameter.Reading;
import dev.gradus.sim.parameter.Spec;
import dev.gradus.sim.script.Recipe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every lab declares: names, texts, charts, and frames that keep to the declaration. */
class LabContractTest {
    private static final Set<String> RESERVED =
            Set.of("seed", "steps", "v", "hide", "lock", "every", "format", "series", "at");
    private static final Pattern CAMEL_CASE = Pattern.compile("[a-z][a-zA-Z0-9]*");
    private static final Pattern HEADING = Pattern.compile("<h2[^>]*>.*?</h2>");
    private static final Pattern DRAWN = Pattern.compile("gradus data draw ([a-z0-9-]+)\"");
    private static final int STEADY_BYTES = 12 * 1024;
    private static final int FIRST_BYTES = 64 * 1024;

    static List<Lab> labs() {
        return GivenLabs.all();
    }

    @Test
    void labIdsDiffer() {
        assertThat(labs().stream().map(Lab::id)).isNotEmpty().doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("labs")
    void proseHasTheFixedHeadings(Lab lab) throws IOException {
        String prose = Files.readString(Path.of("templates", "labs", lab.id() + ".jte"));
        assertThat(HEADING.matcher(prose).results().map(MatchResult::group))
                .containsExactly(
                        "<h2 id=\"model\">The model</h2>",
                        "<h2 id=\"theory\">Theory</h2>",
                        "<h2 id=\"mistakes\">Mistakes worth making</h2>",
                        "<h2 id=\"notice\">Things to notice</h2>",
                        "<h2 id=\"try\">Things to try</h2>",
                        "<h2 id=\"sources\">Sources</h2>");
    }

    @ParameterizedTest
    @MethodSource("labs")
    void everythingIsExplained(Lab lab) {
        assertThat(List.of(lab.info().title(), lab.info().question(), lab.info().source()))
                .noneMatch(String::isBlank);
        for (Param<?> parameter : lab.parameters().parameters()) {
            Spec spec = parameter.spec();
            assertThat(List.of(spec.label(), spec.help(), spec.unit(), spec.group()))
                    .as(spec.name())
                    .noneMatch(String::isBlank);
        }
        for (Readout readout : lab.readouts()) {
            assertThat(List.of(readout.label(), readout.help(), readout.unit()))
                    .as(readout.name())
                    .noneMatch(String::isBlank);
        }
        assertThat(lab.series()).noneMatch(series -> series.help().isBlank());
    }

    @ParameterizedTest
    @MethodSource("labs")
    void namesAreCamelCaseAndFree(Lab lab) {
        List<String> parameters =
                lab.parameters().parameters().stream().map(Param::name).toList();
        List<String> readouts = lab.readouts().stream().map(Readout::name).toList();
        List<String> series = lab.series().stream().map(SeriesSpec::name).toList();
        for (List<String> names : List.of(parameters, readouts, series)) {
            assertThat(names).doesNotHaveDuplicates().allMatch(CAMEL_CASE.asMatchPredicate());
        }
        assertThat(parameters).doesNotContainAnyElementsOf(RESERVED);
        assertThat(lab.charts().stream().map(Chart::id)).isNotEmpty().doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("labs")
    void conditionsNameOtherParametersAndTheirValues(Lab lab) {
        for (Param<?> parameter : lab.parameters().parameters()) {
            assertCanHold(lab, parameter.name(), parameter.spec().relevance());
        }
        for (Chart chart : lab.charts()) {
            assertCanHold(lab, chart.id(), chart.relevance());
        }
        for (Readout readout : lab.readouts()) {
            assertCanHold(lab, readout.name(), readout.relevance());
        }
    }

    private static void assertCanHold(Lab lab, String what, List<Spec.Relevance> conditions) {
        for (Spec.Relevance condition : conditions) {
            Param<?> other = lab.parameters().find(condition.parameter()).orElseThrow();
            assertThat(condition.values()).as(what).allMatch(value -> other.parse(value) instanceof Parsed.Taken);
        }
    }

    @ParameterizedTest
    @MethodSource("labs")
    void programsReadTheDrawnDataThatAreDeclared(Lab lab) {
        for (ParameterValues drawn : Draws.allowed(lab, 50, 12)) {
            Optional<String> declared = lab.programData(drawn).map(ProgramData::name);
            String program = lab.numpy(new Recipe(drawn, 1, 1, List.of()));
            assertThat(DRAWN.matcher(program).results().map(found -> found.group(1)))
                    .as(drawn.printed().toString())
                    .containsExactlyElementsOf(declared.stream().toList());
            assertThat(declared.flatMap(lab::programDataNamed).map(ProgramData::name))
                    .isEqualTo(declared);
        }
        assertThat(lab.programDataNamed("nothing")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("labs")
    void printedValuesReadBack(Lab lab) {
        for (ParameterValues drawn : Draws.allowed(lab, 200, 11)) {
            for (Map<String, String> printed :
                    List.of(drawn.printed(), lab.parameters().explicit(drawn))) {
                Reading reading = lab.parameters().read(printed);
                assertThat(reading.values().printed()).isEqualTo(drawn.printed());
                assertThat(reading.violations()).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("labs")
    void defaultsGoTogether(Lab lab) {
        assertThat(lab.check(lab.parameters().initial())).isEmpty();
        assertThat(lab.budget(lab.parameters().initial())).isPositive();
        assertThat(lab.estimate(lab.parameters().initial()).bytes()).isPositive();
    }

    @ParameterizedTest
    @MethodSource("labs")
    void stepIsWholeWhereTimeIsNotLimited(Lab lab) {
        ParameterValues values = lab.parameters().initial();
        try (SharedHandle shared = new SharedDataCache(0).open()) {
            Simulation simulation = lab.start(values, new Rng(lab.parameters().defaultSeed(values)), shared);
            for (int step = 0; step <= 2; step++) {
                assertThat(simulation.advance(Budget.UNLIMITED)).isEqualTo(Progress.STEPPED);
                assertThat(simulation.step()).isEqualTo(step);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("labs")
    void framesCarryExactlyTheDeclaredSeries(Lab lab) {
        LabRun run = defaultRun(lab).to(3);
        assertThat(run.frame().series().keySet()).isEqualTo(names(lab, _ -> true));
        assertThat(run.plainFrame().series().keySet())
                .isEqualTo(names(lab, series -> series.delivery() != Delivery.DEMAND));
        assertThat(run.frame().step()).isEqualTo(3);
    }

    @ParameterizedTest
    @MethodSource("labs")
    void everyReadoutIsFilled(Lab lab) {
        assertThat(Arrays.stream(defaultRun(lab).to(1).readouts())).noneMatch(LabRun::isUntouched);
    }

    @ParameterizedTest
    @MethodSource("labs")
    void chartsDrawWhatIsDeclared(Lab lab) {
        Frame frame = defaultRun(lab).frame();
        for (Chart chart : lab.charts()) {
            assertThat(List.of(chart.title(), chart.caption())).as(chart.id()).noneMatch(String::isBlank);
            assertAxis(lab, chart.x());
            assertAxis(lab, chart.y());
            chart.marks().forEach(mark -> assertMark(lab, mark, frame));
            assertThat(chart.inputs()).allSatisfy(input -> {
                assertThat(lab.parameters().find(input.parameter())).isPresent();
                assertThat(input.mark()).isBetween(0, chart.marks().size() - 1);
            });
        }
    }

    @ParameterizedTest
    @MethodSource("labs")
    void everySeriesIsDrawnSomewhere(Lab lab) {
        assertThat(lab.charts().stream().flatMap(chart -> ChartDescription.seriesOf(chart).stream()))
                .containsAll(names(lab, series -> !series.name().equals(Phases.SERIES)));
    }

    @ParameterizedTest
    @MethodSource("labs")
    void framesAreSmall(Lab lab) {
        Frame frame = defaultRun(lab).to(2).plainFrame();
        assertThat(bytes(lab, frame, Delivery.ALWAYS)).as("steady frame").isLessThanOrEqualTo(STEADY_BYTES);
        assertThat(bytes(lab, frame, Delivery.STATIC)).as("static series").isLessThanOrEqualTo(FIRST_BYTES);
    }

    private static LabRun defaultRun(Lab lab) {
        ParameterValues values = lab.parameters().initial();
        return LabRun.begin(lab, values, lab.parameters().defaultSeed(values));
    }

    private static Set<String> names(Lab lab, Predicate<SeriesSpec> which) {
        return lab.series().stream().filter(which).map(SeriesSpec::name).collect(Collectors.toSet());
    }

    private static void assertAxis(Lab lab, Axis axis) {
        assertThat(axis.kind() == Axis.Kind.NONE || !axis.title().isBlank()).isTrue();
        if (!axis.source().isEmpty()) {
            assertReadout(lab, axis.source());
        }
    }

    private static void assertMark(Lab lab, Mark mark, Frame frame) {
        if (mark.channels().containsKey(Mark.Channel.CURRENT)) {
            assertReadout(lab, mark.channels().get(Mark.Channel.CURRENT));
        }
        assertThat(frame.series().keySet()).containsAll(labelTable(mark));
        switch (mark.source()) {
            case Source.Trace(String x, String y) -> {
                assertKept(lab, y);
                String curve = mark.channels().getOrDefault(Mark.Channel.CURVE, "0");
                assertThat(curve.matches("\\d+") || lab.parameters().find(curve).isPresent())
                        .as(curve)
                        .isTrue();
                if (!x.isEmpty()) {
                    assertKept(lab, x);
                }
            }
            case Source.Now(String readout) -> assertReadout(lab, readout);
            case Source.AtReadout(String readout) -> assertReadout(lab, readout);
            case Source.FromSeries(String series) -> assertColumns(mark, frame, series);
            case Source.NodesAndEdges(String nodes, String edges) ->
                assertThat(frame.series()).containsKeys(nodes, edges);
            case Source.Constant _ -> {}
        }
    }

    private static List<String> labelTable(Mark mark) {
        String label = mark.channels().getOrDefault(Mark.Channel.LABEL, "");
        return label.contains(".") ? List.of(label.substring(0, label.indexOf('.'))) : List.of();
    }

    private static void assertColumns(Mark mark, Frame frame, String name) {
        assertThat(frame.series()).containsKey(name);
        Series series = frame.series().get(name);
        if (series instanceof Points points) {
            assertThat(points.columns().stream().map(Points.Column::name)).containsAll(ownColumns(mark));
        }
    }

    /** Labels may stand in a table beside the series. */
    private static List<String> ownColumns(Mark mark) {
        return mark.channels().values().stream()
                .filter(column -> !column.contains("."))
                .toList();
    }

    private static void assertReadout(Lab lab, String name) {
        assertThat(lab.readouts().stream().map(Readout::name)).contains(name);
    }

    private static void assertKept(Lab lab, String name) {
        assertThat(lab.readouts())
                .filteredOn(readout -> readout.history() == Readout.History.KEPT)
                .extracting(Readout::name)
                .contains(name);
    }

    private static long bytes(Lab lab, Frame frame, Delivery delivery) {
        return lab.series().stream()
                .filter(spec -> spec.delivery() == delivery)
                .mapToLong(spec -> (long) width(spec.storage()) * count(frame, spec.name()))
                .sum();
    }

    private static int count(Frame frame, String name) {
        return Optional.ofNullable(frame.series().get(name)).orElseThrow().count();
    }

    private static int width(Storage storage) {
        return switch (storage) {
            case F32 -> Float.BYTES;
            case F64 -> Double.BYTES;
            case U8 -> 1;
        };
    }
}
