package dev.gradus.kernel.plain;

import dev.gradus.kernel.Indexing;
import dev.gradus.kernel.Storage;

/** Rows by number, one after another. */
final class PlainDoubleIndexing implements Indexing {
    @Override
    public void gatherRows(Storage x, int[] rows, int width, Storage out) {
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(x.doubles(), rows[i] * width, out.doubles(), i * width, width);
        }
    }

    @Override
    public void scatterAddRows(Storage xStorage, int[] rows, int width, Storage outStorage) {
        double[] x = xStorage.doubles();
        double[] out = outStorage.doubles();
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < width; j++) {
                out[rows[i] * width + j] += x[i * width + j];
            }
        }
    }

    @Override
    public void pick(Storage x, int[] columns, int width, Storage out) {
        for (int i = 0; i < columns.length; i++) {
            out.doubles()[i] = x.doubles()[i * width + columns[i]];
        }
    }

    @Override
    public void addAt(Storage x, int[] columns, int width, Storage out) {
        for (int i = 0; i < columns.length; i++) {
            out.doubles()[i * width + columns[i]] += x.doubles()[i];
        }
    }
}
