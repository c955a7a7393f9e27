package dev.gradus.labs.matrixsensing;

import dev.gradus.kernel.Storage;

/** What a descent adds up in one pass over the measurements: its loss, and the matrix that U is multiplied by for the gradient. */
interface Sums {
    /** Starts a pass. Shape: error = UUᵀ − X* [d, d]. */
    void begin(Storage error);

    /** Takes measurements from ≤ i < to, which lie in the cache. */
    void add(int from, int to);

    /** Σ_i ⟨A_i, UUᵀ − X*⟩² after the pass. */
    double squares();

    /** After the pass: out·U is m times the gradient. Shape: out [d, d]. */
    void write(Storage out);

    static Sums of(Setup setup, Measurements measurements) {
        if (setup.makes(SensingParameters.ROWWISE_PRODUCT)) {
            return new RowwiseSums(measurements, !setup.makes(SensingParameters.MISSING_TRANSPOSE));
        }
        return new InnerProductSums(measurements);
    }
}
