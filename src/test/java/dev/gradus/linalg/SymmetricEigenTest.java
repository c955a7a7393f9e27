package dev.gradus.linalg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.gradus.random.Rng;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SymmetricEigenTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 10, 33, 64, 101})
    void eigenvaluesAgreeWithEjml(int order) {
        Matrix symmetric = Drawn.symmetric(order, new Rng(order));
        var peer = DecompositionFactory_DDRM.eig(order, false, true);
        peer.decompose(Ejml.copy(symmetric));
        double[] expected = IntStream.range(0, order)
                .mapToDouble(i -> -peer.getEigenvalue(i).getReal())
                .sorted()
                .map(v -> -v)
                .toArray();
        assertThat(SymmetricEigen.of(symmetric).values()).containsExactly(expected, within(1e-12 * order));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 10, 33, 64, 101})
    void eigenvectorsRebuildTheMatrixAndAreOrthonormal(int order) {
        Matrix symmetric = Drawn.symmetric(order, new Rng(order));
        SymmetricEigen eigen = SymmetricEigen.of(symmetric);
        Matrix v = eigen.vectors();
        Matrix scaled = Matrix.zeros(order, order);
        for (int i = 0; i < order * order; i++) {
            scaled.values()[i] = v.values()[i] * eigen.values()[i % order];
        }
        assertThat(scaled.times(v.transpose()).values()).containsExactly(symmetric.values(), within(1e-12 * order));
        assertThat(v.transpose().times(v).values())
                .containsExactly(Matrix.identity(order).values(), within(1e-13 * order));
    }

    @Test
    void secondDifferencesHaveTheirClosedForm() {
        int order = 40;
        Matrix differences = Matrix.zeros(order, order);
        for (int i = 0; i < order; i++) {
            differences.values()[i * order + i] = 2;
            if (i > 0) {
                differences.values()[i * order + i - 1] = -1;
                differences.values()[(i - 1) * order + i] = -1;
            }
        }
        double[] expected = IntStream.rangeClosed(1, order)
                .mapToDouble(k -> 2 + 2 * Math.cos(k * Math.PI / (order + 1)))
                .toArray();
        assertThat(SymmetricEigen.of(differences).values()).containsExactly(expected, within(1e-14));
    }

    @Test
    void repeatedAndZeroEigenvaluesAreFound() {
        Matrix ones = new Matrix(6, 6, filled(36, 1));
        assertThat(SymmetricEigen.of(ones).values()).containsExactly(new double[] {6, 0, 0, 0, 0, 0}, within(1e-14));
        assertThat(SymmetricEigen.of(Matrix.zeros(3, 3)).values()).containsExactly(0, 0, 0);
        assertThat(SymmetricEigen.of(Matrix.identity(4)).values()).containsExactly(1, 1, 1, 1);
    }

    @Test
    void pausesChangeNothing() {
        Matrix symmetric = Drawn.symmetric(30, new Rng(3));
        SymmetricEigenSolver sliced = new SymmetricEigenSolver(symmetric);
        int slices = 1;
        while (!sliced.advance(() -> true)) {
            slices++;
        }
        SymmetricEigen whole = SymmetricEigen.of(symmetric);
        assertThat(slices).isGreaterThan(60);
        assertThat(sliced.result().values()).containsExactly(whole.values());
        assertThat(sliced.result().vectors().values())
                .containsExactly(whole.vectors().values());
    }

    @Test
    void solvingUndoesTheProduct() {
        Matrix symmetric = Drawn.symmetric(20, new Rng(4));
        double[] x = new Rng(5).normals(20);
        assertThat(SymmetricEigen.of(symmetric).solve(symmetric.times(x))).containsExactly(x, within(1e-10));
    }

    @Test
    void onlySquareMatricesHaveEigenvalues() {
        assertThatThrownBy(() -> new SymmetricEigenSolver(Matrix.zeros(2, 3)))
                .hasMessage("matrix must be square, got 2 × 3");
    }

    private static double[] filled(int length, double value) {
        double[] values = new double[length];
        Arrays.fill(values, value);
        return values;
    }
}
