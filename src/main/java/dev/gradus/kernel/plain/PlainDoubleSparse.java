package dev.gradus.kernel.plain;

import dev.gradus.kernel.CompressedRows;
import dev.gradus.kernel.SparseProducts;
import dev.gradus.kernel.Storage;

/** Row i of C is a combination of those rows of B for which A has an entry. */
final class PlainDoubleSparse implements SparseProducts {
    @Override
    public void multiply(CompressedRows a, Storage b, Storage c) {
        for (int i = 0; i < a.rows(); i++) {
            multiplyRow(a, i, b.doubles(), c.doubles());
        }
    }

    @Override
    public void addTransposed(CompressedRows a, Storage c, Storage b) {
        for (int i = 0; i < a.rows(); i++) {
            addRow(a, i, c.doubles(), b.doubles());
        }
    }

    /** Row i of C goes to those rows of B for which row i of A has an entry. */
    private static void addRow(CompressedRows a, int i, double[] c, double[] b) {
        int width = c.length / a.rows();
        int start = i * width;
        for (int k = a.rowStarts()[i]; k < a.rowStarts()[i + 1]; k++) {
            double factor = a.values().doubles()[k];
            int shift = a.columns()[k] * width - start;
            for (int j = start; j < start + width; j++) {
                b[shift + j] += factor * c[j];
            }
        }
    }

    private static void multiplyRow(CompressedRows a, int i, double[] b, double[] c) {
        int width = c.length / a.rows();
        int start = i * width;
        for (int j = start; j < start + width; j++) {
            c[j] = 0;
        }
        for (int k = a.rowStarts()[i]; k < a.rowStarts()[i + 1]; k++) {
            double factor = a.values().doubles()[k];
            int shift = a.columns()[k] * width - start;
            for (int j = start; j < start + width; j++) {
                c[j] += factor * b[shift + j];
            }
        }
    }
}
