package dev.gradus.tensor;

import dev.gradus.kernel.CompressedRows;
import dev.gradus.kernel.Precision;
import dev.gradus.kernel.Storage;

/**
 * A constant matrix of which only the entries that are not 0 are stored, as adjacency matrices are. Immutable; may be
 * shared by runs. Keeps its transpose, which derivatives need.
 */
public final class SparseMatrix {
    private final Shape shape;
    private final CompressedRows byRow;
    private final CompressedRows byColumn;

    private SparseMatrix(Shape shape, CompressedRows byRow, CompressedRows byColumn) {
        this.shape = shape;
        this.byRow = byRow;
        this.byColumn = byColumn;
    }

    /** The entries of a [rows, columns] tensor that are not 0. @throws ShapeException if it has not two axes */
    public static SparseMatrix of(Tensor dense) {
        if (dense.shape().rank() != 2) {
            throw new ShapeException("sparse matrix", dense.shape(), "give it two axes");
        }
        return new SparseMatrix(dense.shape(), compress(dense), compress(Views.transpose(dense)));
    }

    public Shape shape() {
        return shape;
    }

    /** Mᵀ; costs nothing. */
    public SparseMatrix transposed() {
        return new SparseMatrix(Shape.of(shape.size(1), shape.size(0)), byColumn, byRow);
    }

    /** All entries, zeros included. */
    public Tensor dense() {
        double[] values = new double[shape.count()];
        for (int i = 0; i < byRow.rows(); i++) {
            for (int k = byRow.rowStarts()[i]; k < byRow.rowStarts()[i + 1]; k++) {
                values[i * shape.size(1) + byRow.columns()[k]] = byRow.values().get(k);
            }
        }
        return Tensor.constant(shape, values);
    }

    /** The rows with entries of the given precision. */
    CompressedRows rows(Precision precision) {
        if (precision == byRow.values().precision()) {
            return byRow;
        }
        Storage values = Storage.zeros(precision, byRow.values().length());
        values.copyFrom(byRow.values());
        return new CompressedRows(byRow.rowStarts(), byRow.columns(), values);
    }

    private static CompressedRows compress(Tensor dense) {
        int rows = dense.shape().size(0);
        int columns = dense.shape().size(1);
        double[] values = dense.toArray();
        int stored = 0;
        for (double value : values) {
            stored += value == 0 ? 0 : 1;
        }
        CompressedRows compressed =
                new CompressedRows(new int[rows + 1], new int[stored], Storage.of(new double[stored]));
        int next = 0;
        for (int i = 0; i < values.length; i++) {
            if (values[i] != 0) {
                compressed.columns()[next] = i % columns;
                compressed.values().set(next++, values[i]);
            }
            if (i % columns == columns - 1) {
                compressed.rowStarts()[i / columns + 1] = next;
            }
        }
        return compressed;
    }
}
