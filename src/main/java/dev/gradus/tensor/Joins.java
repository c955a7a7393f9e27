package dev.gradus.tensor;

import dev.gradus.kernel.Strided;
import java.util.Arrays;

/** Several tensors as one. */
public final class Joins {
    private Joins() {}

    /**
     * One behind the other along an axis. Derivatives: each part takes its stretch of dy. Shapes: [m, n₁], [m, n₂] → [m, n₁ + n₂].
     *
     * @throws ShapeException if the parts differ in another size, or there is no such axis
     */
    public static Tensor concat(int axis, Tensor... parts) {
        Shape first = parts[0].shape();
        Reductions.requireAxis("concat", first, axis);
        Edge[] edges = new Edge[parts.length];
        Tensor[] rows = new Tensor[parts.length];
        int[] from = new int[parts.length];
        int size = 0;
        for (int i = 0; i < parts.length; i++) {
            requireSame(first, parts[i].shape(), axis);
            rows[i] = parts[i].contiguous();
            from[i] = size;
            size += parts[i].shape().size(axis);
            int start = from[i];
            int end = size;
            edges[i] = Edge.to(parts[i], dy -> Views.slice(dy, axis, start, end));
        }
        return joined(rows, axis, first.with(axis, size), from).from(edges);
    }

    /** The same shapes beside each other along a new axis. Shapes: [n], [n] → [2, n] for axis 0. @throws ShapeException if they differ */
    public static Tensor stack(int axis, Tensor... parts) {
        return concat(
                axis,
                Arrays.stream(parts).map(part -> Views.expandDims(part, axis)).toArray(Tensor[]::new));
    }

    private static Tensor joined(Tensor[] rows, int axis, Shape shape, int[] from) {
        int[] strides = shape.rowMajor().strides();
        Strided.Layout[] layouts = new Strided.Layout[rows.length];
        for (int i = 0; i < rows.length; i++) {
            layouts[i] =
                    new Strided.Layout(from[i] * strides[axis], rows[i].shape().sizes(), strides).merged();
        }
        return Tensor.computed(
                "concat",
                shape,
                out -> {
                    for (int i = 0; i < rows.length; i++) {
                        out.kernels().strided().place(rows[i].storage(), layouts[i], out);
                    }
                },
                rows);
    }

    private static void requireSame(Shape first, Shape other, int axis) {
        if (other.rank() != first.rank() || !other.with(axis, first.size(axis)).equals(first)) {
            throw new ShapeException("concat along axis " + axis, first, other, "all other sizes must be equal");
        }
    }
}
