package dev.gradus.kernel;

/** Rows by number. Rows are {@code width} entries that lie one after another. */
public interface Indexing {
    /** out_i = x_rows_i. Shapes: x [n, width], out [rows.length, width]. */
    void gatherRows(Storage x, int[] rows, int width, Storage out);

    /** out_rows_i += x_i. Shapes: x [rows.length, width], out [n, width]. */
    void scatterAddRows(Storage x, int[] rows, int width, Storage out);

    /** out_i = x_i,columns_i. Shapes: x [columns.length, width], out [columns.length]. */
    void pick(Storage x, int[] columns, int width, Storage out);

    /** out_i,columns_i += x_i. Shapes: x [columns.length], out [columns.length, width]. */
    void addAt(Storage x, int[] columns, int width, Storage out);
}
