package dev.gradus.kernel;

/**
 * The rows of a row-major matrix, as the innermost loops see it. Row i is {@code values[i·columns … (i+1)·columns)}; the array
 * is not copied.
 *
 * <p>Products with few rows dominate stochastic gradient descent: {@link #dots} for the residuals of a minibatch,
 * {@link #addRows} for its gradient. Both take four rows at a time, so that each entry of the vector is read once for
 * four rows. The order of every sum is fixed.
 */
public interface Rows {
    /** Rows of so many columns, with the fastest loops that this machine has. Shape: values [rows × columns]. */
    static Rows of(double[] values, int columns) {
        return Kernels.chosen().loops().rows(values, columns);
    }

    /** All entries. */
    double[] values();

    int columns();

    /** Σ_j M_{row,j}·v_j. Shape: v [columns]. */
    double dot(int row, double[] vector);

    /** results_i = M_{rows_i}·v for i < count. Shapes: rows [≥ count], v [columns], results [≥ count]. */
    void dots(int[] rows, int count, double[] vector, double[] results);

    /** target += Σ_{i < count} factors_i·M_{rows_i}. Shapes: rows, factors [≥ count], target [columns]. */
    void addRows(int[] rows, double[] factors, int count, double[] target);

    /** Turns rows i and i+1 into cosine·M_i − sine·M_{i+1} and sine·M_i + cosine·M_{i+1}. */
    void rotate(int row, double cosine, double sine);

    /** result = M·v. Shapes: v [columns], result [rows]. */
    default void times(double[] vector, double[] result) {
        for (int i = 0; i < result.length; i++) {
            result[i] = dot(i, vector);
        }
    }

    /** target += Mᵀ·f. Shapes: f [rows], target [columns]. */
    default void addTransposedTimes(double[] factors, double[] target) {
        int[] rows = new int[factors.length];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = i;
        }
        addRows(rows, factors, rows.length, target);
    }
}
