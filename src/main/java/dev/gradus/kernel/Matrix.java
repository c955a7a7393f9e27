package dev.gradus.kernel;

/**
 * A window on an array, seen as a matrix: entry (i, j) is {@code values[offset + i·rowStride + j·columnStride]}. A
 * transpose swaps the strides and copies nothing.
 */
public record Matrix(double[] values, int offset, int rows, int columns, int rowStride, int columnStride) {
    /** All of {@code values}, row by row. */
    public static Matrix rowMajor(double[] values, int rows, int columns) {
        return new Matrix(values, 0, rows, columns, columns, 1);
    }

    /** The same entries, row by row in an array of their own. */
    Matrix packed() {
        double[] copy = new double[rows * columns];
        for (int i = 0; i < rows; i++) {
            int from = offset + i * rowStride;
            for (int j = 0; j < columns; j++) {
                copy[i * columns + j] = values[from + j * columnStride];
            }
        }
        return rowMajor(copy, rows, columns);
    }
}
