package dev.gradus.tensor;

import dev.gradus.kernel.Strided;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The sizes of a tensor's axes, outermost first; {@code []} is a single number. Immutable. */
public final class Shape {
    /** A single number. */
    public static final Shape SCALAR = new Shape();

    private final int[] sizes;
    private final int count;

    private Shape(int... sizes) {
        this.sizes = sizes;
        this.count = product(sizes);
    }

    /** Copies {@code sizes}. @throws IllegalArgumentException if one is less than 1 */
    public static Shape of(int... sizes) {
        for (int size : sizes) {
            if (size < 1) {
                throw new IllegalArgumentException("sizes must be ≥ 1, got " + Arrays.toString(sizes));
            }
        }
        return new Shape(sizes.clone());
    }

    /** Number of axes. */
    public int rank() {
        return sizes.length;
    }

    /** Size of an axis in [0, rank). */
    public int size(int axis) {
        return sizes[axis];
    }

    /** Number of entries: the product of all sizes. */
    public int count() {
        return count;
    }

    /** Size of the last axis; 1 for a single number. */
    public int lastSize() {
        return sizes.length == 0 ? 1 : sizes[sizes.length - 1];
    }

    private static int product(int[] sizes) {
        int product = 1;
        for (int size : sizes) {
            product = Math.multiplyExact(product, size);
        }
        return product;
    }

    int[] sizes() {
        return sizes;
    }

    /** Where entries lie if they lie row by row: the last axis has stride 1. */
    Strided.Layout rowMajor() {
        int[] strides = new int[sizes.length];
        int step = 1;
        for (int axis = sizes.length - 1; axis >= 0; axis--) {
            strides[axis] = step;
            step *= sizes[axis];
        }
        return new Strided.Layout(0, sizes, strides);
    }

    /** This shape without one axis. */
    Shape without(int axis) {
        int[] left = new int[sizes.length - 1];
        System.arraycopy(sizes, 0, left, 0, axis);
        System.arraycopy(sizes, axis + 1, left, axis, left.length - axis);
        return new Shape(left);
    }

    /** This shape with another size of one axis. */
    Shape with(int axis, int size) {
        int[] changed = sizes.clone();
        changed[axis] = size;
        return new Shape(changed);
    }

    /** The first {@code count} axes. */
    Shape first(int count) {
        return new Shape(Arrays.copyOf(sizes, count));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Shape shape && Arrays.equals(sizes, shape.sizes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(sizes);
    }

    /** {@code [34, 16]}. */
    @Override
    public String toString() {
        return Arrays.stream(sizes).mapToObj(Integer::toString).collect(Collectors.joining(", ", "[", "]"));
    }
}
