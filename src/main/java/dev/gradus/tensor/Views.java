package dev.gradus.tensor;

import dev.gradus.kernel.Strided;
import java.util.Arrays;
import java.util.stream.IntStream;

/** The same entries in another order, under another shape, or some of them: nothing is copied. */
public final class Views {
    private Views() {}

    /** Y = Xᵀ. Derivative: dX = dYᵀ. Shapes: [m, n] → [n, m]. @throws ShapeException if X has not two axes */
    public static Tensor transpose(Tensor x) {
        if (x.shape().rank() != 2) {
            throw new ShapeException("transpose", x.shape(), "give it two axes");
        }
        return swap(x, 0, 1);
    }

    /** Axes {@code first} and {@code second} change places. Derivative: likewise. @throws ShapeException if there is no such axis */
    public static Tensor swap(Tensor x, int first, int second) {
        Reductions.requireAxis("swap", x.shape(), first);
        Reductions.requireAxis("swap", x.shape(), second);
        int[] order = new int[x.shape().rank()];
        Arrays.setAll(order, axis -> axis == first ? second : axis == second ? first : axis);
        return permute(x, order);
    }

    /**
     * Axis i of the result is axis {@code order[i]} of x. Derivative: dx with the axes back in their places.
     *
     * @throws ShapeException if order does not name each axis once
     */
    public static Tensor permute(Tensor x, int... order) {
        Strided.Layout layout = x.layout();
        int rank = x.shape().rank();
        int[] back = new int[rank];
        Arrays.fill(back, -1);
        for (int axis = 0; axis < order.length; axis++) {
            Reductions.requireAxis("permute", x.shape(), order[axis]);
            back[order[axis]] = axis;
        }
        if (order.length != rank || Arrays.stream(back).anyMatch(axis -> axis < 0)) {
            throw new ShapeException("permute", x.shape(), "name each axis once, got " + Arrays.toString(order));
        }
        int[] sizes = Arrays.stream(order).map(x.shape()::size).toArray();
        int[] strides = Arrays.stream(order).map(axis -> layout.strides()[axis]).toArray();
        return x.view("transpose", Shape.of(sizes), new Strided.Layout(layout.offset(), sizes, strides))
                .from(Edge.to(x, dy -> permute(dy, back)));
    }

    /** {@code axis} behind all others, which keep their order. */
    static Tensor toLast(Tensor x, int axis) {
        int last = x.shape().rank() - 1;
        int[] order = new int[last + 1];
        Arrays.setAll(order, i -> i < axis ? i : i == last ? axis : i + 1);
        return axis == last ? x : permute(x, order);
    }

    /** A new axis of size 1 in front of {@code axis}. Shapes: [m, n] → [m, 1, n]. @throws ShapeException if axis is outside [0, rank] */
    public static Tensor expandDims(Tensor x, int axis) {
        if (axis < 0 || axis > x.shape().rank()) {
            throw new ShapeException("expand dims at axis " + axis, x.shape(), "choose an axis in [0, rank]");
        }
        Strided.Layout layout = x.layout();
        int[] sizes = inserted(x.shape().sizes(), axis, 1);
        int[] strides = inserted(layout.strides(), axis, 0);
        return x.view("expand dims", Shape.of(sizes), new Strided.Layout(layout.offset(), sizes, strides))
                .from(Edge.to(x, dy -> squeeze(dy, axis)));
    }

    /** Without an axis of size 1. Shapes: [m, 1, n] → [m, n]. @throws ShapeException if the axis has another size */
    public static Tensor squeeze(Tensor x, int axis) {
        Reductions.requireAxis("squeeze", x.shape(), axis);
        if (x.shape().size(axis) != 1) {
            throw new ShapeException("squeeze of axis " + axis, x.shape(), "choose an axis of size 1");
        }
        Shape shape = x.shape().without(axis);
        int[] strides = IntStream.range(0, x.shape().rank())
                .filter(a -> a != axis)
                .map(a -> x.layout().strides()[a])
                .toArray();
        return x.view("squeeze", shape, new Strided.Layout(x.layout().offset(), shape.sizes(), strides))
                .from(Edge.to(x, dy -> expandDims(dy, axis)));
    }

    /** The same entries, row by row, in another shape. Derivative: dx in the old shape. @throws ShapeException if counts differ */
    public static Tensor reshape(Tensor x, Shape shape) {
        if (x.shape().count() != shape.count()) {
            throw new ShapeException("reshape", x.shape(), shape, "both must have the same number of entries");
        }
        return x.contiguous().view("reshape", shape, shape.rowMajor()).from(Edge.to(x, dy -> reshape(dy, x.shape())));
    }

    /**
     * Entries {@code from}, …, {@code to} − 1 of an axis. Derivative: dy there, 0 elsewhere.
     *
     * @throws ShapeException if the range is empty or leaves the axis
     */
    public static Tensor slice(Tensor x, int axis, int from, int to) {
        Reductions.requireAxis("slice", x.shape(), axis);
        if (from < 0 || from >= to || to > x.shape().size(axis)) {
            throw new ShapeException(
                    "slice " + from + " to " + to,
                    x.shape(),
                    "choose 0 ≤ from < to ≤ " + x.shape().size(axis));
        }
        int[] sizes = x.shape().sizes().clone();
        sizes[axis] = to - from;
        Strided.Layout layout = x.layout();
        int offset = layout.offset() + from * layout.strides()[axis];
        return x.view("slice", Shape.of(sizes), new Strided.Layout(offset, sizes, layout.strides()))
                .from(Edge.to(x, dy -> placed(dy, x.shape(), axis, from)));
    }

    /** Zeros of {@code shape}, but {@code part} from index {@code from} on along {@code axis}. */
    private static Tensor placed(Tensor part, Shape shape, int axis, int from) {
        Tensor rows = part.contiguous();
        int[] strides = shape.rowMajor().strides();
        Strided.Layout layout =
                new Strided.Layout(from * strides[axis], part.shape().sizes(), strides).merged();
        return Tensor.computed(
                "place",
                shape,
                out -> {
                    out.fill(0);
                    out.kernels().strided().place(rows.storage(), layout, out);
                },
                rows);
    }

    private static int[] inserted(int[] values, int at, int value) {
        int[] longer = new int[values.length + 1];
        System.arraycopy(values, 0, longer, 0, at);
        System.arraycopy(values, at, longer, at + 1, values.length - at);
        longer[at] = value;
        return longer;
    }
}
