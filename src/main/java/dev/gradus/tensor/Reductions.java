package dev.gradus.tensor;

import dev.gradus.kernel.Strided;
import java.util.Arrays;

/** Sums and means, over all entries or along one axis. */
public final class Reductions {
    private Reductions() {}

    /** y = Σ x. Derivative: every entry of dx is dy. Shapes: any → []. */
    public static Tensor sum(Tensor x) {
        double total = 0;
        for (double value : x.rowMajor()) {
            total += value;
        }
        return Tensor.scalar(total).from(Edge.to(x, dy -> filled(x.shape(), dy.item())));
    }

    /**
     * Sum along {@code axis}. Derivative: dx repeats dy along the axis. Shapes: [..., n, ...] → [..., ...].
     *
     * @throws ShapeException if axis is outside [0, rank)
     */
    public static Tensor sum(Tensor x, int axis) {
        if (axis < 0 || axis >= x.shape().rank()) {
            throw new ShapeException("sum along axis " + axis, x.shape(), "choose an axis in [0, rank)");
        }
        Shape left = x.shape().without(axis);
        Strided.Layout collapsed = collapsed(x.shape(), axis);
        double[] y = Arena.take(left.count());
        Arrays.fill(y, 0);
        Strided.addTo(x.rowMajor(), collapsed, y);
        return Tensor.constant(left, y).from(Edge.to(x, dy -> {
            double[] dx = Arena.take(x.shape().count());
            Strided.copy(dy.rowMajor(), collapsed, dx);
            return Tensor.constant(x.shape(), dx);
        }));
    }

    /** y = Σ x / count. Derivative: every entry of dx is dy / count. Shapes: any → []. */
    public static Tensor mean(Tensor x) {
        return Arithmetic.scale(sum(x), 1.0 / x.shape().count());
    }

    /** Mean along {@code axis}. Shapes: [..., n, ...] → [..., ...]. @throws ShapeException if axis is outside [0, rank) */
    public static Tensor mean(Tensor x, int axis) {
        return Arithmetic.scale(sum(x, axis), 1.0 / x.shape().size(axis));
    }

    private static Tensor filled(Shape shape, double value) {
        double[] values = Arena.take(shape.count());
        Arrays.fill(values, value);
        return Tensor.constant(shape, values);
    }

    /** Where the entries of {@code shape} go when one axis is summed away. */
    private static Strided.Layout collapsed(Shape shape, int axis) {
        int[] left = shape.without(axis).rowMajorStrides();
        int[] strides = new int[shape.rank()];
        System.arraycopy(left, 0, strides, 0, axis);
        System.arraycopy(left, axis, strides, axis + 1, left.length - axis);
        return new Strided.Layout(0, shape.sizes(), strides);
    }
}
