package dev.gradus.tensor;

/** Shapes that an operation cannot bring together. The message names the operation, both shapes and a next step. */
public final class ShapeException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    public ShapeException(String operation, Shape first, Shape second, String nextStep) {
        super(operation + " of " + first + " and " + second + " is not defined: " + nextStep);
    }

    public ShapeException(String operation, Shape shape, String nextStep) {
        super(operation + " of " + shape + " is not defined: " + nextStep);
    }
}
