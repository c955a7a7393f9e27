package dev.gradus.labs.sgdinterpolation;

import dev.gradus.linalg.Matrix;
import dev.gradus.random.Rng;
import java.util.Arrays;

/** SGD as a student would write it: weights, rows, loops. What the lab's coordinates are compared with. */
final class PlainSgd {
    final Matrix features;
    final double[] targets;
    double[] weights;
    private final double penalty;

    private PlainSgd(Matrix features, double[] targets, double penalty) {
        this.features = features;
        this.targets = targets;
        this.penalty = penalty;
        weights = new double[features.columns()];
    }

    /** Draws the data of the lab; {@code rng} is left after them. */
    static PlainSgd drawn(Setup setup, CurveSpec curve, Rng rng) {
        Matrix x = new Matrix(setup.n(), setup.d(), rng.normals(setup.n() * setup.d()));
        double[] truth = rng.normals(setup.d());
        double[] targets = x.times(truth);
        if (setup.noiseIsDrawn()) {
            double[] errors = rng.normals(setup.n());
            if (curve.objective() != Objective.CLEAN) {
                Arrays.setAll(targets, i -> targets[i] + setup.noise() * errors[i]);
            }
        }
        double penalty = curve.objective() == Objective.RIDGE ? setup.ridge() : 0;
        return new PlainSgd(augmented(x, setup.augmentationOf(curve)), targets, penalty);
    }

    void update(Minibatch minibatch, double learningRate) {
        double[] gradient = new double[weights.length];
        for (int b = 0; b < minibatch.count(); b++) {
            int row = minibatch.rows()[b];
            double residual = -targets[row];
            for (int j = 0; j < weights.length; j++) {
                residual += features.get(row, j) * weights[j];
            }
            for (int j = 0; j < weights.length; j++) {
                gradient[j] += 2 * residual * features.get(row, j) / minibatch.count();
            }
        }
        for (int j = 0; j < weights.length; j++) {
            weights[j] -= learningRate * (gradient[j] + 2 * penalty * weights[j]);
        }
    }

    double loss() {
        double[] fitted = features.times(weights);
        double sum = 0;
        for (int i = 0; i < fitted.length; i++) {
            sum += Math.pow(fitted[i] - targets[i], 2);
        }
        return sum / fitted.length;
    }

    private static Matrix augmented(Matrix x, double c) {
        if (c == 0) {
            return x;
        }
        Matrix wide = Matrix.zeros(x.rows(), x.columns() + x.rows());
        for (int i = 0; i < x.rows(); i++) {
            System.arraycopy(x.values(), i * x.columns(), wide.values(), i * wide.columns(), x.columns());
            wide.values()[i * wide.columns() + x.columns() + i] = c;
        }
        return wide;
    }
}
