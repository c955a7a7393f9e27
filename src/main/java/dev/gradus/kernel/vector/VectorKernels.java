package dev.gradus.kernel.vector;

import dev.gradus.kernel.KernelSet;
import dev.gradus.kernel.Kernels;
import dev.gradus.kernel.plain.PlainKernels;
import jdk.incubator.vector.DoubleVector;

/** Every kernel with vector instructions. */
public final class VectorKernels {
    private VectorKernels() {}

    public static KernelSet all() {
        var species = DoubleVector.SPECIES_PREFERRED;
        String id = KernelSet.VERSION + ".x" + species.length();
        return new KernelSet(id, species.vectorBitSize(), ofDoubles(), ofFloats(), new LaneVectorLoops());
    }

    public static Kernels ofDoubles() {
        Kernels plain = PlainKernels.ofDoubles();
        return new Kernels(
                new VectorDoubleElementwise(),
                new VectorDoubleReductions(),
                new VectorDoubleSoftmax(),
                new VectorDoubleGemm(),
                new VectorDoubleStrided(),
                plain.indexing(),
                new VectorDoubleSparse(),
                new VectorDoubleConvolution(),
                new VectorDoublePooling(),
                plain.updates(),
                plain.grouped(),
                new VectorDoubleNormalProducts());
    }

    public static Kernels ofFloats() {
        Kernels plain = PlainKernels.ofFloats();
        return new Kernels(
                new VectorFloatElementwise(),
                new VectorFloatReductions(),
                new VectorFloatSoftmax(),
                new VectorFloatGemm(),
                new VectorFloatStrided(),
                plain.indexing(),
                new VectorFloatSparse(),
                new VectorFloatConvolution(),
                new VectorFloatPooling(),
                plain.updates(),
                plain.grouped(),
                new VectorFloatNormalProducts());
    }
}
