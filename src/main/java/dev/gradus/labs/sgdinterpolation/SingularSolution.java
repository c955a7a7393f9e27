package dev.gradus.labs.sgdinterpolation;

import dev.gradus.kernel.Vectors;

/**
 * Where a curve is heading for, in the coordinates along the right singular vectors: with a penalty p on ‖u‖²,
 * u* = (diag(σ²) + p·I)⁻¹·X̃ᵀy. Features [X, c·I] have the same u* with p = c², and v* = (y − X̃u*)/c. Immutable.
 */
final class SingularSolution implements Solution {
    private final Problem problem;
    private final double[] targets;
    private final double augmentation;
    private final double[] weights;
    private final double[] slack;
    private final double[] fit;
    private final double rest;
    private final double[] yardstick;
    private final Boolean slackIsMeasured;
    private final double[] slackYardstick;

    SingularSolution(Problem problem, Setup setup, CurveSpec curve) {
        this.problem = problem;
        targets = curve.objective() == Objective.CLEAN ? problem.cleanTargets() : problem.targets();
        augmentation = setup.augmentationOf(curve);
        weights =
                solve(targets, curve.objective() == Objective.RIDGE ? setup.n() * setup.ridge() : square(augmentation));
        slack = augmentation > 0 ? slackFor(weights) : new double[0];
        fit = augmentation > 0 ? weights : solve(targets, 0);
        rest = augmentation > 0 ? 0 : Vectors.sumOfSquares(missing(fit)) / setup.n();
        Yardstick kind = Yardstick.of(setup, curve);
        yardstick = switch (kind) {
            case SOLUTION -> weights;
            case TRUTH -> problem.truthAlongDirections();
            case NOISY_FIT -> solve(problem.targets(), 0);
        };
        slackIsMeasured = setup.regime() < 4;
        slackYardstick = kind == Yardstick.SOLUTION ? slack : new double[slack.length];
    }

    /** y of the curve [n]. */
    double[] targets() {
        return targets;
    }

    /** c. */
    double augmentation() {
        return augmentation;
    }

    /** u* [k]. */
    double[] weights() {
        return weights;
    }

    /** v* [n], empty without augmentation. */
    double[] slack() {
        return slack;
    }

    /** The minimiser of the loss, which a penalty keeps u* from [k]. */
    double[] fit() {
        return fit;
    }

    /** The loss of {@link #fit}. */
    double rest() {
        return rest;
    }

    /** Squared distance to the yardstick; regime 4 looks at the weights of X alone. */
    double squaredDistance(double[] u, double[] v) {
        double distance = Vectors.squaredDistance(u, yardstick);
        return slackIsMeasured ? distance + Vectors.squaredDistance(v, slackYardstick) : distance;
    }

    @Override
    public Descent start() {
        return new SingularDescent(problem, this);
    }

    /** With v* where it is measured. */
    @Override
    public double gap() {
        double visible = Vectors.squaredDistance(weights, problem.truthAlongDirections());
        return visible + problem.hiddenTruth() + (slackIsMeasured ? Vectors.sumOfSquares(slack) : 0);
    }

    /** (diag(σ²) + p·I)⁻¹·X̃ᵀb, with one refinement. Shapes: b [n] → [k]. */
    private double[] solve(double[] b, double penalty) {
        double[] u = divide(problem.system().transposedTimes(b), penalty);
        double[] gradient = problem.system().transposedTimes(missing(u, b));
        for (int j = 0; j < u.length; j++) {
            gradient[j] -= penalty * u[j];
        }
        double[] correction = divide(gradient, penalty);
        for (int j = 0; j < u.length; j++) {
            u[j] += correction[j];
        }
        return u;
    }

    private double[] divide(double[] coordinates, double penalty) {
        for (int j = 0; j < coordinates.length; j++) {
            coordinates[j] /= problem.curvatures()[j] + penalty;
        }
        return coordinates;
    }

    private double[] slackFor(double[] u) {
        double[] v = missing(u);
        Vectors.scale(v, 1 / augmentation);
        return v;
    }

    private double[] missing(double[] u) {
        return missing(u, targets);
    }

    private double[] missing(double[] u, double[] b) {
        double[] missing = problem.system().times(u);
        for (int i = 0; i < missing.length; i++) {
            missing[i] = b[i] - missing[i];
        }
        return missing;
    }

    private static double square(double value) {
        return value * value;
    }
}
