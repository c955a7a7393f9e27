package dev.gradus.labs.sgdinterpolation;

import dev.gradus.kernel.Rows;
import dev.gradus.kernel.Vectors;
import dev.gradus.sim.StateReader;
import dev.gradus.sim.StateWriter;

/**
 * SGD in the coordinates along the right singular vectors, u = Vᵀw, in which X becomes XV = U·diag(σ). A rotation changes
 * neither an update nor a length, but makes the full loss a sum of squares: ‖Xw − y‖² = Σ_j σ_j²(u_j − û_j)² + rest,
 * where û is the best fit and rest its error. With features [X, c·I] each row also has a weight v_i of its own.
 */
final class SingularDescent implements Descent {
    private final Problem problem;
    private final SingularSolution solution;
    private final Rows rows;
    private final double[] targets;
    private final double augmentation;
    private final double[] weights;
    private final double[] slack;
    private final double[] update;
    private double[] factors = {};

    /** Starts at 0. */
    SingularDescent(Problem problem, SingularSolution solution) {
        this.problem = problem;
        this.solution = solution;
        rows = problem.system().asRows();
        targets = solution.targets();
        augmentation = solution.augmentation();
        weights = new double[problem.rank()];
        slack = new double[augmentation > 0 ? problem.n() : 0];
        update = new double[problem.rank()];
    }

    @Override
    public void step(Minibatch minibatch, double factor, double shrinkage) {
        int count = minibatch.count();
        if (factors.length < count) {
            factors = new double[count];
        }
        rows.dots(minibatch.rows(), count, weights, factors);
        for (int i = 0; i < count; i++) {
            int row = minibatch.rows()[i];
            double own = augmentation > 0 ? augmentation * slack[row] : 0;
            factors[i] = -factor * (factors[i] + own - targets[row]);
        }
        move(minibatch, shrinkage);
        if (augmentation > 0) {
            for (int i = 0; i < count; i++) {
                slack[minibatch.rows()[i]] += augmentation * factors[i];
            }
        }
    }

    /** The whole update is summed before it is added: single terms would be lost to rounding long before their sum. */
    private void move(Minibatch minibatch, double shrinkage) {
        for (int j = 0; j < update.length; j++) {
            update[j] = -shrinkage * weights[j];
        }
        rows.addRows(minibatch.rows(), factors, minibatch.count(), update);
        for (int j = 0; j < update.length; j++) {
            weights[j] += update[j];
        }
    }

    /**
     * Without augmentation Σσ²(u − û)²/n + rest. With it, e = u − u* and f = v − v* give ‖X̃e + c·f‖² = Σσ²e² + 2c²‖e‖² +
     * c²‖f‖², for X̃ᵀf = c·e holds from a start at 0: both are made of the same multiples of rows.
     */
    @Override
    public double loss() {
        double[] fit = solution.fit();
        double curved = Vectors.weightedSquaredDistance(weights, fit, problem.curvatures());
        if (augmentation == 0) {
            return curved / problem.n() + solution.rest();
        }
        double lengths = 2 * Vectors.squaredDistance(weights, fit) + Vectors.squaredDistance(slack, solution.slack());
        return (curved + augmentation * augmentation * lengths) / problem.n();
    }

    @Override
    public double squaredDistance() {
        return solution.squaredDistance(weights, slack);
    }

    @Override
    public double rowSpaceEnergy() {
        return Vectors.squaredDistance(weights, solution.weights()) + Vectors.squaredDistance(slack, solution.slack());
    }

    /**
     * Without augmentation e_j². With it direction j has (σ_j² + c²)/σ_j²·e_j², and the n − k directions that X does not
     * reach share what is left of ‖f‖²; it stands in the last entry.
     */
    @Override
    public double[] directionEnergies() {
        int rank = weights.length;
        double shift = augmentation * augmentation;
        double[] energies = new double[augmentation > 0 && problem.n() > rank ? rank + 1 : rank];
        double rest = Vectors.squaredDistance(slack, solution.slack());
        for (int j = 0; j < rank; j++) {
            double error = weights[j] - solution.weights()[j];
            double spread = shift / problem.curvatures()[j];
            energies[j] = error * error * (1 + spread);
            rest -= error * error * spread;
        }
        if (energies.length > rank) {
            energies[rank] = Math.max(0, rest);
        }
        return energies;
    }

    @Override
    public double[] firstWeights(int count) {
        if (!problem.key().wide()) {
            double[] first = new double[count];
            Rows directions = problem.directions().asRows();
            for (int j = 0; j < count; j++) {
                first[j] = directions.dot(j, weights);
            }
            return first;
        }
        double[] coordinates = weights.clone();
        for (int j = 0; j < coordinates.length; j++) {
            coordinates[j] /= Math.sqrt(problem.curvatures()[j]);
        }
        return problem.firstWeights(problem.directions().times(coordinates), count);
    }

    @Override
    public void save(StateWriter out) {
        out.reals(weights);
        out.reals(slack);
    }

    @Override
    public void restore(StateReader in) {
        System.arraycopy(in.reals(), 0, weights, 0, weights.length);
        System.arraycopy(in.reals(), 0, slack, 0, slack.length);
    }
}
