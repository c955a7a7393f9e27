package dev.gradus.nn;

import dev.gradus.tensor.Shape;
import dev.gradus.tensor.Tensor;
import dev.gradus.tensor.Views;

/** All entries of a sample in one row. Shapes: [batch, …] → [batch, entries]. */
public record Flatten() implements Layer {
    @Override
    public Tensor apply(Tensor x, Mode mode) {
        int batch = x.shape().size(0);
        return Views.reshape(x, Shape.of(batch, x.shape().count() / batch));
    }
}
