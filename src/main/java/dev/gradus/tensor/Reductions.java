package dev.gradus.tensor;

import dev.gradus.kernel.Storage;
import dev.gradus.kernel.Strided;

/** Sums and means, over all entries or along one axis. */
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
        return Tensor.computed("sum", x.shape().without(axis), out -> sum(rows.storage(), x.shape(), axis, out), rows)
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

    static void requireAxis(String operation, Shape shape, int axis) {
        if (axis < 0 || axis >= shape.rank()) {
            throw new ShapeException(operation + " along axis " + axis, shape, "choose an axis in [0, rank)");
        }
    }

    private static void sum(Storage x, Shape shape, int axis, Storage out) {
        if (axis == shape.rank() - 1) {
            out.kernels().reductions().sumRows(x, shape.size(axis), out);
        } else if (axis == 0) {
            out.kernels().reductions().sumColumns(x, out.length(), out);
        } else {
            out.fill(0);
            out.kernels().strided().addTo(x, collapsed(shape, axis), out);
        }
    }

    private static Tensor repeat(Tensor gradient, Shape shape, int axis) {
        Tensor dy = gradient.contiguous();
        Strided.Layout layout = collapsed(shape, axis);
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
