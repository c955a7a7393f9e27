package dev.gradus.nn;

import static dev.gradus.tensor.Arithmetic.add;
import static dev.gradus.tensor.Products.matmul;
import static dev.gradus.tensor.Views.transpose;

import dev.gradus.tensor.Tensor;
import java.util.List;

/** A dense layer: Y = X Wᵀ + b. Shapes: [n, in] → [n, out], weight [out, in], bias [out]. */
public record Linear(Parameter weight, Parameter bias) {
    public Tensor apply(Tensor x) {
        return add(matmul(x, transpose(weight.tensor())), bias.tensor());
    }

    public List<Parameter> parameters() {
        return List.of(weight, bias);
    }
}
