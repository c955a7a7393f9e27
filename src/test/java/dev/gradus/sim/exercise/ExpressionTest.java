package dev.gradus.sim.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.gradus.random.Rng;
import dev.gradus.sim.exercise.Expression.Range;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionTest {
    private static final List<String> VARIABLES = List.of("a", "b", "eta", "w1");
    private static final Map<String, Double> POINT = Map.of("a", 2.0, "b", 3.0, "eta", 0.5, "w1", -1.0);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 + 2*3 | 7",
                "(1 + 2)*3 | 9",
                "8 - 3 - 2 | 3",
                "8/4/2 | 1",
                "2^3^2 | 512",
                "-2^2 | -4",
                "2^-1 | 0.5",
                "--3 | 3",
                "1 − a·b | -5",
                "a × b | 6",
                "1 - eta*a | 0",
                "1 − ηa1 | error",
                "η*w₁ | -0.5",
                "max(a, b) | 3",
                "min(a, abs(w1)) | 1",
                "sqrt(a*a) + exp(0) + log(1) + tanh(0) + sin(0) + cos(0) | 4",
                "1.5e-1 | 0.15",
                ".5 + 5. | 5.5"
            })
    void formulaHasItsValue(String text, String value) throws ExpressionException {
        if (value.equals("error")) {
            assertThatThrownBy(() -> Expression.parse(text, VARIABLES)).isInstanceOf(ExpressionException.class);
        } else {
            assertThat(Expression.parse(text, VARIABLES).at(POINT)).isEqualTo(Double.parseDouble(value));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 + | 4 | ends where a value",
                "2a | 2 | sign such as *",
                "(1 + 2 | 7 | \")\" is missing",
                "1 + c | 5 | \"c\" is not known here: use a, b, eta, w1",
                "2**3 | 3 | written ^",
                "sqrt 2 | 1 | parentheses",
                "max(a) | 7 | takes 2 arguments, got 1",
                "1 $ 2 | 3 | \"$\" cannot stand here",
                "* a | 1 | Here a value should stand",
                "a) | 2 | \")\" cannot stand here",
                ". | 1 | not a number"
            })
    void unreadableFormulaIsExplainedAtItsColumn(String text, int column, String sentence) {
        ExpressionException error = catchThrowableOfType(
                ExpressionException.class,
                () -> Expression.parse(text.strip().equals("1 +") ? "1 +" : text, VARIABLES));
        assertThat(error.sentence()).startsWith("Column " + column + ": ").contains(sentence);
        assertThat(error.column()).isEqualTo(column);
    }

    @Test
    void missingFormulaIsExplained() {
        assertThatThrownBy(() -> Expression.parse("  ", VARIABLES)).hasMessage("Column 1: a formula is missing.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "-", "max(", "a+", "2^", "1e", "\0", "💥"})
    void tenThousandCharactersAreRefusedWithoutOverflow(String part) {
        assertThatThrownBy(() -> Expression.parse(part.repeat(10_000), VARIABLES))
                .isInstanceOf(ExpressionException.class);
        assertThatThrownBy(() -> Expression.parse(part.repeat(800 / part.length()), VARIABLES))
                .isInstanceOf(ExpressionException.class);
    }

    @Test
    void everyWayOfWritingAgrees() {
        Expression rate = Expression.of("(a - b)/(a + b)", "a", "b");
        List<Range> ranges = List.of(new Range("a", 0.1, 10), new Range("b", 0.1, 10));
        assertThat(rate.agrees(Expression.of("1 - 2*b/(a + b)", "a", "b"), ranges, new Rng(0)))
                .isTrue();
    }

    @Test
    void disagreementNamesAPointWithBothValues() {
        Expression right = Expression.of("2/max(a, b)", "a", "b");
        Expression wrong = Expression.of("2/a", "a", "b");
        List<Range> ranges = List.of(new Range("a", 0.1, 10), new Range("b", 0.1, 10));
        assertThat(right.disagreement(wrong, ranges, new Rng(0))).hasValueSatisfying(failure -> {
            assertThat(failure.first()).isEqualTo(right.at(failure.point()));
            assertThat(failure.second()).isEqualTo(wrong.at(failure.point()));
            assertThat(failure.first()).isNotEqualTo(failure.second());
        });
    }

    @Test
    void formulaWithoutValueDiffersFromOneThatHasIt() {
        List<Range> ranges = List.of(new Range("a", 0.1, 10));
        assertThat(Expression.of("a", "a").agrees(Expression.of("a*log(-1)", "a"), ranges, new Rng(0)))
                .isFalse();
    }
}
