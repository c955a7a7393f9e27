package dev.gradus.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gradus.kernel.plain.PlainKernels;
import dev.gradus.kernel.vector.VectorKernels;
import dev.gradus.random.Rng;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The loops for doubles only, with and without vectors. */
class RowsTest {
    private static final int ROWS = 23;

    private static List<VectorLoops> all() {
        return List.of(PlainKernels.all().loops(), VectorKernels.all().loops());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 8, 17, 29, 50})
    void productsWithChosenRowsEqualTheirDefinition(int columns) {
        for (VectorLoops loops : all()) {
            Rng rng = new Rng(columns);
            Rows matrix = loops.rows(rng.normals(ROWS * columns), columns);
            double[] vector = rng.normals(columns);
            for (int count = 0; count <= 9; count++) {
                compareWithDefinition(matrix, rng.integers(ROWS, 9), count, vector);
            }
        }
    }

    private static void compareWithDefinition(Rows matrix, int[] rows, int count, double[] vector) {
        double[] results = new double[9];
        matrix.dots(rows, count, vector, results);
        double[] target = new double[matrix.columns()];
        matrix.addRows(rows, results, count, target);
        double[] expected = new double[matrix.columns()];
        for (int i = 0; i < count; i++) {
            assertThat(results[i]).isEqualTo(matrix.dot(rows[i], vector));
            for (int j = 0; j < matrix.columns(); j++) {
                expected[j] += results[i] * matrix.values()[rows[i] * matrix.columns() + j];
            }
        }
        assertThat(target).containsExactly(expected, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 8, 17, 29, 50})
    void sumsEqualTheirDefinition(int length) {
        Rng rng = new Rng(length);
        double[] a = rng.normals(length);
        double[] b = rng.normals(length);
        double[] c = rng.normals(length);
        double dot = 0;
        double distance = 0;
        double weighted = 0;
        for (int i = 0; i < length; i++) {
            dot += a[i] * b[i];
            distance += Math.pow(a[i] - b[i], 2);
            weighted += c[i] * Math.pow(a[i] - b[i], 2);
        }
        for (VectorLoops loops : all()) {
            assertThat(loops.dot(a, b)).isCloseTo(dot, within(1e-12));
            assertThat(loops.squaredDistance(a, b)).isCloseTo(distance, within(1e-12));
            assertThat(loops.weightedSquaredDistance(a, b, c)).isCloseTo(weighted, within(1e-12));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 17})
    void productsTakeAllRows(int columns) {
        for (VectorLoops loops : all()) {
            Rng rng = new Rng(columns);
            Rows matrix = loops.rows(rng.normals(ROWS * columns), columns);
            double[] factors = rng.normals(ROWS);
            double[] target = new double[columns];
            matrix.addTransposedTimes(factors, target);
            double[] product = new double[ROWS];
            matrix.times(target, product);
            for (int j = 0; j < columns; j++) {
                double expected = 0;
                for (int i = 0; i < ROWS; i++) {
                    expected += factors[i] * matrix.values()[i * columns + j];
                }
                assertThat(target[j]).isCloseTo(expected, within(1e-12));
            }
            assertThat(product[ROWS - 1]).isEqualTo(matrix.dot(ROWS - 1, target));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 17})
    void rotatedRowsKeepTheirLength(int columns) {
        for (VectorLoops loops : all()) {
            Rows matrix = loops.rows(new Rng(columns).normals(2 * columns), columns);
            double[] before = matrix.values().clone();
            matrix.rotate(0, 0.6, 0.8);
            for (int j = 0; j < columns; j++) {
                assertThat(matrix.values()[j]).isCloseTo(0.6 * before[j] - 0.8 * before[columns + j], within(1e-14));
            }
            assertThat(loops.dot(matrix.values(), matrix.values())).isCloseTo(loops.dot(before, before), within(1e-12));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 7, 18, 19})
    void cornersWithAndWithoutVectorsAgree(int size) {
        Rng rng = new Rng(size);
        int order = 19;
        double[] values = rng.normals(order * order);
        double[] a = rng.normals(order);
        double[] b = rng.normals(order);
        List<double[]> results = all().stream()
                .map(loops -> {
                    LeadingBlock block = loops.leadingBlock(values.clone(), order);
                    block.subtractOuterProducts(size, a, b);
                    block.reflect(size, a, 2);
                    double[] product = new double[order];
                    block.times(size, b, product);
                    System.arraycopy(product, 0, block.values(), 0, size);
                    return block.values();
                })
                .toList();
        assertThat(results.get(1)).containsExactly(results.get(0), within(1e-10));
    }
}
