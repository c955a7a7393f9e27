package dev.gradus.labs.matrixsensing;

import dev.gradus.kernel.Matrix;
import dev.gradus.kernel.Storage;
import dev.gradus.random.Rng;

/**
 * The random matrices A_i and the factor U* of the matrix that they measure, shared by all runs with the same key. What was
 * measured is not kept: residuals are ⟨A_i, UUᵀ − X*⟩.
 *
 * @param rows a measurement a row, in the key's form
 * @param factor U* as drawn, row by row
 * @param afterDraws the generator as it stands when both are drawn
 */
record Measurements(MeasurementsKey key, Storage rows, double[] factor, Rng.State afterDraws) {
    /** Measurements from ≤ i < to. */
    Matrix window(int from, int to) {
        return new Matrix(rows, from * key.columns(), to - from, key.columns(), key.columns(), 1);
    }

    /** Measurement i as a matrix; only where all of it is kept. */
    Matrix whole(int i) {
        return new Matrix(rows, i * key.columns(), key.size(), key.size(), key.size(), 1);
    }
}
