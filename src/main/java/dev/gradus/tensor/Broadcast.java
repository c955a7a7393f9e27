package dev.gradus.tensor;

import dev.gradus.kernel.Strided;
import java.util.Arrays;

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

    /** The entries of {@code tensor} stretched to {@code shape}, row by row. Not to be written to. */
    static double[] expand(Tensor tensor, Shape shape) {
        if (tensor.shape().equals(shape)) {
            return tensor.rowMajor();
        }
        double[] expanded = Arena.take(shape.count());
        Strided.copy(tensor.rowMajor(), stretched(tensor.shape(), shape), expanded);
        return expanded;
    }

    /** The derivative of stretching: sums {@code gradient} over all entries that came from one entry of {@code shape}. */
    static Tensor reduce(Tensor gradient, Shape shape) {
        if (gradient.shape().equals(shape)) {
            return gradient;
        }
        double[] reduced = Arena.take(shape.count());
        Arrays.fill(reduced, 0);
        Strided.addTo(gradient.rowMajor(), stretched(shape, gradient.shape()), reduced);
        return Tensor.constant(shape, reduced);
    }

    /** Where the entries of a row-major tensor of shape {@code from} stand when it is stretched to {@code to}. */
    private static Strided.Layout stretched(Shape from, Shape to) {
        int[] own = from.rowMajorStrides();
        int[] strides = new int[to.rank()];
        for (int i = 1; i <= from.rank(); i++) {
            boolean stretches = from.size(from.rank() - i) == 1;
            strides[to.rank() - i] = stretches ? 0 : own[from.rank() - i];
        }
        return new Strided.Layout(0, to.sizes(), strides);
    }
}
