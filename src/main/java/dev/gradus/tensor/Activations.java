package dev.gradus.tensor;

import dev.gradus.kernel.Elementwise;
import dev.gradus.kernel.Storage;

/** Functions of single entries whose derivatives are told by the result y alone. Shapes: x → same. */
public final class Activations {
    private interface Function {
        void apply(Elementwise kernels, Storage x, Storage y);
    }

    private interface Gradient {
        void apply(Elementwise kernels, Storage dy, Storage y, Storage dx);
    }

    private Activations() {}

    /** y = tanh x. Derivative: dx = dy ∘ (1 − y²). */
    public static Tensor tanh(Tensor x) {
        return result("tanh", x, Elementwise::tanh, Elementwise::tanhGradient);
    }

    /** y = 1 / (1 + e^−x). Derivative: dx = dy ∘ y ∘ (1 − y). */
    public static Tensor sigmoid(Tensor x) {
        return result("sigmoid", x, Elementwise::sigmoid, Elementwise::sigmoidGradient);
    }

    /** y = max(x, 0). Derivative: dx = dy where x > 0, else 0. */
    public static Tensor relu(Tensor x) {
        return result("relu", x, Elementwise::relu, Elementwise::reluGradient);
    }

    /** dx of y = relu x. */
    static Tensor reluGradient(Tensor dy, Tensor y) {
        return derivative("relu", dy, y, Elementwise::reluGradient);
    }

    private static Tensor result(String operation, Tensor x, Function function, Gradient gradient) {
        Tensor rows = x.contiguous();
        Tensor y = Tensor.computed(
                operation, x.shape(), out -> function.apply(out.kernels().elementwise(), rows.storage(), out), rows);
        return y.from(Edge.to(x, dy -> derivative(operation, dy, y, gradient)));
    }

    private static Tensor derivative(String operation, Tensor gradient, Tensor y, Gradient rule) {
        Tensor dy = gradient.contiguous();
        return Tensor.computed(
                operation + " gradient",
                y.shape(),
                out -> rule.apply(out.kernels().elementwise(), dy.storage(), y.storage(), out),
                dy,
                y);
    }
}
