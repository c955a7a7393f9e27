package dev.gradus.labs.autograd;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.sim.exercise.ExpressionException;
import dev.gradus.sim.parameter.Problem;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulaTest {
    /** With leaves 2, 3, 1, 2, … in the order of their first appearance. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "x + 2*y | 8",
                "-x^2 | -4",
                "x^y | 8",
                "2^-1 * x | 1",
                "x^3^2 / 512 | 1",
                "x - y - 1 | -2",
                "x / y * 3 | 2",
                "max(x, y)^2 | 9",
                "min(x, -y) | -3",
                "abs(-x) | 2",
                "u = x*y; u*u - u | 30",
                "c = 2; -c + c*x | 2",
                "sum([1, 2; 3, -4] * x) | 4",
                "mean(w[2,2]) | 2",
                "[1, 2] @ w[2,1] | 8",
                "sum(w[2,2]' @ [1; 0]) | 5",
                "sum(softmax(b[3])) | 1",
                "x·y − 1 | 5",
                "λ₁*λ₁ | 4",
            })
    void expressionsHaveTheirValue(String expression, double value) throws ExpressionException {
        Formula formula = Formula.parse(expression);
        double[] entries =
                Arrays.copyOf(new double[] {2, 3, 1, 2}, formula.entryNames().size());
        assertThat(Tape.of(formula, entries, Set.of()).output().toArray()[0]).isCloseTo(value, Offset.offset(1e-12));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`` | 1 | an expression is missing",
                "2*(x + | 7 | the formula ends where a value should stand",
                "2*(x + 1 | 9 | \")\" is missing",
                "2*(x + 1]  | 9 | \"]\" cannot stand here",
                "x y | 3 | Between two values a sign such as * must stand",
                "x**2 | 3 | a power is written ^ here",
                "1 + foo(x) | 5 | \"foo\" is no function here: use max, min, sin",
                "1 + tanh | 5 | tanh needs its argument in parentheses",
                "tanh(x, y) | 1 | tanh takes 1 argument, got 2",
                "2 + max(x) | 5 | max takes 2 arguments, got 1",
                "sum([1, 2; 3] * x) | 13 | every row of a matrix must have as many numbers as the first one",
                "[1, x] @ w[2,1] | 5 | \"x\" is not a number",
                "x + w[2,2] | 3 | the result must be a single number, got a matrix of shape [2, 2]",
                "sum(w[2,2] @ v[3,1]) | 12 | the inner sizes 2 and 3 must be equal",
                "w[2,2] + sum(w[2,3]) | 14 | has another shape or meaning already",
                "w[0,2] | 3 | a size must be a whole number from 1 to 64",
                "sum(w[9,8]) | 5 | a matrix may have 64 numbers, this one has 72",
                "sum(w[8,8]) + x | 15 | all leaves together may have 64 numbers, with x they have 65",
                "sum(w[9,1] @ v[1,9]) | 12 | @ gives a matrix of 81 numbers, at most 64 fit",
                "u = 2*x; x + 1 | 1 | \"u\" is never used",
                "x = 2; 3 | 1 | \"x\" is never used",
                "u = x; u = y; u | 8 | \"u\" has a meaning already",
                "exp = 2; exp*x | 1 | exp needs its argument in parentheses",
                "1 + 2 | 3 | the result must be computed from at least one name",
                "x | 1 | the result must be computed from at least one name",
                "x $ 2 | 3 | \"$\" cannot stand here",
            })
    void malformedExpressionsAreRefusedWithTheirColumn(String expression, int column, String trouble) {
        List<Problem> problems = problemsOf(expression);
        assertThat(problems).hasSize(1);
        assertThat(problems.getFirst().parameter()).isEqualTo("expression");
        assertThat(problems.getFirst().message())
                .startsWith("expression, column " + column + ": ")
                .contains(trouble)
                .doesNotEndWith(".");
    }

    @Test
    void hugeGraphsAreRefusedWithAdvice() {
        assertThat(problemsOf("x" + "+1".repeat(65)).getFirst().message())
                .contains("more than 64 levels", "group long sums with parentheses");
        assertThat(problemsOf(minuses(4)).getFirst().message()).contains("more than 200 nodes", "use matrices");
        assertThat(problemsOf(minuses(3))).isEmpty();
    }

    /** So many sums of a leaf behind sixty signs. */
    private static String minuses(int count) {
        return String.join("+", Collections.nCopies(count, "(" + "-".repeat(60) + "x)"));
    }

    @Test
    void leafMissingInForwardModeIsNamed() {
        AutogradLab lab = new AutogradLab();
        Map<String, String> values = Map.of("preset", "neuron", "mode", "forward", "forwardLeaf", "3");
        assertThat(lab.check(lab.parameters().read(values).values()))
                .containsExactly(new Problem(
                        "forwardLeaf", "forwardLeaf must be below 3, the number of numbers in the leaves, got 3"));
    }

    @Test
    void numbersOfLeavesAreNamedByTheirPlace() {
        assertThat(Formula.of("sum(W[2,2]) + sum(b[2]) + x").entryNames())
                .containsExactly("W[0,0]", "W[0,1]", "W[1,0]", "W[1,1]", "b[0]", "b[1]", "x");
    }

    @Test
    void partWithANameIsOneNodeHoweverOftenItIsUsed() {
        assertThat(Formula.of("u = x*x; u*u + u").nodes()).hasSize(4);
        assertThat(Formula.of("x*x*x*x").nodes()).hasSize(4);
    }

    private static List<Problem> problemsOf(String expression) {
        AutogradLab lab = new AutogradLab();
        return lab.check(lab.parameters().read(Map.of("expression", expression)).values());
    }
}
