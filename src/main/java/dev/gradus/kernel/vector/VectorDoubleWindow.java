package dev.gradus.kernel.vector;

import static dev.gradus.kernel.vector.VectorDoubleLanes.LANES;
import static dev.gradus.kernel.vector.VectorDoubleLanes.load;
import static dev.gradus.kernel.vector.VectorDoubleLanes.plus;
import static dev.gradus.kernel.vector.VectorDoubleLanes.zero;

import jdk.incubator.vector.DoubleVector;

/**
 * A block of a convolution whose sums stay in registers: s_oj = Σ_t w_ot·x_{j + taps_t} for 4 planes by 4 vectors of places, 6
 * by 2 or 4 by 2. A block with fewer planes repeats its last one. Owner: one thread.
 */
final class VectorDoubleWindow {
    private double[] x = {};
    private double[] weights = {};
    private double[] sums = {};
    private int[] taps = {};
    private int depth;
    private int stride;
    private int weightStart;
    private int place;

    /** How many planes the next block with so many vectors has, if so many are left. Seven or eight are halved: none is idle. */
    static int planesOf(int vectors, int left) {
        boolean halves = left == 7 || left == 8;
        return Math.min(vectors == 4 || halves ? 4 : 6, left);
    }

    /** w_ot = newWeights[o·count + t] for t < count. */
    void takeWeights(double[] newWeights, int[] newTaps, int count) {
        weights = newWeights;
        taps = newTaps;
        depth = count;
    }

    /** s_oj goes to newSums[o·newStride + j]. */
    void take(double[] newX, double[] newSums, int newStride) {
        x = newX;
        sums = newSums;
        stride = newStride;
    }

    /** Computes the sums of {@code planes} planes from {@code plane} on, at places from {@code newPlace} on. */
    void compute(int plane, int planes, int newPlace, int vectors) {
        weightStart = plane * depth;
        place = newPlace;
        if (vectors == 4) {
            fourByFour(x, weights, planes - 1);
        } else if (planes > 4) {
            sixByTwo(x, weights, planes - 1);
        } else {
            fourByTwo(x, weights, planes - 1);
        }
    }

    private void fourByFour(double[] x, double[] w, int last) {
        int row1 = weightStart + Math.min(1, last) * depth;
        int row2 = weightStart + Math.min(2, last) * depth;
        int row3 = weightStart + Math.min(3, last) * depth;
        DoubleVector c00 = zero(), c01 = zero(), c02 = zero(), c03 = zero();
        DoubleVector c10 = zero(), c11 = zero(), c12 = zero(), c13 = zero();
        DoubleVector c20 = zero(), c21 = zero(), c22 = zero(), c23 = zero();
        DoubleVector c30 = zero(), c31 = zero(), c32 = zero(), c33 = zero();
        for (int t = 0; t < depth; t++) {
            int j = place + taps[t];
            DoubleVector x0 = load(x, j);
            DoubleVector x1 = load(x, j + LANES);
            DoubleVector x2 = load(x, j + 2 * LANES);
            DoubleVector x3 = load(x, j + 3 * LANES);
            c00 = plus(c00, w[weightStart + t], x0);
            c01 = plus(c01, w[weightStart + t], x1);
            c02 = plus(c02, w[weightStart + t], x2);
            c03 = plus(c03, w[weightStart + t], x3);
            c10 = plus(c10, w[row1 + t], x0);
            c11 = plus(c11, w[row1 + t], x1);
            c12 = plus(c12, w[row1 + t], x2);
            c13 = plus(c13, w[row1 + t], x3);
            c20 = plus(c20, w[row2 + t], x0);
            c21 = plus(c21, w[row2 + t], x1);
            c22 = plus(c22, w[row2 + t], x2);
            c23 = plus(c23, w[row2 + t], x3);
            c30 = plus(c30, w[row3 + t], x0);
            c31 = plus(c31, w[row3 + t], x1);
            c32 = plus(c32, w[row3 + t], x2);
            c33 = plus(c33, w[row3 + t], x3);
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

    private void sixByTwo(double[] x, double[] w, int last) {
        int row1 = weightStart + Math.min(1, last) * depth;
        int row2 = weightStart + Math.min(2, last) * depth;
        int row3 = weightStart + Math.min(3, last) * depth;
        int row4 = weightStart + Math.min(4, last) * depth;
        int row5 = weightStart + Math.min(5, last) * depth;
        DoubleVector c00 = zero(), c01 = zero();
        DoubleVector c10 = zero(), c11 = zero();
        DoubleVector c20 = zero(), c21 = zero();
        DoubleVector c30 = zero(), c31 = zero();
        DoubleVector c40 = zero(), c41 = zero();
        DoubleVector c50 = zero(), c51 = zero();
        for (int t = 0; t < depth; t++) {
            int j = place + taps[t];
            DoubleVector x0 = load(x, j);
            DoubleVector x1 = load(x, j + LANES);
            c00 = plus(c00, w[weightStart + t], x0);
            c01 = plus(c01, w[weightStart + t], x1);
            c10 = plus(c10, w[row1 + t], x0);
            c11 = plus(c11, w[row1 + t], x1);
            c20 = plus(c20, w[row2 + t], x0);
            c21 = plus(c21, w[row2 + t], x1);
            c30 = plus(c30, w[row3 + t], x0);
            c31 = plus(c31, w[row3 + t], x1);
            c40 = plus(c40, w[row4 + t], x0);
            c41 = plus(c41, w[row4 + t], x1);
            c50 = plus(c50, w[row5 + t], x0);
            c51 = plus(c51, w[row5 + t], x1);
        }
        put(0, 0, c00, c01);
        put(1, 0, c10, c11);
        put(2, 0, c20, c21);
        put(3, 0, c30, c31);
        put(4, 0, c40, c41);
        put(5, 0, c50, c51);
    }

    private void fourByTwo(double[] x, double[] w, int last) {
        int row1 = weightStart + Math.min(1, last) * depth;
        int row2 = weightStart + Math.min(2, last) * depth;
        int row3 = weightStart + Math.min(3, last) * depth;
        DoubleVector c00 = zero(), c01 = zero();
        DoubleVector c10 = zero(), c11 = zero();
        DoubleVector c20 = zero(), c21 = zero();
        DoubleVector c30 = zero(), c31 = zero();
        for (int t = 0; t < depth; t++) {
            int j = place + taps[t];
            DoubleVector x0 = load(x, j);
            DoubleVector x1 = load(x, j + LANES);
            c00 = plus(c00, w[weightStart + t], x0);
            c01 = plus(c01, w[weightStart + t], x1);
            c10 = plus(c10, w[row1 + t], x0);
            c11 = plus(c11, w[row1 + t], x1);
            c20 = plus(c20, w[row2 + t], x0);
            c21 = plus(c21, w[row2 + t], x1);
            c30 = plus(c30, w[row3 + t], x0);
            c31 = plus(c31, w[row3 + t], x1);
        }
        put(0, 0, c00, c01);
        put(1, 0, c10, c11);
        put(2, 0, c20, c21);
        put(3, 0, c30, c31);
    }

    private void put(int row, int vector, DoubleVector v0, DoubleVector v1) {
        int at = row * stride + place + vector * LANES;
        v0.intoArray(sums, at);
        v1.intoArray(sums, at + LANES);
    }
}
