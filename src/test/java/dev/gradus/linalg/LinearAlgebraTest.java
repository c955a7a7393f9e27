package dev.gradus.linalg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.gradus.kernel.Vectors;
import dev.gradus.random.Rng;
import java.util.Arrays;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinearAlgebraTest {
    @ParameterizedTest
    @CsvSource({"1,1", "1,5", "5,1", "7,3", "3,7", "20,20", "40,17", "17,40", "100,30"})
    void squaredSpectrumAgreesWithEjmlsSingularValues(int rows, int columns) {
        Matrix x = Drawn.matrix(rows, columns, new Rng(rows * 100L + columns));
        assertThat(SquaredSpectrum.of(x)).containsExactly(squaredSingularValues(x), within(1e-13 * (rows + columns)));
    }

    @ParameterizedTest
    @CsvSource({"5,3", "3,7", "20,20", "30,10"})
    void augmentedSpectrumIsThatOfTheAugmentedMatrix(int rows, int columns) {
        Matrix x = Drawn.matrix(rows, columns, new Rng(rows));
        double c = 0.7;
        Matrix wide = Matrix.zeros(rows, columns + rows);
        for (int i = 0; i < rows; i++) {
            System.arraycopy(x.values(), i * columns, wide.values(), i * wide.columns(), columns);
            wide.values()[i * wide.columns() + columns + i] = c;
        }
        double[] shifted = SquaredSpectrum.augmented(SquaredSpectrum.of(x), rows, c * c / rows);
        assertThat(shifted).containsExactly(squaredSingularValues(wide), within(1e-12));
    }

    @Test
    void smallestNonZeroPassesOverRounding() {
        assertThat(SquaredSpectrum.smallestNonZero(new double[] {4, 1, 1e-15, -1e-17}))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"1,1", "3,1", "8,3", "17,5", "31,31", "50,8"})
    void assembledGramMatrixIsTheProduct(int rows, int columns) {
        Matrix x = Drawn.matrix(rows, columns, new Rng(rows));
        GramAssembly gram = new GramAssembly(x);
        while (!gram.advance(() -> true)) {
            assertThatThrownBy(gram::result).isInstanceOf(IllegalStateException.class);
        }
        assertThat(gram.result().values())
                .containsExactly(x.transpose().times(x).values(), within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"1,1", "9,4", "4,9", "12,12"})
    void minimumNormSolutionMinimisesFirstTheErrorThenTheLength(int rows, int columns) {
        Rng rng = new Rng(columns);
        Matrix a = Drawn.matrix(rows, columns, rng);
        double[] b = rng.normals(rows);
        double[] w = LeastSquares.minimumNorm(a, b);
        double[] residual = a.times(w);
        Arrays.setAll(residual, i -> residual[i] - b[i]);
        assertThat(a.transposedTimes(residual))
                .as("normal equations")
                .containsExactly(new double[columns], within(1e-11));
        double[] coefficients = LeastSquares.minimumNorm(a.transpose(), w);
        assertThat(a.transposedTimes(coefficients)).as("in the row space").containsExactly(w, within(1e-11));
    }

    @Test
    void choleskySolvesPositiveDefiniteSystems() {
        Rng rng = new Rng(1);
        Matrix x = Drawn.matrix(30, 12, rng);
        Matrix definite = x.transpose().times(x);
        double[] b = rng.normals(12);
        assertThat(definite.times(Cholesky.of(definite).solve(b))).containsExactly(b, within(1e-11));
    }

    @Test
    void choleskyRefusesIndefiniteMatrices() {
        assertThatThrownBy(() -> Cholesky.of(new Matrix(2, 2, new double[] {1, 2, 2, 1})))
                .hasMessage("matrix must be positive definite, got 2 × 2");
    }

    @Test
    void wrongShapesAreNamed() {
        assertThatThrownBy(() -> new Matrix(2, 3, new double[5])).hasMessage("values must have 2 × 3 entries, got 5");
        assertThatThrownBy(() -> Matrix.zeros(2, 3).times(Matrix.zeros(2, 3)))
                .hasMessage("rows of the second factor must be 3, got 2 × 3 times 2 × 3");
        assertThatThrownBy(() -> Matrix.zeros(2, 3).times(new double[2]))
                .hasMessage("vector must have length 3, got 2");
        assertThatThrownBy(() -> LeastSquares.minimumNorm(Matrix.zeros(2, 3), new double[3]))
                .hasMessage("right side must have length 2, got 3");
    }

    private static double[] squaredSingularValues(Matrix x) {
        var svd = DecompositionFactory_DDRM.svd(x.rows(), x.columns(), false, false, true);
        svd.decompose(Ejml.copy(x));
        double[] values = Arrays.copyOf(svd.getSingularValues(), Math.min(x.rows(), x.columns()));
        Vectors.scale(values, 1 / Math.sqrt(x.rows()));
        return Arrays.stream(values).map(v -> -v * v).sorted().map(v -> -v).toArray();
    }
}
