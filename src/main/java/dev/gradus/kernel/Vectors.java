package dev.gradus.kernel;

/** Loops over whole vectors. The order of every sum is fixed: the same input gives the same bits. */
public final class Vectors {
    private Vectors() {}

    /** Σ_i a_i·b_i. Shapes: a [n], b [n]. */
    public static double dot(double[] a, double[] b) {
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

    /** Σ_i a_i². Shape: a [n]. */
    public static double sumOfSquares(double[] a) {
        return dot(a, a);
    }

    /** Σ_i (a_i − b_i)². Shapes: a [n], b [n]. */
    public static double squaredDistance(double[] a, double[] b) {
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

    /** Σ_i c_i·(a_i − b_i)². Shapes: a [n], b [n], c [n]. */
    public static double weightedSquaredDistance(double[] a, double[] b, double[] c) {
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

    /** a_i ← factor·a_i. Shape: a [n]. */
    public static void scale(double[] a, double factor) {
        for (int i = 0; i < a.length; i++) {
            a[i] *= factor;
        }
    }
}
