package dev.gradus.kernel;

/** Products of dense matrices. Sums run over the inner index in ascending order, in one fixed grouping per variant. */
public final class Gemm {
    private Gemm() {}

    /** C = A·B. Shapes: [m, k] · [k, n] → [m, n]; {@code c} lies row by row, and not in {@code a} or {@code b}. */
    public static void multiply(Matrix a, Matrix b, Matrix c) {
        if (b.columnStride() == 1) {
            for (int i = 0; i < c.rows(); i++) {
                combineRows(a, b, c, i);
            }
        } else if (b.rowStride() == 1 && a.columnStride() == 1) {
            for (int i = 0; i < c.rows(); i++) {
                dotRows(a, b, c, i);
            }
        } else {
            multiply(a, b.packed(), c);
        }
    }

    /** Row i of C is a combination of the rows of B, which lie one after another: c_i = Σ_k a_ik b_k. */
    private static void combineRows(Matrix a, Matrix b, Matrix c, int i) {
        double[] from = b.values();
        double[] to = c.values();
        int start = c.offset() + i * c.rowStride();
        int width = c.columns();
        for (int j = start; j < start + width; j++) {
            to[j] = 0;
        }
        for (int k = 0; k < a.columns(); k++) {
            double factor = a.values()[a.offset() + i * a.rowStride() + k * a.columnStride()];
            int row = b.offset() + k * b.rowStride();
            for (int j = 0; j < width; j++) {
                to[start + j] += factor * from[row + j];
            }
        }
    }

    /** Row i of C where the columns of B lie one after another (B is a transpose): c_ij = a_i · b_j. */
    private static void dotRows(Matrix a, Matrix b, Matrix c, int i) {
        double[] x = a.values();
        double[] y = b.values();
        int inner = a.columns();
        int row = a.offset() + i * a.rowStride();
        for (int j = 0; j < c.columns(); j++) {
            int column = b.offset() + j * b.columnStride();
            double even = 0;
            double odd = 0;
            int k = 0;
            for (; k + 1 < inner; k += 2) {
                even += x[row + k] * y[column + k];
                odd += x[row + k + 1] * y[column + k + 1];
            }
            if (k < inner) {
                even += x[row + k] * y[column + k];
            }
            c.values()[c.offset() + i * c.rowStride() + j] = even + odd;
        }
    }
}
