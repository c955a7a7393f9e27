package dev.gradus.tensor;

import java.util.IdentityHashMap;

/** The gradients of one loss with respect to the variables that were asked for, each of its variable's shape. */
public final class Gradients {
    private final IdentityHashMap<Tensor, Tensor> byVariable = new IdentityHashMap<>();

    Gradients() {}

    /** ∂loss/∂variable; zero if the loss does not depend on it. @throws IllegalArgumentException if it was not asked for */
    public Tensor of(Tensor variable) {
        Tensor gradient = byVariable.get(variable);
        if (gradient == null) {
            throw new IllegalArgumentException(
                    "gradient must be one that was asked for: name the variable in the list, got " + variable.shape());
        }
        return gradient;
    }

    void put(Tensor variable, Tensor gradient) {
        byVariable.put(variable, gradient);
    }
}
