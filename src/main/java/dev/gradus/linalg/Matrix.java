package dev.gradus.linalg;

import dev.gradus.kernel.Rows;

/**
 * A dense matrix, row-major: entry (i, j) is {@code values[i·columns + j]}. The array is not copied; whoever makes a
 * matrix hands it over.
 */
public record Matrix(int rows, int columns, double[] values) {
    /** Takes the array over. @throws IllegalArgumentException if it does not have rows × columns entries */
    public Matrix {
        if (rows < 0 || columns < 0 || values.length != rows * columns) {
            throw new IllegalArgumentException(
                    "values must have " + rows + " × " + columns + " entries, got " + values.length);
        }
    }

    public static Matrix zeros(int rows, int columns) {
        return new Matrix(rows, columns, new double[rows * columns]);
    }

    /** The n × n matrix with ones on the diagonal. */
    public static Matrix identity(int n) {
        Matrix identity = zeros(n, n);
        for (int i = 0; i < n; i++) {
            identity.values[i * n + i] = 1;
        }
        return identity;
    }

    /** One column. */
    public static Matrix column(double... values) {
        return new Matrix(values.length, 1, values);
    }

    public double get(int row, int column) {
        return values[row * columns + column];
    }

    /** Shape for messages: {@code 3 × 2}. */
    public String shape() {
        return rows + " × " + columns;
    }

    /** The same numbers as the loops of the kernel see them. */
    public Rows asRows() {
        return Rows.of(values, columns);
    }

    public Matrix transpose() {
        Matrix transposed = zeros(columns, rows);
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                transposed.values[j * rows + i] = values[i * columns + j];
            }
        }
        return transposed;
    }

    /** A·v. Shapes: this [m, n], v [n] → [m]. @throws IllegalArgumentException if v has another length */
    public double[] times(double[] vector) {
        requireLength("vector", vector, columns);
        double[] product = new double[rows];
        asRows().times(vector, product);
        return product;
    }

    /** Aᵀ·v. Shapes: this [m, n], v [m] → [n]. @throws IllegalArgumentException if v has another length */
    public double[] transposedTimes(double[] vector) {
        requireLength("vector", vector, rows);
        double[] product = new double[columns];
        asRows().addTransposedTimes(vector, product);
        return product;
    }

    /** A·B. Shapes: this [m, k], B [k, n] → [m, n]. @throws IllegalArgumentException if the inner sizes differ */
    public Matrix times(Matrix other) {
        if (columns != other.rows) {
            throw new IllegalArgumentException(
                    "rows of the second factor must be " + columns + ", got " + shape() + " times " + other.shape());
        }
        Matrix product = zeros(rows, other.columns);
        for (int i = 0; i < rows; i++) {
            for (int k = 0; k < columns; k++) {
                double factor = get(i, k);
                for (int j = 0; j < other.columns; j++) {
                    product.values[i * other.columns + j] += factor * other.values[k * other.columns + j];
                }
            }
        }
        return product;
    }

    private static void requireLength(String what, double[] vector, int length) {
        if (vector.length != length) {
            throw new IllegalArgumentException(what + " must have length " + length + ", got " + vector.length);
        }
    }
}
