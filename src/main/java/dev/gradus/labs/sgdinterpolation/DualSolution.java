package dev.gradus.labs.sgdinterpolation;

import dev.gradus.kernel.Vectors;

/**
 * The minimum-norm solution w* = Aᵀa*, a* = (XXᵀ + c²·I)⁻¹·y, of features A = [X, c·I] with at least as many columns as
 * rows, and what distances are measured to. Immutable.
 */
final class DualSolution implements Solution {
    private final Problem problem;
    private final double shift;
    private final double[] coefficients;
    private final double gap;
    private final Boolean measuredToTruth;

    /**
     * Solves for a*, with one refinement.
     *
     * @param augmentation c
     * @param yardstick the point that {@link #offset} is about
     */
    DualSolution(Problem problem, double augmentation, Yardstick yardstick) {
        this.problem = problem;
        this.shift = augmentation * augmentation;
        coefficients = solve(problem.targets());
        double[] product = problem.system().times(coefficients);
        double[] missing = new double[product.length];
        for (int i = 0; i < missing.length; i++) {
            missing[i] = problem.targets()[i] - product[i] - shift * coefficients[i];
        }
        double[] correction = solve(missing);
        for (int i = 0; i < coefficients.length; i++) {
            coefficients[i] += correction[i];
        }
        gap = Vectors.dot(coefficients, problem.targets())
                - 2 * Vectors.dot(coefficients, problem.cleanTargets())
                + Vectors.sumOfSquares(problem.truth());
        measuredToTruth = yardstick == Yardstick.TRUTH;
    }

    /** a* [n]. */
    double[] coefficients() {
        return coefficients;
    }

    /** c². */
    double shift() {
        return shift;
    }

    @Override
    public Descent start() {
        return new DualDescent(problem, this);
    }

    /** The truth has no weight on the added columns. */
    @Override
    public double gap() {
        return Math.max(0, gap);
    }

    /** (XXᵀ + c²·I)⁻¹·b through the singular directions. Shapes: b [n] → [n]. */
    double[] solve(double[] b) {
        double[] coordinates = problem.directions().transposedTimes(b);
        for (int i = 0; i < coordinates.length; i++) {
            coordinates[i] /= problem.curvatures()[i] + shift;
        }
        return problem.directions().times(coordinates);
    }

    /**
     * ‖w − yardstick‖² − ‖w − w*‖² for w = w* + Aᵀα: 0 for the yardstick w*, 2αᵀ(y − X·truth) + gap for the truth.
     * Shape: α [n].
     */
    double offset(double[] alpha) {
        if (!measuredToTruth) {
            return 0;
        }
        double overlap = 0;
        for (int i = 0; i < alpha.length; i++) {
            overlap += alpha[i] * (problem.targets()[i] - problem.cleanTargets()[i]);
        }
        return 2 * overlap + gap;
    }
}
