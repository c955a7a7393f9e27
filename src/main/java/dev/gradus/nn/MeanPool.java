package dev.gradus.nn;

import dev.gradus.tensor.Convolutions;
import dev.gradus.tensor.Tensor;

/** The mean of each window, {@link Convolutions#meanPool}. Shapes: [batch, channels, h, w] → [batch, channels, h', w']. */
public record MeanPool(int window, int stride) implements Layer {
    /** Windows that touch and do not overlap. */
    public MeanPool(int window) {
        this(window, window);
    }

    @Override
    public Tensor apply(Tensor x, Mode mode) {
        return Convolutions.meanPool(x, window, stride);
    }
}
