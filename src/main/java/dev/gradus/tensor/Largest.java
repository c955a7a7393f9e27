package dev.gradus.tensor;

/**
 * The largest entries along an axis, and where they stand. Derivative: the first of equals takes dy.
 *
 * @param values the shape of x without the axis
 * @param where indices along the axis, row by row as {@code values}; written by each computation, not to be changed
 */
public record Largest(Tensor values, int[] where) {
    /** Shapes: [..., n, ...] → [..., ...]. @throws ShapeException if axis is outside [0, rank) */
    public static Largest along(Tensor x, int axis) {
        Reductions.requireAxis("max", x.shape(), axis);
        Tensor last = Views.toLast(x, axis);
        Tensor rows = last.contiguous();
        int width = x.shape().size(axis);
        int[] where = new int[x.shape().count() / width];
        Tensor values = Tensor.computed(
                        "max",
                        x.shape().without(axis),
                        out -> out.kernels().reductions().maxRows(rows.storage(), width, out, where),
                        rows)
                .from(Edge.to(last, dy -> Indexed.placed(dy, where, rows.shape())));
        return new Largest(values, where);
    }

    /** The largest of all entries, at {@code where[0]} row by row. Shapes: any → []. */
    public static Largest of(Tensor x) {
        return along(Views.reshape(x, Shape.of(x.shape().count())), 0);
    }
}
