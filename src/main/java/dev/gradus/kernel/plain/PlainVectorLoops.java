package dev.gradus.kernel.plain;

import dev.gradus.kernel.LeadingBlock;
import dev.gradus.kernel.Rows;
import dev.gradus.kernel.Skyline;
import dev.gradus.kernel.VectorLoops;

/** A few sums side by side. */
final class PlainVectorLoops implements VectorLoops {
    @Override
    public double dot(double[] a, double[] b) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int i = 0;
        for (; i + 4 <= a.length; i += 4) {
            s0 += a[i] * b[i];
            s1 += a[i + 1] * b[i + 1];
            s2 += a[i + 2] * b[i + 2];
            s3 += a[i + 3] * b[i + 3];
        }
        for (; i < a.length; i++) {
            s0 += a[i] * b[i];
        }
        return (s0 + s1) + (s2 + s3);
    }

    @Override
    public double squaredDistance(double[] a, double[] b) {
        double s0 = 0;
        double s1 = 0;
        int i = 0;
        for (; i + 2 <= a.length; i += 2) {
            double d0 = a[i] - b[i];
            double d1 = a[i + 1] - b[i + 1];
            s0 += d0 * d0;
            s1 += d1 * d1;
        }
        if (i < a.length) {
            double d = a[i] - b[i];
            s0 += d * d;
        }
        return s0 + s1;
    }

    @Override
    public double weightedSquaredDistance(double[] a, double[] b, double[] c) {
        double s0 = 0;
        double s1 = 0;
        int i = 0;
        for (; i + 2 <= a.length; i += 2) {
            double d0 = a[i] - b[i];
            double d1 = a[i + 1] - b[i + 1];
            s0 += c[i] * d0 * d0;
            s1 += c[i + 1] * d1 * d1;
        }
        if (i < a.length) {
            double d = a[i] - b[i];
            s0 += c[i] * d * d;
        }
        return s0 + s1;
    }

    @Override
    public Rows rows(double[] values, int columns) {
        return new PlainRows(values, columns);
    }

    @Override
    public LeadingBlock leadingBlock(double[] values, int order) {
        return new PlainLeadingBlock(values, order);
    }

    @Override
    public Skyline skyline(double[] values, int[] first) {
        return new PlainSkyline(values, first);
    }
}
