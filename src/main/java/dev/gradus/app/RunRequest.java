package dev.gradus.app;

import dev.gradus.sim.Lab;
import dev.gradus.sim.key.RunKey;
import dev.gradus.sim.parameter.ParameterValues;

/**
 * A checked order of {@code gradus run}.
 *
 * @param key the run, its live changes included
 * @param steps how many steps to compute at most
 * @param every a line for every so many steps
 * @param series what to print beside the readouts
 */
record RunRequest(Lab lab, RunKey key, long steps, long every, SeriesSelection series, Format format) {
    /** How lines are written. */
    enum Format {
        NDJSON,
        CSV
    }

    /** The values in force before step {@code step} + 1. */
    ParameterValues valuesAfter(long step) {
        return lab.parameters().read(key.parametersAfter(step)).values();
    }

    /** The values at the start: what preparation works with. */
    ParameterValues values() {
        return lab.parameters().read(key.parameters()).values();
    }
}
