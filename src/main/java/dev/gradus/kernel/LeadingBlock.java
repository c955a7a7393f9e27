package dev.gradus.kernel;

/**
 * The upper left corner of a square row-major matrix [order × order], for reductions that work on an ever smaller (or larger)
 * part of it. The array is not copied.
 */
public interface LeadingBlock {
    /** A corner of a matrix of {@code order} rows, with the fastest loops that this machine has. */
    static LeadingBlock of(double[] values, int order) {
        return Kernels.chosen().loops().leadingBlock(values, order);
    }

    /** All entries. */
    double[] values();

    /** target_j = Σ_{i < size} f_i·M_{ij} for j < size: for a symmetric M the product M·f. */
    void times(int size, double[] factors, double[] target);

    /** M_{ij} −= a_i·b_j + b_i·a_j for i, j < size. */
    void subtractOuterProducts(int size, double[] a, double[] b);

    /** M ← M·(I − v·vᵀ/h) on the first {@code size} rows and columns. */
    void reflect(int size, double[] v, double h);
}
