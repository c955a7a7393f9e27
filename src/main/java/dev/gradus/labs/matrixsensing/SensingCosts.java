package dev.gradus.labs.matrixsensing;

import dev.gradus.kernel.Precision;
import dev.gradus.sim.Estimate;

/** What a run costs on one core: multiplications counted, times what one takes. */
final class SensingCosts {
    private static final double SECONDS_PER_STEP = 1e-5;
    private static final double SECONDS_PER_FLOAT = 1e-10;
    private static final double SECONDS_PER_DOUBLE = 2e-10;
    private static final double SECONDS_PER_FACTOR_PRODUCT = 3e-11;
    private static final double SECONDS_PER_DECOMPOSED = 3e-10;

    private SensingCosts() {}

    static Estimate of(Setup setup) {
        MeasurementsKey key = MeasurementsKey.of(setup, 0);
        double curves = setup.alphas().size();
        double d = setup.size();
        double columns = setup.factorRank();
        double perEntry = key.precision() == Precision.FLOAT ? SECONDS_PER_FLOAT : SECONDS_PER_DOUBLE;
        double read = setup.makes(SensingParameters.ROWWISE_PRODUCT) ? 3 * d : 1;
        double seconds = perEntry * read * key.count() * key.columns()
                + SECONDS_PER_FACTOR_PRODUCT * d * d * (d + columns)
                + SECONDS_PER_DECOMPOSED * d * columns * Math.min(d, columns);
        long state = (long) (Double.BYTES * curves * (2 * d * columns + 4 * d * d));
        return new Estimate(curves * (SECONDS_PER_STEP + seconds), key.bytes() + state);
    }
}
