package dev.gradus.kernel.plain;

import dev.gradus.kernel.Gemm;
import dev.gradus.kernel.Matrix;
import dev.gradus.kernel.Storage;
import java.util.Arrays;

/** Products by their definition: c_ij = Σ_k a_ik b_kj, k ascending. */
final class PlainDoubleGemm implements Gemm {
    @Override
    public void multiply(Matrix a, Matrix b, Matrix c, Finish finish) {
        Matrix sums = finish instanceof Finish.Add ? oneRow(c.columns()) : c;
        for (int i = 0; i < c.rows(); i++) {
            combineRows(a, b, sums, i);
            finish(sums, c, i, finish);
        }
    }

    /** A row that stands for all rows. */
    private static Matrix oneRow(int columns) {
        return new Matrix(Storage.of(new double[columns]), 0, 1, columns, 0, 1);
    }

    /** Row i of the product is a combination of the rows of B: Σ_k a_ik b_k. */
    private static void combineRows(Matrix a, Matrix b, Matrix sums, int i) {
        double[] left = a.values().doubles();
        double[] right = b.values().doubles();
        double[] row = sums.values().doubles();
        int to = sums.offset() + i * sums.rowStride();
        int step = b.columnStride();
        Arrays.fill(row, to, to + sums.columns(), 0);
        for (int k = 0; k < a.columns(); k++) {
            double factor = left[a.offset() + i * a.rowStride() + k * a.columnStride()];
            int start = b.offset() + k * b.rowStride();
            for (int j = 0; j < sums.columns(); j++) {
                row[to + j] += factor * right[start + j * step];
            }
        }
    }

    private static void finish(Matrix sums, Matrix c, int i, Finish finish) {
        double[] row = sums.values().doubles();
        double[] to = c.values().doubles();
        int from = sums.offset() + i * sums.rowStride();
        int start = c.offset() + i * c.rowStride();
        for (int j = 0; j < c.columns(); j++) {
            to[start + j] = switch (finish) {
                case Finish.Overwrite() -> row[from + j];
                case Finish.Add() -> to[start + j] + row[from + j];
                case Finish.Bias(var bias) -> row[from + j] + bias.doubles()[j];
                case Finish.BiasRelu(var bias) -> Math.max(row[from + j] + bias.doubles()[j], 0);
            };
        }
    }
}
