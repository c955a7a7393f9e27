package dev.gradus.sim.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.gradus.sim.exercise.Answer.ChoiceAnswer;
import dev.gradus.sim.exercise.Answer.DimensionsAnswer;
import dev.gradus.sim.exercise.Answer.ExpressionAnswer;
import dev.gradus.sim.exercise.Answer.MatrixAnswer;
import dev.gradus.sim.exercise.Answer.MultiChoiceAnswer;
import dev.gradus.sim.exercise.Answer.NumberAnswer;
import dev.gradus.sim.exercise.Answer.OrderingAnswer;
import dev.gradus.sim.exercise.Expression.Range;
import dev.gradus.sim.exercise.OrderingCheck.Scoring;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChecksTest {
    private static final NumberCheck NUMBER =
            new NumberCheck(0.2, 1e-3, "Right.", List.of(new Slip<>(2.0, "That is 2/min(a, b).")));
    private static final FormulaCheck FORMULA = new FormulaCheck(
            Expression.of("1 - eta*a", "a", "eta"),
            List.of(new Range("a", 0.1, 10), new Range("eta", 0.01, 1)),
            "Right.",
            List.of(new Slip<>(Expression.of("1 + eta*a", "a", "eta"), "That is ascent.")));
    private static final ChoiceCheck CHOICE = new ChoiceCheck(
            "stays",
            List.of(
                    new ChoiceCheck.Option("stays", "It stays.", "Yes."),
                    new ChoiceCheck.Option("moves", "It moves.", "Look at the update.")));

    private static final MultiChoiceCheck SEVERAL = new MultiChoiceCheck(
            List.of(
                    MultiChoiceCheck.holds("a", "a"),
                    MultiChoiceCheck.holds("b", "b"),
                    MultiChoiceCheck.fails("c", "c", "c is not."),
                    MultiChoiceCheck.fails("d", "d", "d is not.")),
            "Right.");
    private static final DimensionsCheck SHAPE = new DimensionsCheck(
            List.of(16, 34),
            "Right.",
            "Count the inputs.",
            List.of(new Slip<>(List.of(34, 16), "That is the transpose.")));

    @ParameterizedTest
    @CsvSource({
        "0.2, true, Right.",
        "0.20001, true, Right.",
        "2, false, That is 2/min",
        "-0.2, false, wrong sign",
        "0.205, false, one more digit",
        "7, false, too large",
        "NaN, false, A number was expected"
    })
    void numberIsGradedAndExplained(double value, boolean right, String message) {
        Verdict verdict = NUMBER.apply(new NumberAnswer(value));
        assertThat(verdict.full()).isEqualTo(right);
        assertThat(verdict.findings().getFirst().message()).contains(message);
    }

    @ParameterizedTest
    @CsvSource({
        "1 - a*eta, true, Right.",
        "1 + a*eta, false, That is ascent.",
        "a*eta, false, Try these numbers by hand.",
        "1 - a*, false, Column",
        "sqrt(-a*eta), false, has no finite value"
    })
    void formulaIsGradedAndExplained(String text, boolean right, String message) {
        Verdict verdict = FORMULA.apply(new ExpressionAnswer(text));
        assertThat(verdict.full()).isEqualTo(right);
        assertThat(verdict.findings().getFirst().message()).contains(message);
    }

    @ParameterizedTest
    @CsvSource({"stays, true, Yes.", "moves, false, Look at the update.", "zzz, false, None of the options"})
    void choiceIsGradedAndExplained(String option, boolean right, String message) {
        Verdict verdict = CHOICE.apply(new ChoiceAnswer(option));
        assertThat(verdict.full()).isEqualTo(right);
        assertThat(verdict.findings().getFirst().message()).contains(message);
    }

    @ParameterizedTest
    @CsvSource({
        "'a,b', 1, Right.",
        "'a', 0.5, Something that holds is not ticked",
        "'a,b,c', 0.5, c is not.",
        "'a,b,c,d', 0, d is not.",
        "'c', 0, c is not.",
        "'', 0, Nothing is ticked",
        "'a,a,b', 1, Right.",
        "'a,zzz', 0, Only what stands there"
    })
    void choiceOfSeveralEarnsWhatIsRightLessWhatIsWrong(String ticked, double score, String message) {
        Verdict verdict = SEVERAL.apply(new MultiChoiceAnswer(words(ticked)));
        assertThat(verdict.score()).isEqualTo(score);
        assertThat(said(verdict)).contains(message).doesNotContain("b is");
    }

    @ParameterizedTest
    @CsvSource({
        "'a,b,c,d', 1, 1, Right.",
        "'d,a,b,c', 0.6667, 0, 3 of 4",
        "'d,c,b,a', 0, 0, None stands",
        "'a,b,d,c', 0.6667, 0.5, of 4",
        "'a,b', 0, 0, fill 4 places",
        "'a,b,c,z', 0, 0, fill 4 places"
    })
    void orderEarnsItsLongestSeriesAndMatchingItsPlaces(String items, double series, double places, String message) {
        OrderingAnswer answer = new OrderingAnswer(words(items));
        assertThat(order(Scoring.SEQUENCE).apply(answer).score()).isCloseTo(series, within(1e-3));
        assertThat(order(Scoring.PLACES).apply(answer).score()).isEqualTo(places);
        assertThat(said(order(Scoring.SEQUENCE).apply(answer))).contains(message);
    }

    @ParameterizedTest
    @CsvSource({
        "'16,34', 1, Right.",
        "'34,16', 0, That is the transpose.",
        "'16,35', 0.5, 'Size 2, 35, is not. Count the inputs.'",
        "'17,33', 0, Size 1",
        "'16', 0, 2 sizes"
    })
    void shapeIsGradedSizeBySize(String sizes, double score, String message) {
        List<Integer> given = words(sizes).stream().map(Integer::valueOf).toList();
        Verdict verdict = SHAPE.apply(new DimensionsAnswer(given));
        assertThat(verdict.score()).isEqualTo(score);
        assertThat(said(verdict)).contains(message);
    }

    @Test
    void matrixIsGradedEntryByEntry() {
        MatrixCheck check = new MatrixCheck(
                new MatrixAnswer(List.of(List.of(1.0, 0.0), List.of(0.25, -2.0))),
                1e-3,
                "Right.",
                List.of(new Slip<>(new MatrixAnswer(List.of(List.of(1.0, 0.25), List.of(0.0, -2.0))), "Transposed.")));

        Verdict partly = check.apply(new MatrixAnswer(List.of(List.of(1.0, 0.0), List.of(0.25, 2.0))));
        assertThat(partly.score()).isEqualTo(0.75);
        assertThat(said(partly)).contains("Row 2, column 2, 2, is not").doesNotContain("−2");
        assertThat(check.apply(check.right()).full()).isTrue();
        assertThat(said(check.apply(check.slips().getFirst().answer()))).isEqualTo("Transposed.");
        assertThat(check.apply(new MatrixAnswer(List.of())).score()).isZero();
    }

    @Test
    void largeMatrixNamesOneWrongEntryOnly() {
        MatrixCheck check = new MatrixCheck(MatrixCheck.row(1, 2, 3, 4, 5, 6, 7, 8), 1e-3, "Right.", List.of());

        Verdict verdict = check.apply(MatrixCheck.row(1, 2, 3, 4, 5, 0, 0, 0));
        assertThat(verdict.score()).isEqualTo(5 / 8.0);
        assertThat(verdict.findings()).hasSize(2);
        assertThat(said(verdict)).contains("5 of 8 entries are right.", "Number 6, 0, is not");
    }

    @Test
    void numbersWithNamesAreCalledByThem() {
        MatrixCheck check =
                new MatrixCheck(MatrixCheck.row(20, 10), 1e-6, "Counted.", List.of()).named("loads", "steps");

        assertThat(said(check.apply(MatrixCheck.row(20, 9)))).contains("loads, 20, is right.", "steps, 9, is not");
        assertThat(check.ask("How many?", "Count.").form())
                .isEqualTo(new Form.MatrixForm(1, 2, List.of("loads", "steps")));
    }

    @Test
    void formulaThatIsNeverFiniteCannotBeAReference() {
        List<Range> ranges = List.of(new Range("x", 1, 2));
        assertThatThrownBy(() -> new FormulaCheck(Expression.of("log(-x)", "x"), ranges, "", List.of()))
                .hasMessageContaining("must have finite values");
    }

    @Test
    void choiceAsksWithItsOwnAnswers() {
        Question<ChoiceAnswer> question = CHOICE.ask("What happens?", "Insert 0.");
        assertThat(question.accepted()).containsExactly(new ChoiceAnswer("stays"));
        assertThat(question.rejected()).containsExactly(new ChoiceAnswer("moves"));
    }

    @ParameterizedTest
    @CsvSource({
        "0.2, 0.2",
        "-3, −3",
        "0.123456, 0.1235",
        "1234567, 1.235e6",
        "0.00001, 1e-5",
        "-0.0000123456, −1.235e-5",
        "100, 100",
        "NaN, not a number"
    })
    void numbersReadWell(double value, String printed) {
        assertThat(Numerals.print(value)).isEqualTo(printed);
    }

    private static OrderingCheck order(Scoring scoring) {
        return new OrderingCheck(List.of("a", "b", "c", "d"), scoring, "Right.", "Look at the first line.");
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(","));
    }

    private static String said(Verdict verdict) {
        return verdict.findings().stream().map(Verdict.Finding::message).collect(Collectors.joining(" "));
    }
}
