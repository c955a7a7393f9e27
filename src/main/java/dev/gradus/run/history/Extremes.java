package dev.gradus.run.history;

import dev.gradus.sim.StateReader;
import dev.gradus.sim.StateWriter;
import java.util.Arrays;

/**
 * Buckets of consecutive steps: per bucket and column the two extremes in the order of time, the first occurrence of
 * each. Not-a-number is no value: an extreme is one only where no step of the bucket has a value. Owned by its pyramid.
 */
final class Extremes {
    private static final int INITIAL_BUCKETS = 64;

    private final int columns;
    private float[] earlier;
    private float[] later;

    Extremes(int columns) {
        this(columns, INITIAL_BUCKETS);
    }

    Extremes(int columns, int buckets) {
        this.columns = columns;
        earlier = new float[buckets * columns];
        later = new float[buckets * columns];
    }

    /** A bucket of one step. */
    void set(int bucket, float[] row) {
        ensure(bucket);
        System.arraycopy(row, 0, earlier, bucket * columns, columns);
        System.arraycopy(row, 0, later, bucket * columns, columns);
    }

    /** The bucket's next step. */
    void extend(int bucket, float[] row) {
        for (int c = 0; c < columns; c++) {
            append(bucket * columns + c, row[c], row[c]);
        }
    }

    /** Copies a bucket of {@code source} here. */
    void copy(int bucket, Extremes source, int from) {
        ensure(bucket);
        System.arraycopy(source.earlier, from * columns, earlier, bucket * columns, columns);
        System.arraycopy(source.later, from * columns, later, bucket * columns, columns);
    }

    /** Joins a bucket of {@code source}, which is later in time, to {@code bucket}. */
    void join(int bucket, Extremes source, int from) {
        for (int c = 0; c < columns; c++) {
            append(bucket * columns + c, source.earlier[from * columns + c], source.later[from * columns + c]);
        }
    }

    float earlier(int bucket, int column) {
        return earlier[bucket * columns + column];
    }

    float later(int bucket, int column) {
        return later[bucket * columns + column];
    }

    /** The first {@code buckets} buckets. */
    void save(int buckets, StateWriter out) {
        out.floats(Arrays.copyOf(earlier, buckets * columns));
        out.floats(Arrays.copyOf(later, buckets * columns));
    }

    /** As many buckets as were saved. */
    void restore(StateReader in) {
        earlier = in.floats();
        later = in.floats();
    }

    long bytes() {
        return (long) (earlier.length + later.length) * Float.BYTES;
    }

    private void append(int at, float nextEarlier, float nextLater) {
        if (Float.isNaN(nextEarlier)) {
            return;
        }
        if (Float.isNaN(earlier[at])) {
            earlier[at] = nextEarlier;
            later[at] = nextLater;
            return;
        }
        boolean lower = Math.min(nextEarlier, nextLater) < Math.min(earlier[at], later[at]);
        boolean higher = Math.max(nextEarlier, nextLater) > Math.max(earlier[at], later[at]);
        if (lower && higher) {
            earlier[at] = nextEarlier;
            later[at] = nextLater;
        } else if (lower) {
            earlier[at] = Math.max(earlier[at], later[at]);
            later[at] = Math.min(nextEarlier, nextLater);
        } else if (higher) {
            earlier[at] = Math.min(earlier[at], later[at]);
            later[at] = Math.max(nextEarlier, nextLater);
        }
    }

    private void ensure(int bucket) {
        int needed = (bucket + 1) * columns;
        if (needed > earlier.length) {
            int length = Math.max(needed, 2 * earlier.length);
            earlier = Arrays.copyOf(earlier, length);
            later = Arrays.copyOf(later, length);
        }
    }
}
