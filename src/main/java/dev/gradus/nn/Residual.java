package dev.gradus.nn;

import dev.gradus.kernel.Storage;
import dev.gradus.tensor.Arithmetic;
import dev.gradus.tensor.Tensor;
import java.util.List;

/**
 * A layer that learns what to add: y = x + inner(x). Shapes: x → same, as inner must. Source: K. He et al., "Deep Residual
 * Learning for Image Recognition", CVPR 2016, eq. 1.
 */
public record Residual(Layer inner) implements Layer {
    @Override
    public Tensor apply(Tensor x, Mode mode) {
        return Arithmetic.add(x, inner.apply(x, mode));
    }

    @Override
    public List<Parameter> parameters() {
        return inner.parameters();
    }

    @Override
    public List<Storage> state() {
        return inner.state();
    }
}
