package dev.gradus.run.history;

import dev.gradus.sim.frame.Readout;
import dev.gradus.sim.frame.ReadoutLayout;
import dev.gradus.sim.frame.ReadoutLayout.Slot;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The trace of every readout whose history a run keeps, from step 0 on. Owned by the worker that holds the run's turn.
 */
public final class History {
    private static final int MAX_BUCKETS = 4096;
    private static final int MIN_BUCKETS = 256;
    private static final int MAX_BYTES = 4 << 20;

    private final List<String> names;
    private final int[] slots;
    private final Pyramid pyramid;

    public History(ReadoutLayout layout) {
        List<Slot> all = layout.slots();
        slots = IntStream.range(0, all.size())
                .filter(i -> all.get(i).readout().history() == Readout.History.KEPT)
                .toArray();
        names = IntStream.of(slots).mapToObj(i -> all.get(i).name()).toList();
        pyramid = new Pyramid(slots.length, capacity(slots.length));
    }

    /** Indexed names of the columns. */
    public List<String> names() {
        return names;
    }

    public Pyramid pyramid() {
        return pyramid;
    }

    /** The readouts that are kept, as a row. */
    public float[] row(double[] readouts) {
        float[] row = new float[slots.length];
        for (int c = 0; c < row.length; c++) {
            row[c] = TraceRows.single(readouts[slots[c]]);
        }
        return row;
    }

    /** Many columns get fewer buckets each, so that a history stays below about 4 MB. */
    static int capacity(int columns) {
        int fitting = MAX_BYTES / (2 * Float.BYTES * Math.max(1, columns));
        return Math.clamp(Integer.highestOneBit(fitting), MIN_BUCKETS, MAX_BUCKETS);
    }
}
