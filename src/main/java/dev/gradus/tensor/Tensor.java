package dev.gradus.tensor;

import dev.gradus.kernel.Matrix;
import dev.gradus.kernel.Strided;
import java.util.ArrayList;
import java.util.List;

/**
 * Double-precision numbers on n axes. Entry (i₀, i₁, …) lies at {@code offset + Σ i_a · strides[a]} of an array that
 * several tensors may share: a transpose is a view. A tensor is a constant, a variable, or the result of an operation; a
 * result that depends on a variable keeps an {@link Edge} to every operand that does. These edges are the tape.
 *
 * <p>Tensors are values and never change, with two exceptions that belong to the array behind them: a variable follows the
 * array it wraps, and results computed in an {@link Arena} end with it.
 */
public final class Tensor {
    private enum Leaf {
        CONSTANT,
        VARIABLE
    }

    private final Shape shape;
    private final double[] values;
    private final int offset;
    private final int[] strides;
    private final List<Edge> edges;
    private final boolean differentiable;

    private Tensor(Shape shape, double[] values, Strided.Layout layout, Leaf leaf) {
        this.shape = shape;
        this.values = values;
        this.offset = layout.offset();
        this.strides = layout.strides();
        this.edges = List.of();
        this.differentiable = leaf == Leaf.VARIABLE;
    }

    /** The same entries as {@code result}, computed from what {@code edges} lead to. */
    private Tensor(Tensor result, List<Edge> edges) {
        this.shape = result.shape;
        this.values = result.values;
        this.offset = result.offset;
        this.strides = result.strides;
        this.edges = edges;
        this.differentiable = !edges.isEmpty();
    }

    /** A constant that shares {@code values}, row by row. @throws IllegalArgumentException if their number does not fit */
    public static Tensor constant(Shape shape, double... values) {
        return leaf(shape, values, Leaf.CONSTANT);
    }

    /**
     * A tensor that gradients can be asked for. It shares {@code values}: changing them changes the variable, which an
     * optimiser does between two computations.
     */
    public static Tensor variable(Shape shape, double... values) {
        return leaf(shape, values, Leaf.VARIABLE);
    }

    /** A single constant number. */
    public static Tensor scalar(double value) {
        return constant(Shape.SCALAR, value);
    }

    private static Tensor leaf(Shape shape, double[] values, Leaf leaf) {
        if (values.length != shape.count()) {
            throw new IllegalArgumentException(
                    "a tensor of shape " + shape + " must have " + shape.count() + " values, got " + values.length);
        }
        return new Tensor(shape, values, new Strided.Layout(0, shape.sizes(), shape.rowMajorStrides()), leaf);
    }

    /**
     * These entries as the result of an operation on {@code operands}: the one step from numbers to something that can be
     * differentiated. Edges to constants are left out, and so are edges that this tensor had before. An operation may be
     * defined anywhere by computing its result and naming its derivatives. Without operands: a constant.
     */
    public Tensor from(Edge... operands) {
        List<Edge> kept = new ArrayList<>(operands.length);
        for (Edge edge : operands) {
            if (edge.parent().differentiable) {
                kept.add(edge);
            }
        }
        return kept.isEmpty() && edges.isEmpty() ? this : new Tensor(this, kept);
    }

    public Shape shape() {
        return shape;
    }

    /** The entry at an index, one number per axis. */
    public double get(int... index) {
        int position = offset;
        for (int axis = 0; axis < strides.length; axis++) {
            position += index[axis] * strides[axis];
        }
        return values[position];
    }

    /** The only entry. @throws ShapeException if there are more */
    public double item() {
        if (shape.count() != 1) {
            throw new ShapeException("item", shape, "sum or average it first");
        }
        return values[offset];
    }

    /** All entries row by row, in an array of their own. */
    public double[] toArray() {
        double[] copy = new double[shape.count()];
        Strided.copy(values, layout(), copy);
        return copy;
    }

    /** All entries row by row: the array behind this tensor if it lies that way, else a copy. Not to be written to. */
    public double[] rowMajor() {
        if (liesRowByRow()) {
            return values;
        }
        double[] copy = Arena.take(shape.count());
        Strided.copy(values, layout(), copy);
        return copy;
    }

    /** A tensor over the same array, seen through another layout; constant until edges are added. */
    Tensor view(Shape newShape, Strided.Layout layout) {
        return new Tensor(newShape, values, layout, Leaf.CONSTANT);
    }

    /** As a matrix for the kernels; a row if there is one axis only. */
    Matrix matrix() {
        return shape.rank() == 1
                ? new Matrix(values, offset, 1, shape.size(0), shape.size(0), strides[0])
                : new Matrix(values, offset, shape.size(0), shape.size(1), strides[0], strides[1]);
    }

    Strided.Layout layout() {
        return new Strided.Layout(offset, shape.sizes(), strides);
    }

    List<Edge> edges() {
        return edges;
    }

    boolean differentiable() {
        return differentiable;
    }

    private boolean liesRowByRow() {
        int step = 1;
        for (int axis = strides.length - 1; axis >= 0; axis--) {
            if (shape.size(axis) > 1 && strides[axis] != step) {
                return false;
            }
            step *= shape.size(axis);
        }
        return offset == 0 && values.length == step;
    }

    /** Shape and, if there are few, entries. */
    @Override
    public String toString() {
        return shape.count() > 20 ? shape.toString() : shape + " " + java.util.Arrays.toString(toArray());
    }
}
