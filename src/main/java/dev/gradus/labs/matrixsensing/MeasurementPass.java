package dev.gradus.labs.matrixsensing;

import dev.gradus.sim.Budget;
import java.util.List;

/** One pass over all measurements for all descents: each is read from memory once, and serves all of them from the cache. */
final class MeasurementPass {
    /** A part of a second-level cache. */
    private static final int BYTES_TOGETHER = 1 << 18;

    private static final int LEAST_ROWS = 4;

    private final int count;
    private final int rowsTogether;
    private int next;

    MeasurementPass(MeasurementsKey key) {
        count = key.count();
        rowsTogether = rowsTogether(key);
    }

    /** Measurements that lie in the cache together. */
    static int rowsTogether(MeasurementsKey key) {
        int fitting = BYTES_TOGETHER / (key.columns() * key.precision().bytes());
        return Math.max(LEAST_ROWS, fitting / LEAST_ROWS * LEAST_ROWS);
    }

    void begin() {
        next = 0;
    }

    /** Goes on; whether the pass is complete. */
    boolean advance(List<Descent> descents, Budget budget) {
        while (next < count) {
            int end = Math.min(count, next + rowsTogether);
            for (Descent descent : descents) {
                if (!descent.hasDiverged()) {
                    descent.add(next, end);
                }
            }
            next = end;
            if (next < count && budget.exhausted()) {
                return false;
            }
        }
        return true;
    }
}
