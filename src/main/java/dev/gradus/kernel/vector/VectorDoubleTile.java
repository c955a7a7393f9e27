package dev.gradus.kernel.vector;

import static dev.gradus.kernel.vector.VectorDoubleLanes.LANES;
import static dev.gradus.kernel.vector.VectorDoubleLanes.load;
import static dev.gradus.kernel.vector.VectorDoubleLanes.plus;

import jdk.incubator.vector.DoubleVector;

/**
 * A block of a product whose sums stay in registers: s_ij = start_ij + Σ_k a_ik·b_kj for 4 rows by 4 vectors, 6 or 4 rows by 2,
 * 8 rows by 1. These are so many sums that no addition waits for the one before. In each row of A neighbours lie together, as
 * do all of b: only then are the checks of indices taken out of the loops. A block with fewer rows repeats its last one.
 * Owner: one thread.
 */
final class VectorDoubleTile {
    private final VectorDoubleFinish finish;
    private double[] a = {};
    private double[] b = {};
    private double[] from = {};
    private double[] to = {};
    private int rowStride;
    private int depth;
    private int aStart;
    private int bStart;
    private int last;

    VectorDoubleTile(VectorDoubleFinish finish) {
        this.finish = finish;
    }

    /** How many rows the block with so many vectors has. */
    static int rowsOf(int vectors) {
        return switch (vectors) {
            case 4 -> 4;
            case 2 -> 6;
            default -> 8;
        };
    }

    /** a_ik = values[start + i·stride + k]. */
    void takeLeft(double[] values, int stride) {
        a = values;
        rowStride = stride;
    }

    /** b_kj = values[start + k·w + j] for k < newDepth, where w is the width of the block. */
    void takeRight(double[] values, int start, int newDepth) {
        b = values;
        bStart = start;
        depth = newDepth;
    }

    /** Computes the next block. */
    void compute(int start, int rows, int vectors) {
        aStart = start;
        last = rows - 1;
        from = finish.from();
        to = finish.to();
        switch (vectors) {
            case 4 -> fourByFour(a, b, last);
            case 2 -> twoVectors();
            default -> eightByOne(a, b, last);
        }
    }

    private void twoVectors() {
        if (last >= 4) {
            sixByTwo(a, b, last);
        } else {
            fourByTwo(a, b, last);
        }
    }

    private void fourByFour(double[] a, double[] b, int last) {
        int row0 = aStart + Math.min(0, last) * rowStride;
        int row1 = aStart + Math.min(1, last) * rowStride;
        int row2 = aStart + Math.min(2, last) * rowStride;
        int row3 = aStart + Math.min(3, last) * rowStride;
        DoubleVector c00 = start(0, 0), c01 = start(0, 1), c02 = start(0, 2), c03 = start(0, 3);
        DoubleVector c10 = start(1, 0), c11 = start(1, 1), c12 = start(1, 2), c13 = start(1, 3);
        DoubleVector c20 = start(2, 0), c21 = start(2, 1), c22 = start(2, 2), c23 = start(2, 3);
        DoubleVector c30 = start(3, 0), c31 = start(3, 1), c32 = start(3, 2), c33 = start(3, 3);
        for (int k = 0; k < depth; k++) {
            DoubleVector b0 = load(b, bStart + 4 * LANES * k);
            DoubleVector b1 = load(b, bStart + 4 * LANES * k + LANES);
            DoubleVector b2 = load(b, bStart + 4 * LANES * k + 2 * LANES);
            DoubleVector b3 = load(b, bStart + 4 * LANES * k + 3 * LANES);
            c00 = plus(c00, a[row0 + k], b0);
            c01 = plus(c01, a[row0 + k], b1);
            c02 = plus(c02, a[row0 + k], b2);
            c03 = plus(c03, a[row0 + k], b3);
            c10 = plus(c10, a[row1 + k], b0);
            c11 = plus(c11, a[row1 + k], b1);
            c12 = plus(c12, a[row1 + k], b2);
            c13 = plus(c13, a[row1 + k], b3);
            c20 = plus(c20, a[row2 + k], b0);
            c21 = plus(c21, a[row2 + k], b1);
            c22 = plus(c22, a[row2 + k], b2);
            c23 = plus(c23, a[row2 + k], b3);
            c30 = plus(c30, a[row3 + k], b0);
            c31 = plus(c31, a[row3 + k], b1);
            c32 = plus(c32, a[row3 + k], b2);
            c33 = plus(c33, a[row3 + k], b3);
        }
        put(0, 0, c00, c01);
        put(0, 2, c02, c03);
        put(1, 0, c10, c11);
        put(1, 2, c12, c13);
        put(2, 0, c20, c21);
        put(2, 2, c22, c23);
        put(3, 0, c30, c31);
        put(3, 2, c32, c33);
    }

    private void sixByTwo(double[] a, double[] b, int last) {
        int row0 = aStart + Math.min(0, last) * rowStride;
        int row1 = aStart + Math.min(1, last) * rowStride;
        int row2 = aStart + Math.min(2, last) * rowStride;
        int row3 = aStart + Math.min(3, last) * rowStride;
        int row4 = aStart + Math.min(4, last) * rowStride;
        int row5 = aStart + Math.min(5, last) * rowStride;
        DoubleVector c00 = start(0, 0), c01 = start(0, 1);
        DoubleVector c10 = start(1, 0), c11 = start(1, 1);
        DoubleVector c20 = start(2, 0), c21 = start(2, 1);
        DoubleVector c30 = start(3, 0), c31 = start(3, 1);
        DoubleVector c40 = start(4, 0), c41 = start(4, 1);
        DoubleVector c50 = start(5, 0), c51 = start(5, 1);
        for (int k = 0; k < depth; k++) {
            int j = bStart + 2 * LANES * k;
            DoubleVector b0 = load(b, j);
            DoubleVector b1 = load(b, j + LANES);
            c00 = plus(c00, a[row0 + k], b0);
            c01 = plus(c01, a[row0 + k], b1);
            c10 = plus(c10, a[row1 + k], b0);
            c11 = plus(c11, a[row1 + k], b1);
            c20 = plus(c20, a[row2 + k], b0);
            c21 = plus(c21, a[row2 + k], b1);
            c30 = plus(c30, a[row3 + k], b0);
            c31 = plus(c31, a[row3 + k], b1);
            c40 = plus(c40, a[row4 + k], b0);
            c41 = plus(c41, a[row4 + k], b1);
            c50 = plus(c50, a[row5 + k], b0);
            c51 = plus(c51, a[row5 + k], b1);
        }
        put(0, 0, c00, c01);
        put(1, 0, c10, c11);
        put(2, 0, c20, c21);
        put(3, 0, c30, c31);
        put(4, 0, c40, c41);
        put(5, 0, c50, c51);
    }

    private void fourByTwo(double[] a, double[] b, int last) {
        int row0 = aStart + Math.min(0, last) * rowStride;
        int row1 = aStart + Math.min(1, last) * rowStride;
        int row2 = aStart + Math.min(2, last) * rowStride;
        int row3 = aStart + Math.min(3, last) * rowStride;
        DoubleVector c00 = start(0, 0), c01 = start(0, 1);
        DoubleVector c10 = start(1, 0), c11 = start(1, 1);
        DoubleVector c20 = start(2, 0), c21 = start(2, 1);
        DoubleVector c30 = start(3, 0), c31 = start(3, 1);
        for (int k = 0; k < depth; k++) {
            int j = bStart + 2 * LANES * k;
            DoubleVector b0 = load(b, j);
            DoubleVector b1 = load(b, j + LANES);
            c00 = plus(c00, a[row0 + k], b0);
            c01 = plus(c01, a[row0 + k], b1);
            c10 = plus(c10, a[row1 + k], b0);
            c11 = plus(c11, a[row1 + k], b1);
            c20 = plus(c20, a[row2 + k], b0);
            c21 = plus(c21, a[row2 + k], b1);
            c30 = plus(c30, a[row3 + k], b0);
            c31 = plus(c31, a[row3 + k], b1);
        }
        put(0, 0, c00, c01);
        put(1, 0, c10, c11);
        put(2, 0, c20, c21);
        put(3, 0, c30, c31);
    }

    private void eightByOne(double[] a, double[] b, int last) {
        int row0 = aStart + Math.min(0, last) * rowStride;
        int row1 = aStart + Math.min(1, last) * rowStride;
        int row2 = aStart + Math.min(2, last) * rowStride;
        int row3 = aStart + Math.min(3, last) * rowStride;
        int row4 = aStart + Math.min(4, last) * rowStride;
        int row5 = aStart + Math.min(5, last) * rowStride;
        int row6 = aStart + Math.min(6, last) * rowStride;
        int row7 = aStart + Math.min(7, last) * rowStride;
        DoubleVector c0 = start(0, 0), c1 = start(1, 0), c2 = start(2, 0), c3 = start(3, 0);
        DoubleVector c4 = start(4, 0), c5 = start(5, 0), c6 = start(6, 0), c7 = start(7, 0);
        for (int k = 0; k < depth; k++) {
            DoubleVector b0 = load(b, bStart + LANES * k);
            c0 = plus(c0, a[row0 + k], b0);
            c1 = plus(c1, a[row1 + k], b0);
            c2 = plus(c2, a[row2 + k], b0);
            c3 = plus(c3, a[row3 + k], b0);
            c4 = plus(c4, a[row4 + k], b0);
            c5 = plus(c5, a[row5 + k], b0);
            c6 = plus(c6, a[row6 + k], b0);
            c7 = plus(c7, a[row7 + k], b0);
        }
        put(0, c0);
        put(1, c1);
        put(2, c2);
        put(3, c3);
        put(4, c4);
        put(5, c5);
        put(6, c6);
        put(7, c7);
    }

    private DoubleVector start(int row, int vector) {
        return load(from, finish.fromRow(Math.min(row, last)) + vector * LANES);
    }

    private void put(int row, int vector, DoubleVector first, DoubleVector second) {
        int at = finish.toRow(Math.min(row, last)) + vector * LANES;
        first.intoArray(to, at);
        second.intoArray(to, at + LANES);
    }

    private void put(int row, DoubleVector only) {
        only.intoArray(to, finish.toRow(Math.min(row, last)));
    }
}
