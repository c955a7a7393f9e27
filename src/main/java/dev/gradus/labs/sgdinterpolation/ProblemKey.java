package dev.gradus.labs.sgdinterpolation;

import dev.gradus.sim.SharedData;

/**
 * Everything that a {@link Problem} follows from.
 *
 * @param form in which coordinates the curves will be computed
 */
record ProblemKey(long seed, int n, int d, double noise, Boolean noiseIsDrawn, Form form)
        implements SharedData.Key<Problem> {
    /** Coordinates that suit the shape of X. */
    enum Form {
        /** n ≤ d: the n residuals, moved by columns of XXᵀ. */
        DUAL,
        /** The min(n, d) coordinates along the right singular vectors of X. */
        SINGULAR
    }

    static ProblemKey of(Setup setup, long seed) {
        Form form = setup.regime() < 4 && setup.n() <= setup.d() ? Form.DUAL : Form.SINGULAR;
        return new ProblemKey(seed, setup.n(), setup.d(), setup.noise(), setup.noiseIsDrawn(), form);
    }

    boolean wide() {
        return n <= d;
    }

    /** Memory of the finished problem. */
    long bytes() {
        long smaller = Math.min(n, d);
        long x = wide() ? (long) n * d : 0;
        long system = form == Form.DUAL ? (long) n * n : n * smaller;
        return Double.BYTES * (x + system + smaller * smaller + 4L * n + 4L * d);
    }

    @Override
    public Class<Problem> type() {
        return Problem.class;
    }
}
