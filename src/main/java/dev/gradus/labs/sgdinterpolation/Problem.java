package dev.gradus.labs.sgdinterpolation;

import dev.gradus.kernel.Vectors;
import dev.gradus.linalg.Matrix;
import dev.gradus.random.Rng;

/**
 * Rows, targets and singular directions of X = U·diag(σ)·Vᵀ, shared by all runs with the same data. Immutable.
 *
 * @param x X [n, d] if n ≤ d; else empty, it is not needed any more
 * @param truth the weights that the targets were made with [d]
 * @param cleanTargets X·truth [n]
 * @param targets cleanTargets plus noise [n]
 * @param curvatures σ_i², largest first [k], k = min(n, d)
 * @param directions U [n, n] if n ≤ d, else V [d, d]
 * @param system XXᵀ [n, n] in the dual form, XV = U·diag(σ) [n, k] in the singular form
 * @param largestRow max_i ‖x_i‖²
 * @param afterDraws the generator after the last draw of the data
 */
record Problem(
        ProblemKey key,
        Matrix x,
        double[] truth,
        double[] cleanTargets,
        double[] targets,
        double[] curvatures,
        Matrix directions,
        Matrix system,
        double largestRow,
        Rng.State afterDraws) {
    int n() {
        return key.n();
    }

    /** min(n, d). */
    int rank() {
        return curvatures.length;
    }

    /** Vᵀ·truth [k]. */
    double[] truthAlongDirections() {
        if (!key.wide()) {
            return directions.transposedTimes(truth);
        }
        double[] coordinates = directions.transposedTimes(cleanTargets);
        for (int i = 0; i < coordinates.length; i++) {
            coordinates[i] /= Math.sqrt(curvatures[i]);
        }
        return coordinates;
    }

    /** Squared length of the part of the truth that no row of X sees; 0 unless n < d. */
    double hiddenTruth() {
        return key.wide() ? Math.max(0, Vectors.sumOfSquares(truth) - Vectors.sumOfSquares(truthAlongDirections())) : 0;
    }

    /** The first {@code count} entries of Xᵀ·a. Shapes: a [n] → [count]. Only where X is kept. */
    double[] firstWeights(double[] a, int count) {
        double[] weights = new double[count];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < count; j++) {
                weights[j] += a[i] * x.values()[i * x.columns() + j];
            }
        }
        return weights;
    }
}
