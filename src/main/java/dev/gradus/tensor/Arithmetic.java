package dev.gradus.tensor;

import dev.gradus.kernel.Elementwise;
import dev.gradus.kernel.Storage;

/** Sums, products and multiples, entry by entry. Shapes: two operands broadcast as NumPy's do. */
public final class Arithmetic {
    private interface Combination {
        void apply(Elementwise kernels, Storage a, Storage b, Storage out);
    }

    private Arithmetic() {}

    /** y = a + b. Derivatives: da = dy, db = dy. @throws ShapeException if the shapes do not broadcast */
    public static Tensor add(Tensor a, Tensor b) {
        return sum(a, b)
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

    /** y = a / b. Derivatives: da = dy / b, db = −dy ∘ y / b. @throws ShapeException if the shapes do not broadcast */
    public static Tensor divide(Tensor a, Tensor b) {
        Tensor y = combine("divide", a, b, Elementwise::divide);
        return y.from(
                Edge.to(a, dy -> Broadcast.reduce(divide(dy, b), a.shape())),
                Edge.to(b, dy -> Broadcast.reduce(negate(divide(multiply(dy, y), b)), b.shape())));
    }

    /**
     * y = max(a, b). Derivatives: da = dy where a ≥ b, else 0; db = dy where a < b, else 0: of equals the first takes it.
     *
     * @throws ShapeException if the shapes do not broadcast
     */
    public static Tensor maximum(Tensor a, Tensor b) {
        Tensor y = combine("maximum", a, b, Elementwise::maximum);
        Tensor first = Broadcast.expand(a, y.shape());
        return choice(y, a, b, dy -> whereNotLess(dy, first, y));
    }

    /**
     * y = min(a, b). Derivatives: da = dy where a ≤ b, else 0; db = dy where a > b, else 0: of equals the first takes it.
     *
     * @throws ShapeException if the shapes do not broadcast
     */
    public static Tensor minimum(Tensor a, Tensor b) {
        Tensor y = combine("minimum", a, b, Elementwise::minimum);
        Tensor first = Broadcast.expand(a, y.shape());
        return choice(y, a, b, dy -> whereNotLess(dy, y, first));
    }

    /** y = −x. Derivative: dx = −dy. */
    public static Tensor negate(Tensor x) {
        return scale(x, -1);
    }

    /** y = factor · x. Derivative: dx = factor · dy. */
    public static Tensor scale(Tensor x, double factor) {
        Tensor rows = x.contiguous();
        return Tensor.computed(
                        "scale", x.shape(), out -> out.kernels().elementwise().scale(rows.storage(), factor, out), rows)
                .from(Edge.to(x, dy -> scale(dy, factor)));
    }

    /** y = x + term. Derivative: dx = dy. */
    public static Tensor shift(Tensor x, double term) {
        Tensor rows = x.contiguous();
        return Tensor.computed(
                        "shift", x.shape(), out -> out.kernels().elementwise().shift(rows.storage(), term, out), rows)
                .from(Edge.to(x, dy -> dy));
    }

    /** Adding one row to all others, as a bias, needs no stretched copy of it. */
    private static Tensor sum(Tensor a, Tensor b) {
        if (a.shape().equals(b.shape())
                || !Broadcast.isRow(b.shape(), a.shape())
                || a.shape().rank() < b.shape().rank()) {
            return combine("add", a, b, Elementwise::add);
        }
        Tensor rows = a.contiguous();
        Tensor row = b.contiguous();
        return Tensor.computed(
                "add",
                a.shape(),
                out -> out.kernels().elementwise().addRow(rows.storage(), row.storage(), out),
                rows,
                row);
    }

    /** y is the one or the other: what does not go back to the first goes back to the second. */
    private static Tensor choice(Tensor y, Tensor a, Tensor b, Edge.Derivative toFirst) {
        return y.from(
                Edge.to(a, dy -> Broadcast.reduce(toFirst.apply(dy), a.shape())),
                Edge.to(b, dy -> Broadcast.reduce(subtract(dy, toFirst.apply(dy)), b.shape())));
    }

    private static Tensor whereNotLess(Tensor gradient, Tensor a, Tensor b) {
        Tensor dy = gradient.contiguous();
        return Tensor.computed(
                "choice gradient",
                dy.shape(),
                out -> out.kernels().elementwise().whereNotLess(dy.storage(), a.storage(), b.storage(), out),
                dy,
                a,
                b);
    }

    private static Tensor combine(String operation, Tensor a, Tensor b, Combination kernel) {
        Shape shape = Broadcast.shape(operation, a.shape(), b.shape());
        Tensor first = Broadcast.expand(a, shape);
        Tensor second = Broadcast.expand(b, shape);
        return Tensor.computed(
                operation,
                shape,
                out -> kernel.apply(out.kernels().elementwise(), first.storage(), second.storage(), out),
                first,
                second);
    }
}
