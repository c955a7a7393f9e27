package dev.gradus.tensor;

import dev.gradus.kernel.Elementwise;

/** Functions of single entries. Shapes: x → same. Their derivatives are told by the result y alone. */
public final class Activations {
    private Activations() {}

    /** y = tanh x. Derivative: dx = dy ∘ (1 − y²). */
    public static Tensor tanh(Tensor x) {
        double[] y = Arena.take(x.shape().count());
        Elementwise.tanh(x.rowMajor(), y);
        return Tensor.constant(x.shape(), y).from(Edge.to(x, dy -> {
            double[] dx = Arena.take(y.length);
            Elementwise.tanhGradient(dy.rowMajor(), y, dx);
            return Tensor.constant(x.shape(), dx);
        }));
    }

    /** y = 1 / (1 + e^−x). Derivative: dx = dy ∘ y ∘ (1 − y). */
    public static Tensor sigmoid(Tensor x) {
        double[] y = Arena.take(x.shape().count());
        Elementwise.sigmoid(x.rowMajor(), y);
        return Tensor.constant(x.shape(), y).from(Edge.to(x, dy -> {
            double[] dx = Arena.take(y.length);
            Elementwise.sigmoidGradient(dy.rowMajor(), y, dx);
            return Tensor.constant(x.shape(), dx);
        }));
    }

    /** y = max(x, 0). Derivative: dx = dy where x > 0, else 0. */
    public static Tensor relu(Tensor x) {
        double[] y = Arena.take(x.shape().count());
        Elementwise.relu(x.rowMajor(), y);
        return Tensor.constant(x.shape(), y).from(Edge.to(x, dy -> {
            double[] dx = Arena.take(y.length);
            Elementwise.reluGradient(dy.rowMajor(), y, dx);
            return Tensor.constant(x.shape(), dx);
        }));
    }
}
