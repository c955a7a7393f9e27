package dev.gradus.kernel.vector;

import static dev.gradus.kernel.vector.VectorDoubleLanes.LANES;
import static dev.gradus.kernel.vector.VectorDoubleLanes.load;
import static dev.gradus.kernel.vector.VectorDoubleLanes.total;
import static dev.gradus.kernel.vector.VectorDoubleLanes.zero;

import jdk.incubator.vector.DoubleVector;

/**
 * A block of the gradient of convolution weights whose sums stay in registers: s_ot = Σ_j dy_oj·x_{j + taps_t} for 4 planes by 2
 * taps. Owner: one thread.
 */
final class VectorDoubleCorrelation {
    static final int PLANES = 4;
    static final int TAPS = 2;

    private final double[] sums = new double[PLANES * TAPS];
    private final double[] lanes = new double[PLANES * TAPS * LANES];
    private double[] x = {};
    private double[] dy = {};
    private int[] taps = {};
    private int stride;
    private int span;

    /** dy_oj = gradients[o·newStride + j] for j < newSpan, a multiple of the lanes. */
    void take(double[] gradients, int newStride, int newSpan) {
        dy = gradients;
        stride = newStride;
        span = newSpan;
    }

    void takeImages(double[] images, int[] newTaps) {
        x = images;
        taps = newTaps;
    }

    /** The sums of four planes and two taps; behind {@code lastPlane} and {@code lastTap} they repeat these. */
    double[] compute(int lastPlane, int tap, int lastTap) {
        fourByTwo(lastPlane, tap, lastTap);
        for (int i = 0; i < sums.length; i++) {
            sums[i] = total(lanes, i * LANES);
        }
        return sums;
    }

    private void fourByTwo(int lastPlane, int tap, int lastTap) {
        int row1 = Math.min(1, lastPlane) * stride;
        int row2 = Math.min(2, lastPlane) * stride;
        int row3 = Math.min(3, lastPlane) * stride;
        int tap0 = taps[tap];
        int tap1 = taps[Math.min(tap + 1, lastTap)];
        DoubleVector c00 = zero(), c01 = zero(), c10 = zero(), c11 = zero();
        DoubleVector c20 = zero(), c21 = zero(), c30 = zero(), c31 = zero();
        for (int j = 0; j < span; j += LANES) {
            DoubleVector x0 = load(x, tap0 + j);
            DoubleVector x1 = load(x, tap1 + j);
            DoubleVector y = load(dy, j);
            c00 = y.fma(x0, c00);
            c01 = y.fma(x1, c01);
            y = load(dy, row1 + j);
            c10 = y.fma(x0, c10);
            c11 = y.fma(x1, c11);
            y = load(dy, row2 + j);
            c20 = y.fma(x0, c20);
            c21 = y.fma(x1, c21);
            y = load(dy, row3 + j);
            c30 = y.fma(x0, c30);
            c31 = y.fma(x1, c31);
        }
        put(0, c00, c01);
        put(1, c10, c11);
        put(2, c20, c21);
        put(3, c30, c31);
    }

    private void put(int row, DoubleVector v0, DoubleVector v1) {
        v0.intoArray(lanes, row * TAPS * LANES);
        v1.intoArray(lanes, (row * TAPS + 1) * LANES);
    }
}
