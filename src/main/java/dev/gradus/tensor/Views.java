package dev.gradus.tensor;

import dev.gradus.kernel.Strided;

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
        Strided.Layout layout = x.layout();
        Shape shape = Shape.of(swapped(x.shape().sizes(), first, second));
        int[] strides = swapped(layout.strides(), first, second);
        return x.view("transpose", shape, new Strided.Layout(layout.offset(), shape.sizes(), strides))
                .from(Edge.to(x, dy -> swap(dy, first, second)));
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
                new Strided.Layout(from * strides[axis], part.shape().sizes(), strides);
        return Tensor.computed(
                "place",
                shape,
                out -> {
                    out.fill(0);
                    out.kernels().strided().place(rows.storage(), layout, out);
                },
                rows);
    }

    private static int[] swapped(int[] values, int first, int second) {
        int[] swapped = values.clone();
        swapped[first] = values[second];
        swapped[second] = values[first];
        return swapped;
    }
}
