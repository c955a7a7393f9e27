package dev.gradus.labs.sgdinterpolation;

import dev.gradus.sim.Estimate;

/** What a run costs on one core: multiplications counted, times what one takes. */
final class SgdCosts {
    private static final double SECONDS_PER_PRODUCT = 0.35e-9;
    private static final double SECONDS_PER_DRAW = 1.5e-9;
    private static final double SECONDS_PER_CURVE = 60e-9;

    private SgdCosts() {}

    static Estimate of(Setup setup) {
        ProblemKey key = ProblemKey.of(setup, 0);
        double all = setup.curves().stream()
                .mapToDouble(curve -> secondsPerUpdate(setup, key, curve))
                .sum();
        double draws = SECONDS_PER_DRAW
                * (setup.sampling() == Sampling.WITHOUT_REPLACEMENT ? 4 * setup.n() : setup.largestBatch());
        double perStep = setup.notebook() ? all / setup.curves().size() : all;
        long state =
                4L * Double.BYTES * (setup.n() + setup.d()) * setup.curves().size();
        return new Estimate(perStep + draws, key.bytes() + state);
    }

    private static double secondsPerUpdate(Setup setup, ProblemKey key, CurveSpec curve) {
        double rows = curve.batchSize();
        double smaller = Math.min(key.n(), key.d());
        double slack = setup.augmentationOf(curve) > 0 ? 4.0 * key.n() : 0;
        double products = key.form() == ProblemKey.Form.DUAL
                ? rows * key.n() * 0.5 + 6.0 * key.n()
                : 2 * rows * smaller + 8 * smaller + slack;
        return SECONDS_PER_CURVE + SECONDS_PER_PRODUCT * products;
    }
}
