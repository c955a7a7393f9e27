package dev.gradus.kernel;

/** Products of dense matrices, any operand transposed without a copy. Sums run over the inner index in one fixed grouping. */
public interface Gemm {
    /** What happens to an entry of C when its sum is complete. */
    sealed interface Finish {
        /** c = sum. */
        record Overwrite() implements Finish {}

        /** c += sum. */
        record Add() implements Finish {}

        /** c_ij = sum + bias_j. Shape: bias [n]. */
        record Bias(Storage bias) implements Finish {}

        /** c_ij = max(sum + bias_j, 0). Shape: bias [n]. */
        record BiasRelu(Storage bias) implements Finish {}

        Finish OVERWRITE = new Overwrite();
        Finish ADD = new Add();
    }

    /**
     * C = finish(A·B). Shapes: [m, k] · [k, n] → [m, n]; C lies row by row, and not in A or B. Sizes of 0 are allowed: an empty
     * sum is 0.
     */
    void multiply(Matrix a, Matrix b, Matrix c, Finish finish);

    /** C = A·B. */
    default void multiply(Matrix a, Matrix b, Matrix c) {
        multiply(a, b, c, Finish.OVERWRITE);
    }
}
