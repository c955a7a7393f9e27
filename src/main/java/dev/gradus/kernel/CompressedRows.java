package dev.gradus.kernel;

import java.util.Arrays;

/**
 * A sparse matrix in compressed rows: the entries of row i are {@code values[k]} in column {@code columns[k]} for k from
 * {@code rowStarts[i]} up to, not including, {@code rowStarts[i + 1]}. The arrays must not change.
 */
public record CompressedRows(int[] rowStarts, int[] columns, double[] values) {
    public int rows() {
        return rowStarts.length - 1;
    }

    /** C = A·B for dense, row-major B [columns, width] and C [rows, width]. Cost: stored entries × width. */
    public void multiply(double[] b, double[] c) {
        int width = c.length / rows();
        for (int i = 0; i < rows(); i++) {
            int start = i * width;
            Arrays.fill(c, start, start + width, 0);
            for (int k = rowStarts[i]; k < rowStarts[i + 1]; k++) {
                double factor = values[k];
                int row = columns[k] * width;
                for (int j = 0; j < width; j++) {
                    c[start + j] += factor * b[row + j];
                }
            }
        }
    }
}
