package dev.gradus.kernel.vector;

import dev.gradus.kernel.Matrix;

/** Some rows and columns of a matrix in which neighbours of a row lie together, copied where they do not. Owner: one thread. */
final class VectorDoubleRows {
    /** Rows that are a multiple of this apart share places in the caches. */
    private static final int BAD_STRIDE = 256;

    private double[] copy = {};
    private double[] values = {};
    private double[] from = {};
    private int start;
    private int stride;
    private int rowStride;
    private int columnStride;

    /** The array that the rows lie in: the copy, or that of the matrix. */
    double[] values() {
        return values;
    }

    /** Where row i starts there. */
    int row(int i) {
        return start + i * stride;
    }

    /** From one row to the next. */
    int stride() {
        return stride;
    }

    void take(Matrix matrix) {
        from = matrix.values().doubles();
        rowStride = matrix.rowStride();
        columnStride = matrix.columnStride();
    }

    /** Forgets the matrix, which may be large. */
    void release() {
        values = copy;
        from = copy;
    }

    /** Rows and columns from the entry at {@code first} on. {@code uses}: how often each will be read. */
    void read(int first, int rows, int columns, int uses) {
        if (columnStride == 1 && (rowStride % BAD_STRIDE != 0 || uses < 8)) {
            values = from;
            start = first;
            stride = rowStride;
            return;
        }
        if (copy.length < rows * columns) {
            copy = new double[rows * columns];
        }
        values = copy;
        start = 0;
        stride = columns;
        if (columnStride == 1) {
            copyRows(first, rows, columns);
        } else {
            turn(first, rows, columns);
        }
    }

    private void copyRows(int first, int rows, int columns) {
        for (int i = 0; i < rows; i++) {
            System.arraycopy(from, first + i * rowStride, copy, i * columns, columns);
        }
    }

    /** Columns lie apart, rows mostly together: four rows of the copy are written at a time. */
    private void turn(int first, int rows, int columns) {
        int i = 0;
        for (; i + 4 <= rows; i += 4) {
            turnFour(first + i * rowStride, i * columns, columns);
        }
        for (; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                copy[i * columns + j] = from[first + i * rowStride + j * columnStride];
            }
        }
    }

    private void turnFour(int first, int to, int columns) {
        double[] source = from;
        double[] target = copy;
        int second = to + columns;
        int third = second + columns;
        int fourth = third + columns;
        for (int j = 0, at = first; j < columns; j++, at += columnStride) {
            target[to + j] = source[at];
            target[second + j] = source[at + rowStride];
            target[third + j] = source[at + 2 * rowStride];
            target[fourth + j] = source[at + 3 * rowStride];
        }
    }
}
