package dev.gradus.tensor;

import java.util.IdentityHashMap;
import java.util.Map;

/** The gradients of one loss with respect to the variables that were asked for, each of its variable's shape. */
public final class Gradients {
    private final IdentityHashMap<Tensor, Tensor> byVariable = new IdentityHashMap<>();

    Gradients() {}

    /**
     * Gradients that come from elsewhere, as when several are added up.
     *
     * @throws ShapeException if one has not the shape of its variable
     */
    public static Gradients of(Map<Tensor, Tensor> byVariable) {
        Gradients gradients = new Gradients();
        byVariable.forEach((variable, gradient) -> {
            if (!variable.shape().equals(gradient.shape())) {
                throw new ShapeException("gradient", variable.shape(), gradient.shape(), "give both the same shape");
            }
            gradients.put(variable, gradient.contiguous());
        });
        return gradients;
    }

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
