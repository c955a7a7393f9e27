package dev.gradus.kernel;

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
            multiplyRow(i, width, b, c);
        }
    }

    private void multiplyRow(int i, int width, double[] b, double[] c) {
        int start = i * width;
        for (int j = start; j < start + width; j++) {
            c[j] = 0;
        }
        for (int k = rowStarts[i]; k < rowStarts[i + 1]; k++) {
            double factor = values[k];
            int shift = columns[k] * width - start;
            for (int j = start; j < start + width; j++) {
                c[j] += factor * b[shift + j];
            }
        }
    }
}
