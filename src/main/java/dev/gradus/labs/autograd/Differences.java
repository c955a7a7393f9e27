package dev.gradus.labs.autograd;

import java.util.Arrays;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * Central differences of the output, (L(x + h) − L(x − h)) / 2h, for every entry of a leaf: two evaluations each, so it works
 * in pieces. Owner: one run.
 */
final class Differences {
    private final Formula formula;
    private final double[] entries;
    private final double step;
    private final double[] found;
    private int next;

    Differences(Formula formula, double[] entries, double step) {
        this.formula = formula;
        this.entries = entries.clone();
        this.step = step;
        this.found = new double[entries.length];
    }

    /** Goes on until all are found (true) or it is told to stop (false); at least by one. */
    boolean advance(BooleanSupplier stop) {
        while (next < found.length) {
            found[next] = (output(next, step) - output(next, -step)) / (2 * step);
            next++;
            if (stop.getAsBoolean()) {
                break;
            }
        }
        return next == found.length;
    }

    /** The slopes, times the seed; not a number where the output has no value nearby. */
    double[] times(double seed) {
        return Arrays.stream(found)
                .map(slope -> Double.isFinite(slope) ? seed * slope : Double.NaN)
                .toArray();
    }

    private double output(int entry, double change) {
        double[] changed = entries.clone();
        changed[entry] += change;
        return Tape.again(formula, changed, Set.of()).output().toArray()[0];
    }
}
