package dev.gradus.run.history;

import java.util.Arrays;

/** Collects the rows of buckets. Owned by one call. */
final class RowsBuilder {
    private final int columns;
    private final double[] steps;
    private final float[] values;
    private int count;

    RowsBuilder(int columns, int maxRows) {
        this.columns = columns;
        steps = new double[maxRows];
        values = new float[maxRows * columns];
    }

    /** One row for a single step, two for more: the earlier extremes at the first step, the later ones at the last. */
    void add(long first, long last, Extremes bucket) {
        for (int c = 0; c < columns; c++) {
            values[count * columns + c] = bucket.earlier(0, c);
        }
        steps[count++] = first;
        if (last > first) {
            for (int c = 0; c < columns; c++) {
                values[count * columns + c] = bucket.later(0, c);
            }
            steps[count++] = last;
        }
    }

    TraceRows build() {
        return new TraceRows(Arrays.copyOf(steps, count), columns, Arrays.copyOf(values, count * columns));
    }
}
