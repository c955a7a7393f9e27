package dev.gradus.kernel.vector;

import static dev.gradus.kernel.vector.VectorDoubleLanes.LANES;
import static dev.gradus.kernel.vector.VectorDoubleLanes.load;
import static dev.gradus.kernel.vector.VectorDoubleLanes.total;
import static dev.gradus.kernel.vector.VectorDoubleLanes.zero;

import dev.gradus.kernel.LeadingBlock;
import dev.gradus.kernel.Rows;
import dev.gradus.kernel.Skyline;
import dev.gradus.kernel.VectorLoops;
import jdk.incubator.vector.DoubleVector;

/** Four vectors of sums side by side, or two. */
final class LaneVectorLoops implements VectorLoops {
    private final ThreadLocal<double[]> lanes = ThreadLocal.withInitial(() -> new double[4 * LANES]);

    @Override
    public double dot(double[] a, double[] b) {
        DoubleVector s0 = zero(), s1 = zero(), s2 = zero(), s3 = zero();
        int i = 0;
        for (; i + 4 * LANES <= a.length; i += 4 * LANES) {
            s0 = load(a, i).fma(load(b, i), s0);
            s1 = load(a, i + LANES).fma(load(b, i + LANES), s1);
            s2 = load(a, i + 2 * LANES).fma(load(b, i + 2 * LANES), s2);
            s3 = load(a, i + 3 * LANES).fma(load(b, i + 3 * LANES), s3);
        }
        for (; i + LANES <= a.length; i += LANES) {
            s0 = load(a, i).fma(load(b, i), s0);
        }
        double[] sums = lanes.get();
        s0.add(s1).add(s2.add(s3)).intoArray(sums, 0);
        double sum = total(sums, 0);
        for (; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    @Override
    public double squaredDistance(double[] a, double[] b) {
        DoubleVector s0 = zero(), s1 = zero();
        int i = 0;
        for (; i + 2 * LANES <= a.length; i += 2 * LANES) {
            DoubleVector d0 = load(a, i).sub(load(b, i));
            DoubleVector d1 = load(a, i + LANES).sub(load(b, i + LANES));
            s0 = d0.fma(d0, s0);
            s1 = d1.fma(d1, s1);
        }
        double[] sums = lanes.get();
        s0.add(s1).intoArray(sums, 0);
        double sum = total(sums, 0);
        for (; i < a.length; i++) {
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return sum;
    }

    @Override
    public double weightedSquaredDistance(double[] a, double[] b, double[] c) {
        DoubleVector s0 = zero(), s1 = zero();
        int i = 0;
        for (; i + 2 * LANES <= a.length; i += 2 * LANES) {
            DoubleVector d0 = load(a, i).sub(load(b, i));
            DoubleVector d1 = load(a, i + LANES).sub(load(b, i + LANES));
            s0 = d0.mul(load(c, i)).fma(d0, s0);
            s1 = d1.mul(load(c, i + LANES)).fma(d1, s1);
        }
        double[] sums = lanes.get();
        s0.add(s1).intoArray(sums, 0);
        double sum = total(sums, 0);
        for (; i < a.length; i++) {
            sum += c[i] * (a[i] - b[i]) * (a[i] - b[i]);
        }
        return sum;
    }

    @Override
    public Rows rows(double[] values, int columns) {
        return new LaneRows(values, columns, lanes);
    }

    @Override
    public LeadingBlock leadingBlock(double[] values, int order) {
        return new LaneLeadingBlock(values, order, lanes);
    }

    @Override
    public Skyline skyline(double[] values, int[] first) {
        return new LaneSkyline(values, first, lanes);
    }
}
