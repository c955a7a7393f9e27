package dev.gradus.kernel.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gradus.kernel.CompressedRows;
import dev.gradus.kernel.Precision;
import dev.gradus.kernel.SparseProducts;
import dev.gradus.kernel.Storage;
import dev.gradus.kernel.plain.PlainKernels;
import dev.gradus.random.Rng;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SparseProductsTest {
    private static final int COLUMNS = 13;

    @ParameterizedTest
    @EnumSource(Precision.class)
    void productsEqualTheirDefinitionForEveryWidth(Precision precision) {
        Rng rng = new Rng(4);
        for (int rows : new int[] {0, 1, 2, 9}) {
            for (int width = 0; width <= 70; width += 1 + width / 12) {
                CompressedRows a = drawn(rng, rows, precision);
                Storage b = storage(rng.normals(COLUMNS * width), precision);
                double[] expected = product(plain(precision), a, b, width);
                double[] actual = product(vector(precision), a, b, width);
                assertThat(actual).containsExactly(expected, within(precision == Precision.DOUBLE ? 1e-14 : 1e-5));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Precision.class)
    void transposedProductsAreAddedForEveryWidth(Precision precision) {
        Rng rng = new Rng(5);
        for (int rows : new int[] {0, 1, 2, 9}) {
            for (int width = 0; width <= 70; width += 1 + width / 12) {
                CompressedRows a = drawn(rng, rows, precision);
                Storage c = storage(rng.normals(rows * width), precision);
                double[] before = rng.normals(COLUMNS * width);
                double[] expected = added(plain(precision), a, c, before);
                double[] actual = added(vector(precision), a, c, before);
                assertThat(actual).containsExactly(expected, within(precision == Precision.DOUBLE ? 1e-14 : 1e-5));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Precision.class)
    void transposedProductsEqualTheirDefinition(Precision precision) {
        CompressedRows a = new CompressedRows(
                new int[] {0, 2, 3}, new int[] {2, 0, 2}, storage(new double[] {3, 5, -1}, precision));
        Storage c = storage(new double[] {1, 2, 10, 20}, precision);

        assertThat(added(plain(precision), a, c, new double[] {1, 1, 1, 1, 1, 1}))
                .containsExactly(6, 11, 1, 1, -6, -13);
    }

    private static double[] added(SparseProducts products, CompressedRows a, Storage c, double[] before) {
        Storage b = storage(before, c.precision());
        products.addTransposed(a, c, b);
        return b.toDoubles();
    }

    private static double[] product(SparseProducts products, CompressedRows a, Storage b, int width) {
        Storage c = storage(new double[a.rows() * width], b.precision());
        c.fill(7);
        products.multiply(a, b, c);
        return c.toDoubles();
    }

    /** Rows of 0 to 4 entries. */
    private static CompressedRows drawn(Rng rng, int rows, Precision precision) {
        int[] starts = new int[rows + 1];
        for (int i = 0; i < rows; i++) {
            starts[i + 1] = starts[i] + (int) rng.integer(0, 5);
        }
        int entries = starts[rows];
        return new CompressedRows(starts, rng.integers(COLUMNS, entries), storage(rng.normals(entries), precision));
    }

    private static Storage storage(double[] values, Precision precision) {
        Storage storage = Storage.zeros(precision, values.length);
        storage.copyFrom(values);
        return storage;
    }

    private static SparseProducts plain(Precision precision) {
        return precision == Precision.DOUBLE
                ? PlainKernels.ofDoubles().sparse()
                : PlainKernels.ofFloats().sparse();
    }

    private static SparseProducts vector(Precision precision) {
        return precision == Precision.DOUBLE ? new VectorDoubleSparse() : new VectorFloatSparse();
    }
}
