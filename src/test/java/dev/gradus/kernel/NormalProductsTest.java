package dev.gradus.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gradus.kernel.plain.PlainKernels;
import dev.gradus.kernel.vector.VectorKernels;
import dev.gradus.random.Rng;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** With and without vectors, in both precisions. */
class NormalProductsTest {
    private static final double SINGLE = 1e-4;
    private static final double DOUBLE = 1e-11;

    @ParameterizedTest
    @CsvSource({"0, 5", "1, 1", "3, 7", "4, 16", "5, 33", "9, 64", "12, 210"})
    void productsEqualTheirDefinition(int rows, int columns) {
        for (Precision precision : Precision.values()) {
            for (KernelSet kernels : List.of(PlainKernels.all(), VectorKernels.all())) {
                compareWithDefinition(kernels.of(precision).normalProducts(), precision, rows, columns);
            }
        }
    }

    private static void compareWithDefinition(NormalProducts products, Precision precision, int rows, int columns) {
        Rng rng = new Rng(rows + 100L * columns);
        double[] b = rng.normals((rows + 2) * columns);
        double[] z = rng.normals(columns);
        double[] expected = rng.normals(columns);
        Storage sum = stored(precision, expected);
        Storage residuals = stored(precision, new double[rows + 1]);
        Matrix window = new Matrix(stored(precision, b), 2 * columns, rows, columns, columns, 1);
        products.add(window, stored(precision, z), sum, residuals);
        double tolerance = precision == Precision.FLOAT ? SINGLE : DOUBLE;
        for (int i = 0; i < rows; i++) {
            double residual = 0;
            for (int j = 0; j < columns; j++) {
                residual += b[(i + 2) * columns + j] * z[j];
            }
            for (int j = 0; j < columns; j++) {
                expected[j] += residual * b[(i + 2) * columns + j];
            }
            assertThat(residuals.get(i)).isCloseTo(residual, within(tolerance));
        }
        assertThat(sum.toDoubles()).containsExactly(expected, within(tolerance * 10));
    }

    private static Storage stored(Precision precision, double[] values) {
        Storage storage = Storage.zeros(precision, values.length);
        storage.copyFrom(values);
        return storage;
    }
}
