package dev.gradus.run.export;

import dev.gradus.sim.Lab;
import dev.gradus.sim.key.RunKey;
import dev.gradus.sim.parameter.ParameterValues;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/**
 * A run that shall be written out. Everything in it has been checked.
 *
 * @param key the run, its live changes included
 * @param steps how many steps to compute at most
 * @param every a line for every so many steps
 * @param series what to write beside the readouts
 */
public record Export(Lab lab, RunKey key, long steps, long every, SeriesSelection series, Format format) {
    /** How lines are written. */
    public enum Format {
        NDJSON,
        CSV;

        /** As it is typed, and as a file's name ends. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The values in force before step {@code step} + 1. */
    ParameterValues valuesAfter(long step) {
        return lab.parameters().read(key.parametersAfter(step)).values();
    }

    /** The values at the start: what preparation works with. */
    ParameterValues values() {
        return lab.parameters().read(key.parameters()).values();
    }

    RunWriter writer(OutputStream out) throws IOException {
        return switch (format) {
            case NDJSON -> new NdjsonWriter(this, out);
            case CSV -> new CsvWriter(this, out);
        };
    }
}
