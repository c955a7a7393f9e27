package dev.gradus.sim.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.sim.exercise.Answer.ChoiceAnswer;
import dev.gradus.sim.exercise.Answer.ExpressionAnswer;
import dev.gradus.sim.exercise.Answer.NumberAnswer;
import dev.gradus.sim.exercise.Expression.Range;
import java.util.List;
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
        "1 - a*, false, Column"
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
}
