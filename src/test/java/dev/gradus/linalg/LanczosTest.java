package dev.gradus.linalg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.gradus.random.Rng;
import java.util.Arrays;
import java.util.Comparator;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanczosTest {
    private static final double TOLERANCE = 1e-12;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 12, 40, 150})
    void leadingPairsAgreeWithAllOfThem(int order) {
        Matrix symmetric = Drawn.symmetric(order, new Rng(order));
        SymmetricEigen full = SymmetricEigen.of(symmetric);
        int[] leading = IntStream.range(0, order)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -Math.abs(full.values()[i])))
                .mapToInt(i -> i)
                .toArray();
        Lanczos lanczos = finished(symmetric, 4, new Rng(9).normals(order));
        assertThat(lanczos.values()).hasSize(Math.min(4, order));
        for (int k = 0; k < lanczos.values().length; k++) {
            assertThat(lanczos.values()[k]).isCloseTo(full.values()[leading[k]], within(1e-10));
            assertThat(Math.abs(overlap(lanczos.vectors(), k, full.vectors(), leading[k])))
                    .isCloseTo(1, within(1e-8));
        }
    }

    @Test
    void singularVectorsAgreeWithEjml() {
        Matrix matrix = Drawn.matrix(60, 45, new Rng(3));
        var svd = DecompositionFactory_DDRM.svd(60, 45, true, true, true);
        svd.decompose(Ejml.copy(matrix));
        int largest = IntStream.range(0, 45)
                .boxed()
                .max(Comparator.comparingDouble(i -> svd.getSingularValues()[i]))
                .orElseThrow();
        Matrix left = new Matrix(60, 45, svd.getU(null, false).getData());
        LinearOperator gram = operator(
                60, (v, product) -> System.arraycopy(matrix.times(matrix.transposedTimes(v)), 0, product, 0, 60));
        Lanczos lanczos = new Lanczos(gram, 3, TOLERANCE, new Rng(4).normals(60));
        while (!lanczos.converged()) {
            lanczos.step();
        }
        assertThat(Math.sqrt(lanczos.values()[0])).isCloseTo(svd.getSingularValues()[largest], within(1e-10));
        assertThat(Math.abs(overlap(lanczos.vectors(), 0, left, largest))).isCloseTo(1, within(1e-8));
    }

    @Test
    void residualsAreThoseOfTheVectors() {
        Matrix symmetric = Drawn.symmetric(80, new Rng(1));
        Lanczos lanczos = new Lanczos(operator(symmetric), 3, TOLERANCE, new Rng(2).normals(80));
        for (int i = 0; i < 20; i++) {
            lanczos.step();
        }
        Matrix vectors = lanczos.vectors();
        for (int k = 0; k < 3; k++) {
            double[] vector = column(vectors, k);
            double[] image = symmetric.times(vector);
            double squares = 0;
            for (int i = 0; i < image.length; i++) {
                double rest = image[i] - lanczos.values()[k] * vector[i];
                squares += rest * rest;
            }
            assertThat(lanczos.residuals()[k]).isCloseTo(Math.sqrt(squares), within(1e-10));
        }
    }

    @Test
    void equalEigenvaluesDoNotStopIt() {
        Lanczos lanczos = finished(Matrix.identity(7), 4, new Rng(1).normals(7));
        assertThat(lanczos.values()).containsExactly(new double[] {1, 1, 1, 1}, within(1e-14));
        Matrix vectors = lanczos.vectors();
        assertThat(overlap(vectors, 0, vectors, 3)).isCloseTo(0, within(1e-12));
    }

    @Test
    void aRestoredStateGoesOnBitForBit() {
        Matrix symmetric = Drawn.symmetric(60, new Rng(5));
        double[] start = new Rng(6).normals(60);
        Lanczos first = new Lanczos(operator(symmetric), 3, TOLERANCE, start);
        IntStream.range(0, 10).forEach(_ -> first.step());
        Lanczos second = new Lanczos(operator(symmetric), 3, TOLERANCE, start);
        second.restore(first.state());
        assertThat(second.values()).isEqualTo(first.values());
        IntStream.range(0, 40).forEach(_ -> {
            first.step();
            second.step();
        });
        assertThat(second.values()).isEqualTo(first.values());
        assertThat(second.vectors().values()).isEqualTo(first.vectors().values());
    }

    @Test
    void aStartOfAnotherLengthIsRefused() {
        assertThatThrownBy(() -> new Lanczos(operator(Matrix.identity(3)), 1, TOLERANCE, new double[2]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("3");
    }

    @Test
    void skylinesMultiplyLikeTheFullMatrix() {
        SkylineMatrix skyline = new SkylineMatrix(new int[] {0, 0, 1, 3});
        System.arraycopy(new double[] {1, 2, 3, 4, 5, 6}, 0, skyline.values(), 0, 6);
        double[] product = new double[4];
        skyline.times(new double[] {1, 10, 100, 1000}, product);
        assertThat(product).containsExactly(21, 2 + 30 + 400, 40 + 500, 6000);
        assertThat(skyline.start(2)).isEqualTo(3);
        assertThatThrownBy(() -> new SkylineMatrix(new int[] {1})).hasMessageContaining("row 0");
    }

    private static Lanczos finished(Matrix symmetric, int wanted, double[] start) {
        Lanczos lanczos = new Lanczos(operator(symmetric), wanted, TOLERANCE, start);
        while (!lanczos.converged()) {
            lanczos.step();
        }
        return lanczos;
    }

    private static LinearOperator operator(Matrix symmetric) {
        return operator(
                symmetric.rows(),
                (v, product) -> System.arraycopy(symmetric.times(v), 0, product, 0, symmetric.rows()));
    }

    private static LinearOperator operator(int order, BiConsumer<double[], double[]> times) {
        return new LinearOperator() {
            @Override
            public int order() {
                return order;
            }

            @Override
            public void times(double[] v, double[] product) {
                times.accept(v, product);
            }
        };
    }

    private static double overlap(Matrix a, int column, Matrix b, int other) {
        double[] first = column(a, column);
        double[] second = column(b, other);
        return IntStream.range(0, first.length)
                .mapToDouble(i -> first[i] * second[i])
                .sum();
    }

    private static double[] column(Matrix matrix, int column) {
        double[] values = new double[matrix.rows()];
        Arrays.setAll(values, i -> matrix.get(i, column));
        return values;
    }
}
