package dev.gradus.tensor;

/** Rows and entries by number. Numbers are read anew by each computation; one that is out of range fails there. */
public final class Indexed {
    private Indexed() {}

    /**
     * Row i of the result is row {@code rows[i]} of x. Derivative: rows of dy are added to where they came from. Shapes:
     * [n, width] → [rows.length, width].
     *
     * @throws ShapeException if x has not two axes
     */
    public static Tensor gather(Tensor x, int[] rows) {
        requireMatrix("gather", x.shape());
        Tensor from = x.contiguous();
        int width = x.shape().size(1);
        return Tensor.computed(
                        "gather",
                        Shape.of(rows.length, width),
                        out -> out.kernels().indexing().gatherRows(from.storage(), rows, width, out),
                        from)
                .from(Edge.to(x, dy -> scatterAdd(dy, rows, x.shape().size(0))));
    }

    /**
     * Row i of x is added to row {@code rows[i]} of the result, which has {@code count} rows; those without any are 0.
     * Derivative: dx_i = dy_rows_i. Shapes: [rows.length, width] → [count, width].
     *
     * @throws ShapeException if x is not a row for each number
     */
    public static Tensor scatterAdd(Tensor x, int[] rows, int count) {
        requireMatrix("scatter-add", x.shape());
        requireOneEach("scatter-add", x.shape(), rows);
        Tensor from = x.contiguous();
        int width = x.shape().size(1);
        return Tensor.computed(
                        "scatter-add",
                        Shape.of(count, width),
                        out -> {
                            out.fill(0);
                            out.kernels().indexing().scatterAddRows(from.storage(), rows, width, out);
                        },
                        from)
                .from(Edge.to(x, dy -> gather(dy, rows)));
    }

    /**
     * y_i = x[i, columns_i]: one entry of each row. Derivative: dy_i there, 0 elsewhere. Shapes: [n, width] → [n].
     *
     * @throws ShapeException if there is not one column for each row
     */
    public static Tensor pick(Tensor x, int[] columns) {
        requireMatrix("pick", x.shape());
        requireOneEach("pick", x.shape(), columns);
        Tensor from = x.contiguous();
        int width = x.shape().size(1);
        return Tensor.computed(
                        "pick",
                        Shape.of(columns.length),
                        out -> out.kernels().indexing().pick(from.storage(), columns, width, out),
                        from)
                .from(Edge.to(x, dy -> placed(dy, columns, x.shape())));
    }

    /** Zeros of {@code shape}, but entry i of {@code values} at column {@code columns[i]} of row i. */
    static Tensor placed(Tensor values, int[] columns, Shape shape) {
        Tensor from = values.contiguous();
        return Tensor.computed(
                "place",
                shape,
                out -> {
                    out.fill(0);
                    out.kernels().indexing().addAt(from.storage(), columns, shape.lastSize(), out);
                },
                from);
    }

    private static void requireMatrix(String operation, Shape shape) {
        if (shape.rank() != 2) {
            throw new ShapeException(operation, shape, "give it two axes");
        }
    }

    private static void requireOneEach(String operation, Shape shape, int[] numbers) {
        if (numbers.length != shape.size(0)) {
            throw new ShapeException(operation, shape, Shape.of(numbers.length), "give one number for each row");
        }
    }
}
