package dev.gradus.kernel;

import dev.gradus.kernel.plain.PlainKernels;
import dev.gradus.kernel.vector.VectorKernels;

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
        Updates updates,
        Grouped grouped,
        NormalProducts normalProducts) {
    private static final String VECTOR_MODULE = "jdk.incubator.vector";
    private static final KernelSet CHOSEN = choose();

    /** The fastest that this machine has. */
    public static Kernels of(Precision precision) {
        return CHOSEN.of(precision);
    }

    /** The loops that {@link #of} gives out; the same as long as the process lives. */
    public static KernelSet chosen() {
        return CHOSEN;
    }

    /** Classes with vectors are not even loaded where they could not be linked. */
    private static KernelSet choose() {
        boolean isPlainWanted = "plain".equals(System.getProperty("gradus.kernels"));
        boolean hasVectors = ModuleLayer.boot().findModule(VECTOR_MODULE).isPresent();
        return hasVectors && !isPlainWanted ? VectorKernels.all() : PlainKernels.all();
    }
}
