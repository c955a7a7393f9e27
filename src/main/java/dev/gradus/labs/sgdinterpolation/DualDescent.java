package dev.gradus.labs.sgdinterpolation;

import dev.gradus.kernel.Rows;
import dev.gradus.kernel.Vectors;
import dev.gradus.sim.StateReader;
import dev.gradus.sim.StateWriter;

/**
 * SGD on at least as many columns as rows, through its residuals. From w = 0 every w is Aᵀa for the features A = [X, c·I]
 * and some a [n]; with K = AAᵀ = XXᵀ + c²·I and a* = K⁻¹y the update of a minibatch S is
 *
 * <p>α_S −= (2η/B)·r_S, r −= (2η/B)·K_{:,S}·r_S, where α = a − a* and r = Aw − y = K·α.
 *
 * <p>Loss ‖r‖²/n and distance ‖w − w*‖² = αᵀr take n multiplications each. What is computed is the error itself, so it
 * falls without the floor near 1e-28 at which a program ends that stores w; w itself is formed only on demand.
 */
final class DualDescent implements Descent {
    /** α is computed anew from r once the loss has fallen by this factor, before old rounding errors matter. */
    private static final double REFRESH = 1e-6;

    private final Problem problem;
    private final DualSolution solution;
    private final Rows kernel;
    private final double diagonal;
    private final double[] residual;
    private double[] shifted;
    private double[] factors = {};
    private double loss;
    private double refreshedAt;

    /** Starts at w = 0. */
    DualDescent(Problem problem, DualSolution solution) {
        this.problem = problem;
        this.solution = solution;
        kernel = problem.system().asRows();
        diagonal = solution.shift();
        residual = new double[problem.n()];
        shifted = new double[problem.n()];
        for (int i = 0; i < problem.n(); i++) {
            residual[i] = -problem.targets()[i];
            shifted[i] = -solution.coefficients()[i];
        }
        loss = measureLoss();
        refreshedAt = loss;
    }

    @Override
    public void step(Minibatch minibatch, double factor, double shrinkage) {
        int count = minibatch.count();
        if (factors.length < count) {
            factors = new double[count];
        }
        for (int i = 0; i < count; i++) {
            factors[i] = -factor * residual[minibatch.rows()[i]];
        }
        kernel.addRows(minibatch.rows(), factors, count, residual);
        for (int i = 0; i < count; i++) {
            int row = minibatch.rows()[i];
            shifted[row] += factors[i];
            residual[row] += diagonal * factors[i];
        }
        loss = measureLoss();
        refresh();
    }

    @Override
    public double loss() {
        return loss;
    }

    @Override
    public double squaredDistance() {
        return rowSpaceEnergy() + solution.offset(shifted);
    }

    @Override
    public double rowSpaceEnergy() {
        return Vectors.dot(shifted, residual);
    }

    @Override
    public double[] directionEnergies() {
        double[] coordinates = problem.directions().transposedTimes(residual);
        for (int i = 0; i < coordinates.length; i++) {
            coordinates[i] *= coordinates[i] / (problem.curvatures()[i] + diagonal);
        }
        return coordinates;
    }

    @Override
    public double[] firstWeights(int count) {
        double[] a = new double[shifted.length];
        for (int i = 0; i < a.length; i++) {
            a[i] = shifted[i] + solution.coefficients()[i];
        }
        return problem.firstWeights(a, count);
    }

    @Override
    public void save(StateWriter out) {
        out.reals(residual);
        out.reals(shifted);
        out.real(refreshedAt);
    }

    @Override
    public void restore(StateReader in) {
        System.arraycopy(in.reals(), 0, residual, 0, residual.length);
        shifted = in.reals();
        refreshedAt = in.real();
        loss = measureLoss();
    }

    private double measureLoss() {
        return Vectors.sumOfSquares(residual) / residual.length;
    }

    private void refresh() {
        if (loss < REFRESH * refreshedAt) {
            shifted = solution.solve(residual);
        }
        if (loss < REFRESH * refreshedAt || loss > refreshedAt) {
            refreshedAt = loss;
        }
    }
}
