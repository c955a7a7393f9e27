package dev.gradus.kernel.plain;

import dev.gradus.kernel.Gemm;
import dev.gradus.kernel.Matrix;
import java.util.Arrays;

/** Products by their definition: c_ij = Σ_k a_ik b_kj, k ascending. */
final class PlainDoubleGemm implements Gemm {
    @Override
    public void multiply(Matrix a, Matrix b, Matrix c, Finish finish) {
        double[] row = new double[c.columns()];
        for (int i = 0; i < c.rows(); i++) {
            combineRows(a, b, i, row);
            finish(row, c, i, finish);
        }
    }

    /** Row i of the product is a combination of the rows of B: Σ_k a_ik b_k. */
    private static void combineRows(Matrix a, Matrix b, int i, double[] row) {
        double[] left = a.values().doubles();
        double[] right = b.values().doubles();
        int step = b.columnStride();
        Arrays.fill(row, 0);
        for (int k = 0; k < a.columns(); k++) {
            double factor = left[a.offset() + i * a.rowStride() + k * a.columnStride()];
            int start = b.offset() + k * b.rowStride();
            for (int j = 0; j < row.length; j++) {
                row[j] += factor * right[start + j * step];
            }
        }
    }

    private static void finish(double[] row, Matrix c, int i, Finish finish) {
        double[] to = c.values().doubles();
        int start = c.offset() + i * c.rowStride();
        for (int j = 0; j < row.length; j++) {
            to[start + j] = switch (finish) {
                case Finish.Overwrite() -> row[j];
                case Finish.Add() -> to[start + j] + row[j];
                case Finish.Bias(var bias) -> row[j] + bias.doubles()[j];
                case Finish.BiasRelu(var bias) -> Math.max(row[j] + bias.doubles()[j], 0);
            };
        }
    }
}
