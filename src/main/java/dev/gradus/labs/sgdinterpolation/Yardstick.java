package dev.gradus.labs.sgdinterpolation;

/** The point that distances are measured to. */
enum Yardstick {
    /** The solution that the curve is heading for. */
    SOLUTION,
    /** The weights that made the targets: the wrong one where another solution is nearer to 0. */
    TRUTH,
    /** The least-squares fit of the noisy targets: the wrong one for targets without noise. */
    NOISY_FIT;

    static Yardstick of(Setup setup, CurveSpec curve) {
        if (!setup.makes("wrongYardstick")) {
            return SOLUTION;
        }
        return switch (curve.objective()) {
            case LEAST_SQUARES -> TRUTH;
            case CLEAN -> NOISY_FIT;
            case RIDGE, AUGMENTED -> SOLUTION;
        };
    }
}
