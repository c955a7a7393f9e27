package dev.gradus.linalg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.gradus.random.Rng;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MatrixFormulaTest {
    private static final List<String> NAMES = List.of("X", "y");
    private static final Matrix X = Drawn.matrix(3, 5, new Rng(1));
    private static final Matrix Y = Drawn.matrix(3, 1, new Rng(2));
    private static final Map<String, Matrix> MATRICES = Map.of("X", X, "y", Y);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X' * inv(X * X') * y",
                "X'inv(XX')y",
                "Xᵀ(XXᵀ)⁻¹y",
                "X^T (X X^T)^-1 y",
                "X.T @ inverse(X @ X.T) @ y",
                "transpose(X)·(X·transpose(X))^(-1)·y",
                "(y' inv(X X') X)'",
                "--X'*inv(X*X')*y",
                "2*X'*inv(X*X')*y*0.5",
                "X'*inv(X*X')*y + X'y − X'y"
            })
    void allSpellingsOfOneFormulaAgree(String text) throws MatrixFormulaException {
        double[] expected = LeastSquares.minimumNorm(X, Y.values());
        Matrix value = MatrixFormula.parse(text, NAMES).value(MATRICES);
        assertThat(value.shape()).isEqualTo("5 × 1");
        assertThat(value.values()).containsExactly(expected, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    inv(X)*y            | Only a square matrix has an inverse, got 3 × 5.
                    inv(X'*X)*X'*y      | A 5 × 5 matrix in it has no inverse: its rank is smaller than its size.
                    X*y                 | Columns of the left factor must match rows of the right one, got 3 × 5 times 3 × 1.
                    X + y               | The two sides of a sum must have the same size, got 3 × 5 and 3 × 1.
                    """)
    void valuesThatDoNotExistAreExplained(String text, String message) throws MatrixFormulaException {
        MatrixFormula formula = MatrixFormula.parse(text, NAMES);
        assertThatThrownBy(() -> formula.value(MATRICES)).hasMessage(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "X *", "Z y", "inv(X", "X)", "X'' +", "X^2", "w = y", "((((", "X ^ ^", "é", "😀"})
    void unreadableFormulasAreRefusedWithASentence(String text) {
        assertThatThrownBy(() -> MatrixFormula.parse(text, NAMES))
                .isInstanceOf(MatrixFormulaException.class)
                .hasMessageEndingWith(".");
    }

    @Test
    void deepNestingAndLengthAreLimited() {
        assertThatThrownBy(() -> MatrixFormula.parse("(".repeat(100) + "X", NAMES))
                .hasMessage("The formula nests too deeply.");
        assertThatThrownBy(() -> MatrixFormula.parse("X".repeat(501), NAMES))
                .hasMessage("A formula of 1 to 500 characters was expected.");
    }
}
