package dev.gradus.tensor;

import dev.gradus.kernel.Elementwise;

/**
 * Sums, differences and products entry by entry. Operands are broadcast; shapes: a, b → their common shape.
 *
 * <p>Each operand's gradient is summed over the entries into which it was stretched.
 */
public final class Arithmetic {
    private interface Kernel {
        void apply(double[] a, double[] b, double[] out);
    }

    private Arithmetic() {}

    /** y = a + b. Derivatives: da = dy, db = dy. @throws ShapeException if the shapes do not broadcast */
    public static Tensor add(Tensor a, Tensor b) {
        return combine("add", a, b, Elementwise::add)
                .from(
                        Edge.to(a, dy -> Broadcast.reduce(dy, a.shape())),
                        Edge.to(b, dy -> Broadcast.reduce(dy, b.shape())));
    }

    /** y = a − b. Derivatives: da = dy, db = −dy. @throws ShapeException if the shapes do not broadcast */
    public static Tensor subtract(Tensor a, Tensor b) {
        return combine("subtract", a, b, Elementwise::subtract)
                .from(
                        Edge.to(a, dy -> Broadcast.reduce(dy, a.shape())),
                        Edge.to(b, dy -> Broadcast.reduce(negate(dy), b.shape())));
    }

    /** y = a ∘ b. Derivatives: da = dy ∘ b, db = dy ∘ a. @throws ShapeException if the shapes do not broadcast */
    public static Tensor multiply(Tensor a, Tensor b) {
        return combine("multiply", a, b, Elementwise::multiply)
                .from(
                        Edge.to(a, dy -> Broadcast.reduce(multiply(dy, b), a.shape())),
                        Edge.to(b, dy -> Broadcast.reduce(multiply(dy, a), b.shape())));
    }

    /** y = −x. Derivative: dx = −dy. */
    public static Tensor negate(Tensor x) {
        return scale(x, -1);
    }

    /** y = factor · x. Derivative: dx = factor · dy. */
    public static Tensor scale(Tensor x, double factor) {
        double[] y = Arena.take(x.shape().count());
        Elementwise.scale(x.rowMajor(), factor, y);
        return Tensor.constant(x.shape(), y).from(Edge.to(x, dy -> scale(dy, factor)));
    }

    private static Tensor combine(String operation, Tensor a, Tensor b, Kernel kernel) {
        Shape shape = Broadcast.shape(operation, a.shape(), b.shape());
        double[] out = Arena.take(shape.count());
        kernel.apply(Broadcast.expand(a, shape), Broadcast.expand(b, shape), out);
        return Tensor.constant(shape, out);
    }
}
