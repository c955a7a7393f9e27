package dev.gradus.labs.matrixsensing;

import dev.gradus.kernel.Precision;
import dev.gradus.sim.SharedData;

/**
 * Everything that {@link Measurements} follow from.
 *
 * @param form which entries of each matrix are kept
 */
record MeasurementsKey(long seed, int size, int rank, int count, Boolean isUniform, Form form)
        implements SharedData.Key<Measurements> {
    /** What is kept of a measurement A. */
    enum Form {
        /** The upper half of A + Aᵀ with the diagonal of A: all that ⟨A, X⟩ sees of a symmetric X. */
        PACKED,
        /** All of A, row by row: for wrong codes that see more. */
        WHOLE
    }

    /** From so many numbers on they are kept in 32 bits: they come from memory, not from a cache, and twice as many come at once. */
    private static final long MANY = 1L << 22;

    static MeasurementsKey of(Setup setup, long seed) {
        boolean whole =
                setup.makes(SensingParameters.MISSING_TRANSPOSE) || setup.makes(SensingParameters.ROWWISE_PRODUCT);
        return new MeasurementsKey(
                seed,
                setup.size(),
                setup.rank(),
                setup.measurements(),
                setup.isUniform(),
                whole ? Form.WHOLE : Form.PACKED);
    }

    /** Numbers that are kept of a measurement. */
    int columns() {
        return form == Form.PACKED ? size * (size + 1) / 2 : size * size;
    }

    Precision precision() {
        return (long) count * columns() > MANY ? Precision.FLOAT : Precision.DOUBLE;
    }

    long bytes() {
        return (long) count * columns() * precision().bytes();
    }

    @Override
    public Class<Measurements> type() {
        return Measurements.class;
    }
}
