package dev.gradus.labs.sgdinterpolation;

import dev.gradus.sim.StateReader;
import dev.gradus.sim.StateWriter;

/**
 * The weights of one curve, in coordinates in which the full loss costs little. w* is the solution that the curve is
 * heading for. Owned by one simulation.
 */
interface Descent {
    /**
     * One update: w ← (1 − shrinkage)·w − factor·Σ_{i in the minibatch} x_i·(x_iᵀw − y_i).
     *
     * @param factor 2η/B
     * @param shrinkage 2ηα with a ridge penalty, else 0
     */
    void step(Minibatch minibatch, double factor, double shrinkage);

    /** ‖Xw − y‖²/n on the curve's own features and targets. */
    double loss();

    /** ‖w − yardstick‖², the yardstick being w* unless a mistake replaces it. */
    double squaredDistance();

    /** Part of ‖w − w*‖² in the row space of the features; there is no other from a start at 0. */
    double rowSpaceEnergy();

    /** (vᵢᵀ(w − w*))² for each right singular vector of the features, largest singular value first. */
    double[] directionEnergies();

    /** The first {@code count} weights. */
    double[] firstWeights(int count);

    void save(StateWriter out);

    void restore(StateReader in);
}
