package dev.gradus.kernel.vector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.kernel.Gemm;
import dev.gradus.kernel.Gemm.Finish;
import dev.gradus.kernel.Matrix;
import dev.gradus.kernel.Precision;
import dev.gradus.kernel.Storage;
import dev.gradus.kernel.plain.PlainKernels;
import dev.gradus.random.Rng;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class GemmTest {
    /** Sizes on both sides of every block. */
    private static final int[] SIZES = {0, 1, 2, 3, 5, 6, 8, 11, 16, 17, 33, 40};

    /** Rectangles and strides within larger arrays. */
    private record Drawn(Rng rng, Precision precision) {
        Matrix matrix(int rows, int columns) {
            int gap = (int) rng.integer(0, 3);
            int offset = (int) rng.integer(0, 5);
            boolean isTransposed = rng.integer(0, 2) == 1;
            int outer = isTransposed ? columns : rows;
            int inner = (isTransposed ? rows : columns) + gap;
            Storage values = storage(offset + outer * inner);
            return isTransposed
                    ? new Matrix(values, offset, rows, columns, 1, inner)
                    : new Matrix(values, offset, rows, columns, inner, 1);
        }

        Storage storage(int length) {
            Storage values = Storage.zeros(precision, length);
            values.copyFrom(rng.normals(length));
            return values;
        }

        int size() {
            return SIZES[(int) rng.integer(0, SIZES.length)];
        }
    }

    @ParameterizedTest
    @EnumSource(Precision.class)
    void productsEqualTheirDefinitionForEveryShape(Precision precision) {
        Drawn drawn = new Drawn(new Rng(1), precision);
        for (int round = 0; round < 60; round++) {
            int k = drawn.size();
            compare(drawn, drawn.matrix(drawn.size(), k), drawn.matrix(k, drawn.size()), round);
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 40, 40", "40, 40, 1", "40, 1, 40", "7, 300, 5", "98, 257, 3", "2, 3, 516", "1, 1, 1", "5, 0, 9"})
    void productsAreSplitWithoutASeam(int m, int k, int n) {
        for (Precision precision : Precision.values()) {
            Drawn drawn = new Drawn(new Rng(2), precision);
            for (int round = 0; round < 4; round++) {
                compare(drawn, drawn.matrix(m, k), drawn.matrix(k, n), round);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Precision.class)
    void rowsFarApartAreCopiedTogether(Precision precision) {
        Drawn drawn = new Drawn(new Rng(3), precision);
        Matrix a = new Matrix(drawn.storage(9 * 256), 0, 9, 40, 256, 1);
        compare(drawn, a, drawn.matrix(40, 70), 1);
    }

    /** Each round with another finish, in blocks of both widths; what lies around C stays as it was. */
    private static void compare(Drawn drawn, Matrix a, Matrix b, int round) {
        Storage bias = drawn.storage(b.columns());
        int stride = b.columns() + (int) drawn.rng().integer(0, 3);
        Storage before = drawn.storage(3 + a.rows() * stride);
        Matrix c = new Matrix(before, 3, a.rows(), b.columns(), stride, 1);
        Finish finish = List.of(Finish.OVERWRITE, Finish.ADD, new Finish.Bias(bias), new Finish.BiasRelu(bias))
                .get(round % 4);
        double[] expected = after(c, copy -> plain(drawn.precision()).multiply(a, b, copy, finish));
        double tolerance = (drawn.precision() == Precision.DOUBLE ? 1e-14 : 1e-5) * (10 + a.columns());
        for (int widest : new int[] {2, 4}) {
            double[] actual = after(c, copy -> vector(drawn.precision(), widest).multiply(a, b, copy, finish));
            assertThat(largestDifference(expected, actual))
                    .as("%s · %s, %s", shape(a), shape(b), finish.getClass())
                    .isLessThan(tolerance);
        }
    }

    private static double[] after(Matrix c, Consumer<Matrix> multiplication) {
        Storage copy = Storage.zeros(c.values().precision(), c.values().length());
        copy.copyFrom(c.values());
        multiplication.accept(new Matrix(copy, c.offset(), c.rows(), c.columns(), c.rowStride(), c.columnStride()));
        return copy.toDoubles();
    }

    private static double largestDifference(double[] a, double[] b) {
        double largest = 0;
        for (int i = 0; i < a.length; i++) {
            largest = Math.max(largest, Math.abs(a[i] - b[i]));
        }
        return largest;
    }

    private static String shape(Matrix matrix) {
        return matrix.rows() + " × " + matrix.columns() + " by " + matrix.rowStride() + ", " + matrix.columnStride();
    }

    private static Gemm plain(Precision precision) {
        return precision == Precision.DOUBLE
                ? PlainKernels.ofDoubles().gemm()
                : PlainKernels.ofFloats().gemm();
    }

    private static Gemm vector(Precision precision, int widest) {
        return precision == Precision.DOUBLE ? new VectorDoubleGemm(widest) : new VectorFloatGemm(widest);
    }
}
