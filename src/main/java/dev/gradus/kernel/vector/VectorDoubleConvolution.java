package dev.gradus.kernel.vector;

import static dev.gradus.kernel.vector.VectorDoubleLanes.SPECIES;

import dev.gradus.kernel.Convolution;
import dev.gradus.kernel.Storage;

/** Convolutions without copies of windows. Each thread has a workspace of its own, which grows once. */
final class VectorDoubleConvolution implements Convolution {
    private static final int WIDEST = SPECIES.vectorBitSize() >= 512 ? 4 : 2;

    private final ThreadLocal<VectorDoubleSlide> slides;

    VectorDoubleConvolution() {
        this(WIDEST);
    }

    /** @param widest vectors of places in a block of sums, 4 or 2: how many the registers of this machine hold */
    VectorDoubleConvolution(int widest) {
        slides = ThreadLocal.withInitial(() -> new VectorDoubleSlide(widest));
    }

    @Override
    public void forward(Sizes sizes, Operands operands, Storage y) {
        slides.get().forward(sizes, operands, y.doubles());
    }

    @Override
    public void inputGradient(Sizes sizes, Storage dy, Storage weight, Storage dx) {
        slides.get().inputGradient(sizes, dy.doubles(), weight.doubles(), dx.doubles());
    }

    @Override
    public void weightGradient(Sizes sizes, Storage dy, Storage x, Storage dw) {
        slides.get().weightGradient(sizes, dy.doubles(), x.doubles(), dw.doubles());
    }
}
