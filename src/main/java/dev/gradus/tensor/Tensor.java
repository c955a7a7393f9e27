package dev.gradus.tensor;

import dev.gradus.kernel.Matrix;
import dev.gradus.kernel.Precision;
import dev.gradus.kernel.Storage;
import dev.gradus.kernel.Strided;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Numbers of one precision on n axes. Entry (i₀, i₁, …) lies at {@code offset + Σ i_a · strides[a]} of a storage that
 * several tensors may share: transposes, slices and reshapes are views. A tensor is a constant, a variable, or the result of
 * an operation, which it names together with its operands; a result that depends on a variable keeps an {@link Edge} to
 * every operand that does. These edges are the tape.
 *
 * <p>Tensors are values and never change, with two exceptions that belong to the storage behind them: a variable or constant
 * follows the array it wraps, and the results in a {@link Program} are new after each of its runs.
 */
public final class Tensor {
    /** Writes the entries of a result, row by row. Reads its operands' storages when called, not before. */
    @FunctionalInterface
    public interface Kernel {
        void into(Storage result);
    }

    /** The same, with what it needs made once, when the place of the result is known. */
    interface Preparation {
        Runnable into(Storage result);
    }

    /** What kind of tensor it is. */
    public enum Role {
        /** Given numbers that nothing is differentiated by. */
        CONSTANT,
        /** Given numbers that gradients can be asked for. */
        VARIABLE,
        /** New numbers, computed from others. */
        RESULT,
        /** The numbers of its operand, seen in another way. */
        VIEW,
        /** The numbers of its operand in another place, perhaps repeated. */
        COPY
    }

    /** How a tensor came about: the name of an operation and what it was applied to. */
    private record Origin(String operation, List<Tensor> operands, Role role) {
        static final Origin CONSTANT = new Origin("constant", List.of(), Role.CONSTANT);
        static final Origin VARIABLE = new Origin("variable", List.of(), Role.VARIABLE);
    }

    private final Shape shape;
    private final Storage storage;
    private final Strided.Layout layout;
    private final Origin origin;
    private final List<Edge> edges;

    private Tensor(Shape shape, Storage storage, Strided.Layout layout, Origin origin) {
        this.shape = shape;
        this.storage = storage;
        this.layout = layout;
        this.origin = origin;
        this.edges = List.of();
    }

    /** The same entries as {@code result}, computed from what {@code edges} lead to. */
    private Tensor(Tensor result, List<Edge> edges) {
        this.shape = result.shape;
        this.storage = result.storage;
        this.layout = result.layout;
        this.origin = result.origin;
        this.edges = edges;
    }

    /** A constant that shares {@code values}, row by row. @throws IllegalArgumentException if their number does not fit */
    public static Tensor constant(Shape shape, double... values) {
        return constant(shape, Storage.of(values));
    }

    /** A constant that shares {@code values}, row by row. @throws IllegalArgumentException if their number does not fit */
    public static Tensor constant(Shape shape, Storage values) {
        return leaf(shape, values, Origin.CONSTANT);
    }

    /**
     * A tensor that gradients can be asked for. It shares {@code values}: changing them changes the variable, which an
     * optimiser does between two computations.
     */
    public static Tensor variable(Shape shape, double... values) {
        return variable(shape, Storage.of(values));
    }

    /** The same in the precision of {@code values}. @throws IllegalArgumentException if their number does not fit */
    public static Tensor variable(Shape shape, Storage values) {
        return leaf(shape, values, Origin.VARIABLE);
    }

    /** A single constant number, in double precision. */
    public static Tensor scalar(double value) {
        return constant(Shape.SCALAR, value);
    }

    private static Tensor leaf(Shape shape, Storage values, Origin origin) {
        if (values.length() != shape.count()) {
            throw new IllegalArgumentException(
                    "a tensor of shape " + shape + " must have " + shape.count() + " values, got " + values.length());
        }
        return new Tensor(shape, values, shape.rowMajor(), origin);
    }

    /**
     * The result of an operation on {@code operands}, of their precision: the one way from numbers to numbers. The kernel runs
     * at once, or whenever the {@link Program} that is being written down does. Without edges yet: see {@link #from}.
     *
     * @throws IllegalArgumentException if the operands differ in precision
     */
    public static Tensor computed(String operation, Shape shape, Kernel kernel, Tensor... operands) {
        requireOnePrecision(operation, operands);
        return drawn(operation, new Shaped(shape, operands[0].precision()), kernel, operands);
    }

    /** The same for work that would otherwise make its small objects anew in every run. */
    static Tensor prepared(String operation, Shape shape, Preparation preparation, Tensor... operands) {
        requireOnePrecision(operation, operands);
        return placed(operation, new Shaped(shape, operands[0].precision()), preparation, operands);
    }

    /** The same for numbers that are those of {@code operand} in other places. */
    static Tensor copied(String operation, Shape shape, Kernel kernel, Tensor operand) {
        Tensor copy = computed(operation, shape, kernel, operand);
        return new Tensor(copy.shape, copy.storage, copy.layout, new Origin(operation, List.of(operand), Role.COPY));
    }

    /** The same where no operand tells the precision, as for a random mask, or where the result has another one. */
    public static Tensor drawn(String operation, Shaped as, Kernel kernel, Tensor... operands) {
        return placed(operation, as, result -> () -> kernel.into(result), operands);
    }

    private static Tensor placed(String operation, Shaped as, Preparation preparation, Tensor... operands) {
        Storage result = Program.array(as.precision(), as.shape().count());
        Program.perform(preparation.into(result));
        Origin origin = new Origin(operation, List.of(operands), Role.RESULT);
        return new Tensor(as.shape(), result, as.shape().rowMajor(), origin);
    }

    private static void requireOnePrecision(String operation, Tensor... operands) {
        for (Tensor operand : operands) {
            if (operand.precision() != operands[0].precision()) {
                throw new IllegalArgumentException(
                        operation + " must have operands of one precision, got DOUBLE and FLOAT: convert one");
            }
        }
    }

    /** Shape and precision of a result. */
    public record Shaped(Shape shape, Precision precision) {}

    /**
     * These entries as the result of an operation on {@code operands}: the one step from numbers to something that can be
     * differentiated. Edges to constants are left out, and so are edges that this tensor had before. An operation may be
     * defined anywhere by computing its result and naming its derivatives. Without operands: a constant.
     */
    public Tensor from(Edge... operands) {
        List<Edge> kept = new ArrayList<>(operands.length);
        for (Edge edge : operands) {
            if (edge.parent().differentiable()) {
                kept.add(edge);
            }
        }
        return kept.isEmpty() && edges.isEmpty() ? this : new Tensor(this, kept);
    }

    /** The same entries, through which no gradient goes back. */
    public Tensor detached() {
        return new Tensor(shape, storage, layout, Origin.CONSTANT);
    }

    public Shape shape() {
        return shape;
    }

    public Precision precision() {
        return storage.precision();
    }

    /** The entry at an index, one number per axis. */
    public double get(int... index) {
        int position = layout.offset();
        for (int axis = 0; axis < index.length; axis++) {
            position += index[axis] * layout.strides()[axis];
        }
        return storage.get(position);
    }

    /** The only entry. @throws ShapeException if there are more */
    public double item() {
        if (shape.count() != 1) {
            throw new ShapeException("item", shape, "sum or average it first");
        }
        return storage.get(layout.offset());
    }

    /** All entries row by row, in an array of their own. */
    public double[] toArray() {
        Storage copy = Storage.zeros(precision(), shape.count());
        storage.kernels().strided().copy(storage, layout, copy);
        return copy.toDoubles();
    }

    /** The same entries in a storage of their own, row by row; this tensor itself if it lies that way. */
    public Tensor contiguous() {
        if (liesRowByRow()) {
            return this;
        }
        Strided.Layout merged = layout.merged();
        return copied("copy", shape, out -> storage.kernels().strided().copy(storage, merged, out), this)
                .from(Edge.to(this, dy -> dy));
    }

    /** The storage behind a tensor that lies row by row; shared, not to be written to. @throws IllegalStateException if not */
    public Storage storage() {
        if (!liesRowByRow()) {
            throw new IllegalStateException("tensor must lie row by row, got a view of shape " + shape
                    + ": take contiguous() before the kernel");
        }
        return storage;
    }

    /** Name of the operation that this is the result of; {@code constant} or {@code variable} for a leaf. */
    public String operation() {
        return origin.operation;
    }

    /** What the operation was applied to. */
    public List<Tensor> operands() {
        return origin.operands;
    }

    /** Ways back to operands that depend on a variable. */
    public List<Edge> edges() {
        return edges;
    }

    public Role role() {
        return origin.role;
    }

    /** A tensor over the same storage, seen through another layout; constant until edges are added. */
    Tensor view(String operation, Shape newShape, Strided.Layout newLayout) {
        return new Tensor(newShape, storage, newLayout, new Origin(operation, List.of(this), Role.VIEW));
    }

    /** The same entries as the result of another operation; constant until edges are added. */
    Tensor renamed(String operation, Tensor... operands) {
        return new Tensor(shape, storage, layout, new Origin(operation, List.of(operands), Role.RESULT));
    }

    /** The same entries as a variable that does not know where they came from. */
    Tensor asVariable() {
        return new Tensor(shape, storage, layout, Origin.VARIABLE);
    }

    /** The same for all tensors that are one result, with and without its edges. */
    Object identity() {
        return origin.operands.isEmpty() ? this : origin;
    }

    /** As a matrix for the kernels; a row if there is one axis only. */
    Matrix matrix() {
        int[] strides = layout.strides();
        return shape.rank() == 1
                ? new Matrix(storage, layout.offset(), 1, shape.size(0), shape.size(0), strides[0])
                : new Matrix(storage, layout.offset(), shape.size(0), shape.size(1), strides[0], strides[1]);
    }

    /** The storage, however this tensor lies in it. */
    Storage behind() {
        return storage;
    }

    Strided.Layout layout() {
        return layout;
    }

    boolean differentiable() {
        return origin.role == Role.VARIABLE || !edges.isEmpty();
    }

    private boolean liesRowByRow() {
        int step = 1;
        for (int axis = shape.rank() - 1; axis >= 0; axis--) {
            if (shape.size(axis) > 1 && layout.strides()[axis] != step) {
                return false;
            }
            step *= shape.size(axis);
        }
        return layout.offset() == 0 && storage.length() == step;
    }

    /** Shape and, if there are few, entries. */
    @Override
    public String toString() {
        return shape.count() > 20 ? shape.toString() : shape + " " + Arrays.toString(toArray());
    }
}
