package dev.gradus.kernel;

import dev.gradus.kernel.plain.PlainKernels;

/**
 * The loops for one precision. All work on whole storages of this precision; entries lie row by row. An output may be one of
 * the inputs only where that is said. The order of every sum is fixed.
 */
public record Kernels(
        Elementwise elementwise,
        Reductions reductions,
        Softmax softmax,
        Gemm gemm,
        Strided strided,
        Indexing indexing,
        SparseProducts sparse,
        Convolution convolution,
        Pooling pooling,
        Updates updates) {
    private static final Kernels DOUBLE = PlainKernels.ofDoubles();
    private static final Kernels FLOAT = PlainKernels.ofFloats();

    /** The fastest that this machine has. */
    public static Kernels of(Precision precision) {
        return switch (precision) {
            case DOUBLE -> DOUBLE;
            case FLOAT -> FLOAT;
        };
    }
}
