package dev.gradus.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gradus.random.Rng;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowsTest {
    private static final int ROWS = 23;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 8, 17, 50})
    void productsWithChosenRowsEqualTheirDefinition(int columns) {
        Rng rng = new Rng(columns);
        Rows matrix = new Rows(rng.normals(ROWS * columns), columns);
        double[] vector = rng.normals(columns);
        for (int count = 0; count <= 9; count++) {
            int[] rows = rng.integers(ROWS, 9);
            double[] results = new double[9];
            matrix.dots(rows, count, vector, results);
            double[] target = new double[columns];
            matrix.addRows(rows, results, count, target);
            double[] expected = new double[columns];
            for (int i = 0; i < count; i++) {
                assertThat(results[i]).isEqualTo(matrix.dot(rows[i], vector));
                for (int j = 0; j < columns; j++) {
                    expected[j] += results[i] * matrix.values()[rows[i] * columns + j];
                }
            }
            assertThat(target).containsExactly(expected, within(1e-12));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 8, 17, 50})
    void productsOfVectorsAreAddedToTheChosenRows(int columns) {
        Rng rng = new Rng(columns);
        double[] before = rng.normals(ROWS * columns);
        double[] vector = rng.normals(columns);
        double[] factors = rng.normals(4);
        int[] rows = {3, 0, 22, 7};
        Rows matrix = new Rows(before.clone(), columns);
        matrix.addToRows(rows, factors, 3, vector);
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < columns; j++) {
                before[rows[i] * columns + j] += factors[i] * vector[j];
            }
        }
        assertThat(matrix.values()).containsExactly(before, within(1e-14));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 8, 17, 50})
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
        assertThat(Vectors.dot(a, b)).isCloseTo(dot, within(1e-12));
        assertThat(Vectors.squaredDistance(a, b)).isCloseTo(distance, within(1e-12));
        assertThat(Vectors.weightedSquaredDistance(a, b, c)).isCloseTo(weighted, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 17})
    void transposedProductAddsAllRows(int columns) {
        Rng rng = new Rng(columns);
        Rows matrix = new Rows(rng.normals(ROWS * columns), columns);
        double[] factors = rng.normals(ROWS);
        double[] target = new double[columns];
        matrix.addTransposedTimes(factors, target);
        for (int j = 0; j < columns; j++) {
            double expected = 0;
            for (int i = 0; i < ROWS; i++) {
                expected += factors[i] * matrix.values()[i * columns + j];
            }
            assertThat(target[j]).isCloseTo(expected, within(1e-12));
        }
    }
}
