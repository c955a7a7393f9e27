package dev.gradus.kernel.plain;

import dev.gradus.kernel.KernelSet;
import dev.gradus.kernel.Kernels;

/** Every kernel without vector instructions. */
public final class PlainKernels {
    private PlainKernels() {}

    public static KernelSet all() {
        return new KernelSet(KernelSet.VERSION + ".plain", 0, ofDoubles(), ofFloats(), new PlainVectorLoops());
    }

    public static Kernels ofDoubles() {
        return new Kernels(
                new PlainDoubleElementwise(),
                new PlainDoubleReductions(),
                new PlainDoubleSoftmax(),
                new PlainDoubleGemm(),
                new PlainDoubleStrided(),
                new PlainDoubleIndexing(),
                new PlainDoubleSparse(),
                new PlainDoubleConvolution(),
                new PlainDoublePooling(),
                new PlainDoubleUpdates(),
                new PlainDoubleGrouped(),
                new PlainDoubleNormalProducts());
    }

    public static Kernels ofFloats() {
        return new Kernels(
                new PlainFloatElementwise(),
                new PlainFloatReductions(),
                new PlainFloatSoftmax(),
                new PlainFloatGemm(),
                new PlainFloatStrided(),
                new PlainFloatIndexing(),
                new PlainFloatSparse(),
                new PlainFloatConvolution(),
                new PlainFloatPooling(),
                new PlainFloatUpdates(),
                new PlainFloatGrouped(),
                new PlainFloatNormalProducts());
    }
}
