package dev.gradus.labs.sgdinterpolation;

/** What a curve minimises. */
enum Objective {
    /** Mean squared error on the targets as drawn; regimes 1 to 3. */
    LEAST_SQUARES,
    /** Regime 4 (i): mean squared error plus α‖w‖². */
    RIDGE,
    /** Regime 4 (ii): mean squared error on targets without noise. */
    CLEAN,
    /** Regime 4 (iii): ridge written as mean squared error on the features [X, √(nα)·I]. */
    AUGMENTED
}
