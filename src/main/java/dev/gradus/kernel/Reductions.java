package dev.gradus.kernel;

/** Sums and maxima. Rows are {@code width} entries that lie one after another. */
public interface Reductions {
    /** Σ x. */
    double sum(Storage x);

    /** Σ x ∘ y. */
    double dot(Storage x, Storage y);

    /** Σ (x − y)². */
    double squaredDistance(Storage x, Storage y);

    /** Whether |x_i| < bound for all i; not so where one is not a number. */
    boolean allWithin(Storage x, double bound);

    /** out_i = Σ_j x_ij. Shapes: x [rows, width], out [rows]. */
    void sumRows(Storage x, int width, Storage out);

    /** out_j = Σ_i x_ij. Shapes: x [rows, width], out [width]. */
    void sumColumns(Storage x, int width, Storage out);

    /**
     * out_i = max_j x_ij, the first of equals at column {@code where_i}. Shapes: x [rows, width], out [rows], where [rows].
     */
    void maxRows(Storage x, int width, Storage out, int[] where);
}
