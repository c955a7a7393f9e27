package dev.gradus.run.history;

import dev.gradus.sim.StateReader;
import dev.gradus.sim.StateWriter;

/**
 * The values of consecutive steps in bounded memory: buckets of equal width keep the extremes of every column; when all
 * buckets are in use, neighbours join and the width doubles. Owned by one thread at a time.
 */
public final class Pyramid {
    private final int columns;
    private final int capacity;
    private final Extremes buckets;
    private long first;
    private long last;
    private long width;
    private int count;

    /** @param capacity largest number of buckets, even */
    public Pyramid(int columns, int capacity) {
        if (capacity < 2 || capacity % 2 != 0) {
            throw new IllegalArgumentException("capacity must be even and ≥ 2, got " + capacity);
        }
        this.columns = columns;
        this.capacity = capacity;
        this.buckets = new Extremes(columns, Math.min(capacity, 64));
        clear();
    }

    public int columns() {
        return columns;
    }

    public boolean isEmpty() {
        return count == 0;
    }

    /** Last step held; meaningless while empty. */
    public long last() {
        return last;
    }

    /** Steps in a bucket. */
    public long width() {
        return width;
    }

    public long bytes() {
        return buckets.bytes();
    }

    /** Forgets everything; the next row may have any step. */
    public void clear() {
        count = 0;
        width = 1;
    }

    /**
     * Adds the next step's row.
     *
     * @throws IllegalArgumentException if the step does not follow the last one
     */
    public void add(long step, float[] row) {
        if (count == 0) {
            first = step;
        } else if (step != last + 1) {
            throw new IllegalArgumentException("step must be " + (last + 1) + ", got " + step);
        }
        while ((step - first) / width >= capacity) {
            halve();
        }
        int bucket = (int) ((step - first) / width);
        if (bucket == count) {
            buckets.set(bucket, row);
            count++;
        } else {
            buckets.extend(bucket, row);
        }
        last = step;
    }

    /** Everything held, in at most about {@code maxRows} rows. */
    public TraceRows rows(int maxRows) {
        return rows(0, count, maxRows);
    }

    /** What is held of the steps {@code from} to {@code to}, whole buckets, in at most about {@code maxRows} rows. */
    public TraceRows rowsBetween(long from, long to, int maxRows) {
        if (count == 0 || to < from || to < first || from > last) {
            return TraceRows.NONE;
        }
        int start = (int) ((Math.max(from, first) - first) / width);
        int end = (int) ((Math.min(to, last) - first) / width) + 1;
        return rows(start, end, maxRows);
    }

    /** Whether the rows after {@code step} can be told apart from those before: the step is the last of a bucket. */
    public boolean canCutAfter(long step) {
        return count > 0 && step >= first && step <= last && (step == last || (step + 1 - first) % width == 0);
    }

    /** The rows after a step at which the history can be cut, in at most about {@code maxRows} rows. */
    public TraceRows rowsAfter(long step, int maxRows) {
        return step == last ? TraceRows.NONE : rows((int) ((step + 1 - first) / width), count, maxRows);
    }

    /** A place to come back to, here. Only while not empty. */
    public Mark mark() {
        int open = count - 1;
        int levels = 1 + (open == 0 ? 0 : Integer.SIZE - Integer.numberOfLeadingZeros(open));
        Extremes held = new Extremes(columns, levels);
        held.copy(0, buckets, open);
        for (int level = 1; level < levels; level++) {
            int start = open >> level << level;
            int joined = open >> (level - 1) << (level - 1);
            held.copy(level, start < joined ? buckets : held, start < joined ? start : level - 1);
            for (int bucket = start + 1; bucket < joined; bucket++) {
                held.join(level, buckets, bucket);
            }
            if (start < joined) {
                held.join(level, held, level - 1);
            }
        }
        return new Mark(last, width, levels, held);
    }

    /** Back to {@code mark}, as if no row had been added since; only the width of buckets stays. */
    public void truncate(Mark mark) {
        int level = Math.min(Long.numberOfTrailingZeros(width / mark.width()), mark.levels() - 1);
        int bucket = (int) ((mark.step() - first) / width);
        buckets.copy(bucket, mark.open(), level);
        count = bucket + 1;
        last = mark.step();
    }

    /** All of it, exactly. */
    public void save(StateWriter out) {
        out.number(first);
        out.number(last);
        out.number(width);
        out.number(count);
        buckets.save(count, out);
    }

    /** Becomes what was saved of a pyramid of equal columns and capacity. */
    public void restore(StateReader in) {
        first = in.number();
        last = in.number();
        width = in.number();
        count = Math.toIntExact(in.number());
        buckets.restore(in);
    }

    private void halve() {
        for (int bucket = 0; bucket < (count + 1) / 2; bucket++) {
            buckets.copy(bucket, buckets, 2 * bucket);
            if (2 * bucket + 1 < count) {
                buckets.join(bucket, buckets, 2 * bucket + 1);
            }
        }
        count = (count + 1) / 2;
        width *= 2;
    }

    private TraceRows rows(int from, int to, int maxRows) {
        int group = group(to - from, maxRows);
        RowsBuilder rows = new RowsBuilder(columns, 2 * ((to - from + group - 1) / group));
        Extremes joined = new Extremes(columns, 1);
        for (int start = from; start < to; start += group) {
            int end = Math.min(start + group, to);
            joined.copy(0, buckets, start);
            for (int bucket = start + 1; bucket < end; bucket++) {
                joined.join(0, buckets, bucket);
            }
            rows.add(first + start * width, Math.min(first + end * width - 1, last), joined);
        }
        return rows.build();
    }

    /** How many of {@code buckets} to join so that the rows are few enough. */
    private int group(int buckets, int maxRows) {
        int rowsPerGroup = width == 1 ? 1 : 2;
        int group = 1;
        while ((long) rowsPerGroup * ((buckets + group - 1) / group) > maxRows && group < buckets) {
            group *= 2;
            rowsPerGroup = 2;
        }
        return group;
    }
}
