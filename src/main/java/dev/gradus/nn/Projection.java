package dev.gradus.nn;

import dev.gradus.tensor.Products;
import dev.gradus.tensor.Shape;
import dev.gradus.tensor.Tensor;
import dev.gradus.tensor.Views;
import java.util.List;

/** A dense layer without bias: Y = X Wᵀ. Shapes: [..., n, in] → [..., n, out], weight [out, in]. */
public record Projection(Parameter weight) implements Layer {
    /** A drawn weight, {@code name}.weight. */
    public static Projection of(String name, int in, int out, Drawing drawing) {
        return new Projection(drawing.weight(name + ".weight", Shape.of(out, in)));
    }

    @Override
    public Tensor apply(Tensor x, Mode mode) {
        return Products.matmul(x, Views.transpose(weight.tensor()));
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(weight);
    }
}
