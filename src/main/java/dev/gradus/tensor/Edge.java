package dev.gradus.tensor;

/**
 * From the result of an operation back to one of the tensors it was computed from.
 *
 * @param derivative how the gradient with respect to the result becomes the one with respect to {@code parent}
 */
public record Edge(Tensor parent, Derivative derivative) {
    /** The chain rule for one operand: ∂L/∂result → ∂L/∂operand, of the operand's shape. */
    @FunctionalInterface
    public interface Derivative {
        Tensor apply(Tensor gradient);
    }

    public static Edge to(Tensor parent, Derivative derivative) {
        return new Edge(parent, derivative);
    }
}
