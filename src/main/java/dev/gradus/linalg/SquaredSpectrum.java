package dev.gradus.linalg;

import java.util.Arrays;

/** Squared singular values of X/√n, the curvatures of the mean squared error up to a factor 2. */
public final class SquaredSpectrum {
    private static final double ZERO = 1e-13;

    private SquaredSpectrum() {}

    /** σ_i²(X/√n), largest first. Shapes: X [n, d] → [min(n, d)]. */
    public static double[] of(Matrix x) {
        Matrix smaller = x.rows() < x.columns() ? x.transpose() : x;
        GramAssembly gram = new GramAssembly(smaller);
        gram.finish();
        double[] values = SymmetricEigen.of(gram.result()).values();
        return Arrays.stream(values).map(v -> Math.max(0, v) / x.rows()).toArray();
    }

    /**
     * σ_i²([X, c·I_n]/√n) = σ_i²(X/√n) + c²/n, with n values in all: directions that X does not reach have c²/n.
     *
     * @param spectrum σ_i²(X/√n), largest first [min(n, d)]
     * @param rows n
     * @param shift c²/n
     */
    public static double[] augmented(double[] spectrum, int rows, double shift) {
        double[] augmented = Arrays.copyOf(spectrum, rows);
        for (int i = 0; i < rows; i++) {
            augmented[i] += shift;
        }
        return augmented;
    }

    /** The smallest value that is not zero to rounding (1e-13 of the largest). */
    public static double smallestNonZero(double[] spectrum) {
        return Arrays.stream(spectrum).filter(v -> v > ZERO * spectrum[0]).min().orElse(0);
    }
}
