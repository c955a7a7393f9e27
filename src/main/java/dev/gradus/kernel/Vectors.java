package dev.gradus.kernel;

/** Loops over whole vectors. The order of every sum is fixed: the same input gives the same bits. */
public final class Vectors {
    private static final VectorLoops LOOPS = Kernels.chosen().loops();

    private Vectors() {}

    /** Σ_i a_i·b_i. Shapes: a [n], b [n]. */
    public static double dot(double[] a, double[] b) {
        return LOOPS.dot(a, b);
    }

    /** Σ_i a_i². Shape: a [n]. */
    public static double sumOfSquares(double[] a) {
        return LOOPS.dot(a, a);
    }

    /** Σ_i (a_i − b_i)². Shapes: a [n], b [n]. */
    public static double squaredDistance(double[] a, double[] b) {
        return LOOPS.squaredDistance(a, b);
    }

    /** Σ_i c_i·(a_i − b_i)². Shapes: a [n], b [n], c [n]. */
    public static double weightedSquaredDistance(double[] a, double[] b, double[] c) {
        return LOOPS.weightedSquaredDistance(a, b, c);
    }

    /** a_i ← factor·a_i. Shape: a [n]. */
    public static void scale(double[] a, double factor) {
        for (int i = 0; i < a.length; i++) {
            a[i] *= factor;
        }
    }
}
