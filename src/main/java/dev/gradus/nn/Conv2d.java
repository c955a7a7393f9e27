package dev.gradus.nn;

import dev.gradus.tensor.Convolutions;
import dev.gradus.tensor.Convolutions.Filters;
import dev.gradus.tensor.Convolutions.Sliding;
import dev.gradus.tensor.Shape;
import dev.gradus.tensor.Tensor;
import java.util.List;

/**
 * A convolution over images, {@link Convolutions#convolve}. Shapes: [batch, in, h, w] → [batch, out, h', w'], weight [out, in,
 * kernel, kernel], bias [out].
 */
public record Conv2d(Parameter weight, Parameter bias, Sliding sliding) implements Layer {
    /**
     * Drawn filters, {@code name}.weight, and a bias of zeros, {@code name}.bias.
     *
     * @param filters [out, in, kernel, kernel]
     */
    public static Conv2d of(String name, Shape filters, Sliding sliding, Drawing drawing) {
        Parameter weight = drawing.weight(name + ".weight", filters);
        return new Conv2d(weight, drawing.bias(name + ".bias", Shape.of(filters.size(0))), sliding);
    }

    @Override
    public Tensor apply(Tensor x, Mode mode) {
        return Convolutions.convolve(x, new Filters(weight.tensor(), bias.tensor()), sliding);
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(weight, bias);
    }
}
