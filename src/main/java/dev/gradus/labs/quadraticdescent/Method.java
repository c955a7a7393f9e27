package dev.gradus.labs.quadraticdescent;

import java.util.Locale;

/**
 * How a gradient becomes a move of one coordinate. Every method works on each coordinate by itself.
 *
 * <p>m and s are the coordinate's two moments, both 0 at first; t counts updates from 1.
 */
enum Method {
    /** w ← w − η·g. */
    GD,
    /** Heavy ball: m ← β·m + g, w ← w − η·m. Polyak 1964, in the form without η in the memory. */
    MOMENTUM,
    /** m ← β·m + g, w ← w − η·(g + β·m): the gradient is the one at the point looked ahead to. Nesterov 1983. */
    NESTEROV,
    /** s ← s + g², w ← w − η·g/(√s + ε). Duchi, Hazan, Singer 2011. */
    ADAGRAD,
    /** s ← β₂·s + (1 − β₂)·g², w ← w − η·g/(√s + ε). Tieleman, Hinton 2012. */
    RMSPROP,
    /**
     * m ← β·m + (1 − β)·g, s ← β₂·s + (1 − β₂)·g², w ← w − η·m̂/(√ŝ + ε) with m̂ = m/(1 − βᵗ), ŝ = s/(1 − β₂ᵗ). Kingma, Ba
     * 2015.
     */
    ADAM;

    static Method of(String printed) {
        return valueOf(printed.toUpperCase(Locale.ROOT));
    }

    /**
     * Spectral radius of the linear iteration along a direction of curvature λ; not a number where the iteration is not linear.
     *
     * <p>gd: |1 − ηλ|. Heavy ball: roots of z² − (1 + β − ηλ)·z + β. Nesterov: roots of z² − (1 + β)(1 − ηλ)·z + β(1 − ηλ).
     */
    double spectralRadius(double etaLambda, double beta) {
        double rho = 1 - etaLambda;
        return switch (this) {
            case GD -> Math.abs(rho);
            case MOMENTUM -> largestRoot(rho + beta, beta);
            case NESTEROV -> largestRoot((1 + beta) * rho, beta * rho);
            case ADAGRAD, RMSPROP, ADAM -> Double.NaN;
        };
    }

    /** Largest modulus of the roots of z² − p·z + q. */
    private static double largestRoot(double p, double q) {
        double discriminant = p * p - 4 * q;
        return discriminant < 0 ? Math.sqrt(q) : 0.5 * (Math.abs(p) + Math.sqrt(discriminant));
    }
}
