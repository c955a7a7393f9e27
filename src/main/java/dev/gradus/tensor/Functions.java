package dev.gradus.tensor;

import dev.gradus.kernel.Elementwise;
import dev.gradus.kernel.Storage;

/** Functions of single entries whose derivatives need the entries themselves. Shapes: x → same. */
public final class Functions {
    private interface Function {
        void apply(Elementwise kernels, Storage x, Storage y);
    }

    private Functions() {}

    /** y = |x|. Derivative: dx = dy ∘ sign x, 0 at 0. */
    public static Tensor abs(Tensor x) {
        Tensor rows = x.contiguous();
        return result("abs", rows, Elementwise::abs).from(Edge.to(x, gradient -> {
            Tensor dy = gradient.contiguous();
            return Tensor.computed(
                    "abs gradient",
                    x.shape(),
                    out -> out.kernels().elementwise().signed(dy.storage(), rows.storage(), out),
                    dy,
                    rows);
        }));
    }

    /** y = x². Derivative: dx = 2 x ∘ dy. */
    public static Tensor square(Tensor x) {
        Tensor rows = x.contiguous();
        return result("square", rows, (kernels, from, y) -> kernels.multiply(from, from, y))
                .from(Edge.to(x, dy -> Arithmetic.scale(Arithmetic.multiply(dy, rows), 2)));
    }

    /** y = x^p for a constant p; not a number where x < 0 and p is no integer. Derivative: dx = p x^(p−1) ∘ dy. */
    public static Tensor power(Tensor x, double exponent) {
        return result("power", x.contiguous(), (kernels, from, y) -> kernels.power(from, exponent, y))
                .from(Edge.to(
                        x,
                        dy -> Arithmetic.multiply(dy, Arithmetic.scale(power(x.detached(), exponent - 1), exponent))));
    }

    /** y = √x. Derivative: dx = dy / 2y, infinite at 0. */
    public static Tensor sqrt(Tensor x) {
        Tensor y = result("sqrt", x.contiguous(), Elementwise::sqrt);
        return y.from(Edge.to(x, dy -> Arithmetic.scale(Arithmetic.divide(dy, y), 0.5)));
    }

    /** y = e^x. Derivative: dx = dy ∘ y. */
    public static Tensor exp(Tensor x) {
        Tensor y = result("exp", x.contiguous(), Elementwise::exp);
        return y.from(Edge.to(x, dy -> Arithmetic.multiply(dy, y)));
    }

    /** y = log x, the natural logarithm. Derivative: dx = dy / x. */
    public static Tensor log(Tensor x) {
        return result("log", x.contiguous(), Elementwise::log).from(Edge.to(x, dy -> Arithmetic.divide(dy, x)));
    }

    /** y = sin x. Derivative: dx = dy ∘ cos x. */
    public static Tensor sin(Tensor x) {
        return result("sin", x.contiguous(), Elementwise::sin)
                .from(Edge.to(x, dy -> Arithmetic.multiply(dy, cos(x.detached()))));
    }

    /** y = cos x. Derivative: dx = −dy ∘ sin x. */
    public static Tensor cos(Tensor x) {
        return result("cos", x.contiguous(), Elementwise::cos)
                .from(Edge.to(x, dy -> Arithmetic.negate(Arithmetic.multiply(dy, sin(x.detached())))));
    }

    /** y = log(1 + e^x), without overflow. Derivative: dx = dy / (1 + e^−x). */
    public static Tensor softplus(Tensor x) {
        return result("softplus", x.contiguous(), Elementwise::softplus)
                .from(Edge.to(x, dy -> Arithmetic.multiply(dy, Activations.sigmoid(x.detached()))));
    }

    /**
     * y = x, but not below {@code low} nor above {@code high}. Derivative: dx = dy where low ≤ x ≤ high, else 0.
     *
     * @throws IllegalArgumentException if low > high
     */
    public static Tensor clamp(Tensor x, double low, double high) {
        if (!(low <= high)) {
            throw new IllegalArgumentException("low must be ≤ high, got " + low + " and " + high);
        }
        Tensor rows = x.contiguous();
        Tensor y = result("clamp", rows, (kernels, from, to) -> kernels.clamp(from, low, high, to));
        return y.from(Edge.to(x, gradient -> whereUnchanged(gradient.contiguous(), rows, y)));
    }

    /** y ≥ x says that x was not lowered, x ≥ y that it was not raised. */
    private static Tensor whereUnchanged(Tensor dy, Tensor x, Tensor y) {
        return Tensor.computed(
                "clamp gradient",
                x.shape(),
                out -> {
                    Elementwise kernels = out.kernels().elementwise();
                    kernels.whereNotLess(dy.storage(), y.storage(), x.storage(), out);
                    kernels.whereNotLess(out, x.storage(), y.storage(), out);
                },
                dy,
                x,
                y);
    }

    private static Tensor result(String operation, Tensor rows, Function function) {
        return Tensor.computed(
                operation, rows.shape(), out -> function.apply(out.kernels().elementwise(), rows.storage(), out), rows);
    }
}
