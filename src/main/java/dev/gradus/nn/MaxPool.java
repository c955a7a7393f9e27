package dev.gradus.nn;

import dev.gradus.tensor.Convolutions;
import dev.gradus.tensor.Tensor;

/** The largest entry of each window, {@link Convolutions#maxPool}. Shapes: [batch, channels, h, w] → [batch, channels, h', w']. */
public record MaxPool(int window, int stride) implements Layer {
    /** Windows that touch and do not overlap. */
    public MaxPool(int window) {
        this(window, window);
    }

    @Override
    public Tensor apply(Tensor x, Mode mode) {
        return Convolutions.maxPool(x, window, stride);
    }
}
