package dev.gradus.tensor;

import dev.gradus.kernel.Strided;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Sums, means and what is made of them, over all entries or along some axes. */
public final class Reductions {
    private Reductions() {}

    /** y = Σ x. Derivative: every entry of dx is dy. Shapes: any → []. */
    public static Tensor sum(Tensor x) {
        Tensor rows = x.contiguous();
        return Tensor.computed(
                        "sum",
                        Shape.SCALAR,
                        out -> out.set(0, out.kernels().reductions().sum(rows.storage())),
                        rows)
                .from(Edge.to(x, dy -> Broadcast.expand(dy, x.shape())));
    }

    /**
     * Sum along {@code axis}. Derivative: dx repeats dy along the axis. Shapes: [..., n, ...] → [..., ...].
     *
     * @throws ShapeException if axis is outside [0, rank)
     */
    public static Tensor sum(Tensor x, int axis) {
        requireAxis("sum", x.shape(), axis);
        Tensor rows = x.contiguous();
        return Tensor.computed("sum", x.shape().without(axis), summing(rows, axis), rows)
                .from(Edge.to(x, dy -> repeat(dy, x.shape(), axis)));
    }

    /** y = Σ x / count. Derivative: every entry of dx is dy / count. Shapes: any → []. */
    public static Tensor mean(Tensor x) {
        return Arithmetic.scale(sum(x), 1.0 / x.shape().count());
    }

    /** Mean along {@code axis}. Shapes: [..., n, ...] → [..., ...]. @throws ShapeException if axis is outside [0, rank) */
    public static Tensor mean(Tensor x, int axis) {
        return Arithmetic.scale(sum(x, axis), 1.0 / x.shape().size(axis));
    }

    /**
     * Sum over several axes, which are gone afterwards. Derivative: dx repeats dy along them. Shapes: [a, b, c] over 0 and 2 →
     * [b].
     *
     * @throws ShapeException if an axis is outside [0, rank) or named twice
     */
    public static Tensor sumOver(Tensor x, int... axes) {
        Shape kept = kept(x.shape(), axes);
        Tensor sum = Broadcast.reduce(x, kept).from(Edge.to(x, dy -> Broadcast.expand(dy, x.shape())));
        return Views.reshape(sum, left(kept, axes));
    }

    /** Mean over several axes. Shapes: [a, b, c] over 0 and 2 → [b]. @throws ShapeException as {@link #sumOver} */
    public static Tensor meanOver(Tensor x, int... axes) {
        Tensor sum = sumOver(x, axes);
        return Arithmetic.scale(sum, (double) sum.shape().count() / x.shape().count());
    }

    /**
     * y = Σ (x − mean)² / n over the n entries along the axes: the variance of these entries, not an estimate of another one
     * (which has n − 1). Derivative: dx = 2 (x − mean) dy / n. Shapes: [a, b, c] over 0 and 2 → [b].
     *
     * @throws ShapeException as {@link #sumOver}
     */
    public static Tensor variance(Tensor x, int... axes) {
        Tensor mean = Views.reshape(meanOver(x, axes), kept(x.shape(), axes));
        return meanOver(Functions.square(Arithmetic.subtract(x, mean)), axes);
    }

    /**
     * y = log Σ_j exp x_j along the last axis, without overflow. Derivative: dx_j = dy exp(x_j − y), the softmax. Shapes:
     * [..., n] → [...].
     *
     * @throws ShapeException if x has no axis
     */
    public static Tensor logSumExp(Tensor x) {
        int last = x.shape().rank() - 1;
        requireAxis("log-sum-exp", x.shape(), last);
        Tensor rows = x.contiguous();
        int width = x.shape().lastSize();
        return Tensor.computed(
                        "log-sum-exp",
                        x.shape().without(last),
                        out -> out.kernels().softmax().logSumExp(rows.storage(), width, out),
                        rows)
                .from(Edge.to(
                        x, dy -> Arithmetic.multiply(Views.expandDims(dy, last), Likelihood.softmax(rows.detached()))));
    }

    /** y = √(Σ x²), the Euclidean or Frobenius norm. Derivative: dx = dy x / y, 0 at x = 0. Shapes: any → []. */
    public static Tensor norm(Tensor x) {
        Tensor rows = x.contiguous();
        Tensor y = Tensor.computed(
                "norm",
                Shape.SCALAR,
                out -> out.set(0, Math.sqrt(out.kernels().reductions().dot(rows.storage(), rows.storage()))),
                rows);
        return y.from(Edge.to(
                x,
                dy -> Tensor.computed(
                        "norm gradient",
                        x.shape(),
                        out -> {
                            double factor = y.item() == 0 ? 0 : dy.item() / y.item();
                            out.kernels().elementwise().scale(rows.storage(), factor, out);
                        },
                        dy,
                        y,
                        rows)));
    }

    /** The shape with size 1 along the axes. */
    private static Shape kept(Shape shape, int... axes) {
        Shape kept = shape;
        boolean[] seen = new boolean[shape.rank()];
        for (int axis : axes) {
            requireAxis("sum", shape, axis);
            if (seen[axis]) {
                throw new ShapeException("sum", shape, "name each axis once, got axis " + axis + " twice");
            }
            seen[axis] = true;
            kept = kept.with(axis, 1);
        }
        return kept;
    }

    private static Shape left(Shape kept, int... axes) {
        Set<Integer> gone = Arrays.stream(axes).boxed().collect(Collectors.toSet());
        return Shape.of(IntStream.range(0, kept.rank())
                .filter(axis -> !gone.contains(axis))
                .map(kept::size)
                .toArray());
    }

    static void requireAxis(String operation, Shape shape, int axis) {
        if (axis < 0 || axis >= shape.rank()) {
            throw new ShapeException(operation + " along axis " + axis, shape, "choose an axis in [0, rank)");
        }
    }

    private static Tensor.Kernel summing(Tensor rows, int axis) {
        Shape shape = rows.shape();
        if (axis == shape.rank() - 1) {
            return out -> out.kernels().reductions().sumRows(rows.storage(), shape.size(axis), out);
        }
        if (axis == 0) {
            return out -> out.kernels().reductions().sumColumns(rows.storage(), out.length(), out);
        }
        Strided.Layout layout = collapsed(shape, axis).merged();
        return out -> {
            out.fill(0);
            out.kernels().strided().addTo(rows.storage(), layout, out);
        };
    }

    private static Tensor repeat(Tensor gradient, Shape shape, int axis) {
        Tensor dy = gradient.contiguous();
        Strided.Layout layout = collapsed(shape, axis).merged();
        return Tensor.computed("repeat", shape, out -> out.kernels().strided().copy(dy.storage(), layout, out), dy);
    }

    /** Where the entries of {@code shape} go when one axis is summed away. */
    private static Strided.Layout collapsed(Shape shape, int axis) {
        int[] left = shape.without(axis).rowMajor().strides();
        int[] strides = new int[shape.rank()];
        System.arraycopy(left, 0, strides, 0, axis);
        System.arraycopy(left, axis, strides, axis + 1, left.length - axis);
        return new Strided.Layout(0, shape.sizes(), strides);
    }
}
