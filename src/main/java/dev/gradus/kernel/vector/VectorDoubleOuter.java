package dev.gradus.kernel.vector;

import static dev.gradus.kernel.vector.VectorDoubleLanes.LANES;
import static dev.gradus.kernel.vector.VectorDoubleLanes.load;

import dev.gradus.kernel.Gemm.Finish;
import dev.gradus.kernel.Matrix;
import jdk.incubator.vector.DoubleVector;

/** Products of a column and a row, c_ij = a_i·b_j or c_ij += a_i·b_j. Owner: one thread. */
final class VectorDoubleOuter {
    private double[] row = {};

    void multiply(Matrix a, Matrix b, Matrix c, Finish finish) {
        takeRow(b);
        double[] from = a.values().doubles();
        double[] to = c.values().doubles();
        for (int i = 0; i < c.rows(); i++) {
            double factor = from[a.offset() + i * a.rowStride()];
            int at = c.offset() + i * c.rowStride();
            if (finish instanceof Finish.Add) {
                add(factor, to, at, c.columns());
            } else {
                store(factor, to, at, c.columns());
            }
        }
    }

    private void takeRow(Matrix b) {
        if (row.length < b.columns()) {
            row = new double[b.columns()];
        }
        double[] from = b.values().doubles();
        for (int j = 0, at = b.offset(); j < b.columns(); j++, at += b.columnStride()) {
            row[j] = from[at];
        }
    }

    private void add(double factor, double[] to, int at, int columns) {
        int j = 0;
        for (; j + LANES <= columns; j += LANES) {
            VectorDoubleLanes.plus(load(to, at + j), factor, load(row, j)).intoArray(to, at + j);
        }
        for (; j < columns; j++) {
            to[at + j] += factor * row[j];
        }
    }

    private void store(double factor, double[] to, int at, int columns) {
        int j = 0;
        for (; j + LANES <= columns; j += LANES) {
            DoubleVector product = load(row, j).mul(factor);
            product.intoArray(to, at + j);
        }
        for (; j < columns; j++) {
            to[at + j] = factor * row[j];
        }
    }
}
