package dev.gradus.kernel;

/** The loops behind {@link Vectors}, {@link Rows}, {@link LeadingBlock} and {@link Skyline}: doubles only. */
public interface VectorLoops {
    /** Σ_i a_i·b_i. */
    double dot(double[] a, double[] b);

    /** Σ_i (a_i − b_i)². */
    double squaredDistance(double[] a, double[] b);

    /** Σ_i c_i·(a_i − b_i)². */
    double weightedSquaredDistance(double[] a, double[] b, double[] c);

    Rows rows(double[] values, int columns);

    LeadingBlock leadingBlock(double[] values, int order);

    Skyline skyline(double[] values, int[] first);
}
