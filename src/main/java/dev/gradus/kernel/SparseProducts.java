package dev.gradus.kernel;

/** Products with sparse matrices. */
public interface SparseProducts {
    /** C = A·B for dense, row-major B [columns, width] and C [rows, width]. Cost: stored entries × width. */
    void multiply(CompressedRows a, Storage b, Storage c);

    /** B += Aᵀ·C for dense, row-major C [rows, width] and B [columns, width]. Cost: stored entries × width. */
    void addTransposed(CompressedRows a, Storage c, Storage b);
}
