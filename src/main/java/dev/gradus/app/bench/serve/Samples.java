package dev.gradus.app.bench.serve;

import java.util.Arrays;

/** Times in seconds, gathered by many threads. */
final class Samples {
    private static final int INITIAL = 1024;

    private double[] values = new double[INITIAL];
    private int count;

    synchronized void add(double seconds) {
        if (count == values.length) {
            values = Arrays.copyOf(values, 2 * count);
        }
        values[count++] = seconds;
    }

    synchronized int count() {
        return count;
    }

    /** The smallest sample that a share of all does not exceed; not-a-number if there is none. */
    synchronized double quantile(double share) {
        if (count == 0) {
            return Double.NaN;
        }
        double[] sorted = Arrays.copyOf(values, count);
        Arrays.sort(sorted);
        return sorted[Math.clamp((long) Math.ceil(share * count) - 1, 0, count - 1)];
    }
}
