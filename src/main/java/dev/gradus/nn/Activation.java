package dev.gradus.nn;

import dev.gradus.tensor.Activations;
import dev.gradus.tensor.Tensor;

/** The function between two layers, entry by entry. */
public enum Activation implements Layer {
    /** y = x. */
    LINEAR,
    /** y = max(x, 0). */
    RELU,
    /** y = tanh x. */
    TANH,
    /** y = 1 / (1 + e^−x). */
    SIGMOID;

    @Override
    public Tensor apply(Tensor x, Mode mode) {
        return apply(x);
    }

    /** Shapes: x → same. */
    public Tensor apply(Tensor x) {
        return switch (this) {
            case LINEAR -> x;
            case RELU -> Activations.relu(x);
            case TANH -> Activations.tanh(x);
            case SIGMOID -> Activations.sigmoid(x);
        };
    }
}
