package dev.gradus.kernel;

/** Products with sparse matrices. */
@FunctionalInterface
public interface SparseProducts {
    /** C = A·B for dense, row-major B [columns, width] and C [rows, width]. Cost: stored entries × width. */
    void multiply(CompressedRows a, Storage b, Storage c);
}
