package dev.gradus.kernel.vector;

import static dev.gradus.kernel.vector.VectorDoubleLanes.LANES;

import dev.gradus.kernel.Gemm.Finish;
import dev.gradus.kernel.Matrix;
import dev.gradus.kernel.Storage;

/**
 * One product at a time, block by block: strips of B, a few vectors wide, are copied together. Each stays in the nearest cache
 * while all rows of a block of A, which the next cache holds, go past it. Owner: one thread.
 *
 * <p>Source: K. Goto, R. A. van de Geijn, "Anatomy of high-performance matrix multiplication", ACM TOMS 34 (2008).
 */
final class VectorDoubleProduct {
    /** Rows of A that are taken together. */
    private static final int HEIGHT = 96;

    /** Columns of B that are taken together. */
    private static final int LENGTH = 512;

    /** Vectors in a strip times inner indices that are taken together: a strip of B has 16 or 32 KB. */
    private static final int STRIP = 512;

    private static final Matrix NOTHING = Matrix.rowMajor(Storage.of(new double[0]), 0, 0);

    private final VectorDoubleFinish finish = new VectorDoubleFinish();
    private final VectorDoubleTile tile = new VectorDoubleTile(finish);
    private final VectorDoubleRows left = new VectorDoubleRows();
    private final VectorDoubleStrips right;
    private final int deepest;
    private Matrix c = NOTHING;

    /** @param widest vectors in a row of a block: as many as leave no register unused, 4 or 2 */
    VectorDoubleProduct(int widest) {
        right = new VectorDoubleStrips(widest);
        deepest = STRIP / widest;
    }

    /** C = finish(A·B) for a C of at least one entry. */
    void multiply(Matrix a, Matrix b, Matrix result, Finish wanted) {
        c = result;
        left.take(a);
        right.take(b);
        finish.take(c.values().doubles(), c.rowStride());
        int k = 0;
        do {
            int depth = Math.min(a.columns() - k, deepest);
            finish.choose(wanted, k, k + depth, a.columns());
            for (int column = 0; column < c.columns(); column += LENGTH) {
                int columns = Math.min(c.columns() - column, LENGTH);
                right.cut(b.offset() + k * b.rowStride() + column * b.columnStride(), depth, columns);
                multiplyBlocks(a, k, depth, column);
            }
            k += deepest;
        } while (k < a.columns());
        release();
    }

    private void release() {
        left.release();
        right.release();
        finish.release();
        c = NOTHING;
    }

    private void multiplyBlocks(Matrix a, int k, int depth, int column) {
        int columns = Math.min(c.columns() - column, LENGTH);
        for (int row = 0; row < c.rows(); row += HEIGHT) {
            int rows = Math.min(c.rows() - row, HEIGHT);
            int first = a.offset() + row * a.rowStride() + k * a.columnStride();
            left.read(first, rows, depth, columns / LANES);
            tile.takeLeft(left.values(), left.stride());
            int j = 0;
            while (j < columns) {
                int vectors = right.vectors(j);
                tile.takeRight(right.values(), right.strip(j), depth);
                tiles(row, rows, column + j, vectors);
                j += vectors * LANES;
            }
        }
    }

    private void tiles(int row, int rows, int column, int vectors) {
        int together = VectorDoubleTile.rowsOf(vectors);
        int columns = Math.min(vectors * LANES, c.columns() - column);
        int to = c.offset() + row * c.rowStride() + column;
        for (int i = 0; i < rows; i += together) {
            int count = Math.min(together, rows - i);
            if (columns == vectors * LANES) {
                finish.begin(to + i * c.rowStride(), column);
                tile.compute(left.row(i), count, vectors);
            } else {
                finish.beginPart(vectors * LANES);
                tile.compute(left.row(i), count, vectors);
                finish.endPart(count, to + i * c.rowStride(), column, columns);
            }
        }
        finish.cut(rows, to, columns);
    }
}
