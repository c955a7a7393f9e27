package dev.gradus.kernel;

/**
 * A window on a storage, seen as a matrix: entry (i, j) is {@code values[offset + i·rowStride + j·columnStride]}. A
 * transpose swaps the strides and copies nothing.
 */
public record Matrix(Storage values, int offset, int rows, int columns, int rowStride, int columnStride) {
    /** All of {@code values}, row by row. */
    public static Matrix rowMajor(Storage values, int rows, int columns) {
        return new Matrix(values, 0, rows, columns, columns, 1);
    }

    public Matrix transposed() {
        return new Matrix(values, offset, columns, rows, columnStride, rowStride);
    }
}
