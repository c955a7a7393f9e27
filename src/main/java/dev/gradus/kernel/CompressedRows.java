package dev.gradus.kernel;

/**
 * A sparse matrix in compressed rows: the entries of row i are {@code values[k]} in column {@code columns[k]} for k from
 * {@code rowStarts[i]} up to, not including, {@code rowStarts[i + 1]}. The arrays must not change.
 */
public record CompressedRows(int[] rowStarts, int[] columns, Storage values) {
    public int rows() {
        return rowStarts.length - 1;
    }
}
