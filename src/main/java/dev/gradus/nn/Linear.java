package dev.gradus.nn;

import dev.gradus.tensor.Products;
import dev.gradus.tensor.Shape;
import dev.gradus.tensor.Tensor;
import dev.gradus.tensor.Views;
import java.util.List;

/** A dense layer: Y = X Wᵀ + b. Shapes: [..., in] → [..., out], weight [out, in], bias [out]. */
public record Linear(Parameter weight, Parameter bias) implements Layer {
    private interface Rows {
        Tensor apply(Tensor x, Tensor weight, Tensor bias);
    }

    /** A drawn weight, {@code name}.weight, and a bias of zeros, {@code name}.bias. */
    public static Linear of(String name, int in, int out, Drawing drawing) {
        return new Linear(
                drawing.weight(name + ".weight", Shape.of(out, in)), drawing.bias(name + ".bias", Shape.of(out)));
    }

    public Tensor apply(Tensor x) {
        return byRows(x, Products::affine);
    }

    @Override
    public Tensor apply(Tensor x, Mode mode) {
        return apply(x);
    }

    /** The same with an activation after it; {@link Activation#RELU} costs no pass of its own. */
    public Tensor apply(Tensor x, Activation activation) {
        return activation == Activation.RELU ? byRows(x, Products::affineRelu) : activation.apply(apply(x));
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(weight, bias);
    }

    private Tensor byRows(Tensor x, Rows product) {
        int rank = x.shape().rank();
        if (rank == 2) {
            return product.apply(x, weight.tensor(), bias.tensor());
        }
        int width = x.shape().lastSize();
        Tensor rows = Views.reshape(x, Shape.of(x.shape().count() / width, width));
        int[] sizes = new int[rank];
        for (int axis = 0; axis < rank - 1; axis++) {
            sizes[axis] = x.shape().size(axis);
        }
        sizes[rank - 1] = weight.tensor().shape().size(0);
        return Views.reshape(product.apply(rows, weight.tensor(), bias.tensor()), Shape.of(sizes));
    }
}
