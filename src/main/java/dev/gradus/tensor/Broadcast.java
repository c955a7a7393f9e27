package dev.gradus.tensor;

import dev.gradus.kernel.Strided;

/**
 * How shapes meet in elementwise operations: axes are matched from the last one backwards; where one operand has size 1 or
 * no axis at all, it is stretched.
 */
final class Broadcast {
    private Broadcast() {}

    /** The common shape. @throws ShapeException if two sizes differ and neither is 1 */
    static Shape shape(String operation, Shape a, Shape b) {
        if (a.equals(b)) {
            return a;
        }
        int[] sizes = new int[Math.max(a.rank(), b.rank())];
        for (int i = 1; i <= sizes.length; i++) {
            int first = i <= a.rank() ? a.size(a.rank() - i) : 1;
            int second = i <= b.rank() ? b.size(b.rank() - i) : 1;
            if (first != second && first != 1 && second != 1) {
                throw new ShapeException(
                        operation, a, b, "counted from the last, each axis must have the same size in both, or size 1");
            }
            sizes[sizes.length - i] = Math.max(first, second);
        }
        return Shape.of(sizes);
    }

    /**
     * The entries of {@code x} stretched to {@code shape}, row by row. Derivative: sums over all entries that came from one.
     *
     * @throws ShapeException if x does not stretch to the shape
     */
    static Tensor expand(Tensor x, Shape shape) {
        if (x.shape().equals(shape)) {
            return x.contiguous();
        }
        if (!shape("expand", x.shape(), shape).equals(shape)) {
            throw new ShapeException("expand", x.shape(), shape, "only axes of size 1 stretch");
        }
        Tensor rows = x.contiguous();
        Strided.Layout layout = stretched(x.shape(), shape).merged();
        return Tensor.copied("expand", shape, out -> out.kernels().strided().copy(rows.storage(), layout, out), rows)
                .from(Edge.to(x, dy -> reduce(dy, x.shape())));
    }

    /** The derivative of stretching: sums {@code gradient} over all entries that came from one entry of {@code shape}. */
    static Tensor reduce(Tensor gradient, Shape shape) {
        if (gradient.shape().equals(shape)) {
            return gradient;
        }
        Tensor rows = gradient.contiguous();
        if (isRow(shape, gradient.shape())) {
            return Tensor.computed(
                    "reduce",
                    shape,
                    out -> out.kernels().reductions().sumColumns(rows.storage(), out.length(), out),
                    rows);
        }
        Strided.Layout layout = stretched(shape, gradient.shape()).merged();
        return Tensor.computed(
                "reduce",
                shape,
                out -> {
                    out.fill(0);
                    out.kernels().strided().addTo(rows.storage(), layout, out);
                },
                rows);
    }

    /** Whether {@code from} is one row that stretches over all others of {@code to}. */
    static boolean isRow(Shape from, Shape to) {
        return from.count() == to.lastSize() && from.lastSize() == to.lastSize();
    }

    /** Where the entries of a row-major tensor of shape {@code from} stand when it is stretched to {@code to}. */
    private static Strided.Layout stretched(Shape from, Shape to) {
        int[] own = from.rowMajor().strides();
        int[] strides = new int[to.rank()];
        for (int i = 1; i <= from.rank(); i++) {
            boolean stretches = from.size(from.rank() - i) == 1;
            strides[to.rank() - i] = stretches ? 0 : own[from.rank() - i];
        }
        return new Strided.Layout(0, to.sizes(), strides);
    }
}
