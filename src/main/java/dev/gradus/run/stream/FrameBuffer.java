package dev.gradus.run.stream;

import dev.gradus.run.Moment;
import dev.gradus.run.history.Pyramid;
import dev.gradus.run.history.TraceRows;
import dev.gradus.run.stream.FramePart.Content;
import dev.gradus.run.stream.FramePart.Mode;
import dev.gradus.run.stream.FramePart.SeriesContent;
import dev.gradus.sim.frame.Series;
import dev.gradus.sim.frame.SeriesSpec;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What one client has not seen yet. While a frame is in flight, newer ones merge: rows of the trace gather in a pyramid of
 * their own, so that no extreme is lost, of everything else the latest counts. Memory is bounded however slow the client
 * is. Owned by the worker that holds the run's turn.
 */
public final class FrameBuffer {
    private static final int PENDING_BYTES = 24_000;
    private static final int SNAPSHOT_BYTES = 192_000;
    private static final int MAX_ROWS = 1024;
    private static final int MIN_ROWS = 64;
    private static final long NEVER = Long.MIN_VALUE;

    private final RunClient client;
    private final List<SeriesSpec> specs;
    private final Pyramid history;
    private final Pyramid pending;
    private final int columns;
    private final Lane lane;
    private Set<String> wanted = Set.of();
    private Base base;
    private IdentityHashMap<Series, String> sent = new IdentityHashMap<>();
    private boolean lacksStatic;
    private boolean lacksAll = true;
    private boolean owesReport = true;
    private long sentStep = -1;
    private long framedAt = NEVER;

    /** What the client's trace is continued from. */
    private sealed interface Base {
        /** From nothing: it gets the whole history. */
        record Nothing() implements Base {}

        /** It has everything up to this step: it gets the history after it. */
        record Upto(long step) implements Base {}

        /** It has everything that is not pending. */
        record Current() implements Base {}
    }

    /** A buffer for a client that has nothing. */
    public FrameBuffer(RunClient client, List<SeriesSpec> specs, Pyramid history, long now) {
        this.client = client;
        this.specs = List.copyOf(specs);
        this.history = history;
        this.columns = history.columns();
        this.pending = new Pyramid(columns, pendingCapacity(columns));
        this.lane = new Lane(now);
        this.base = new Base.Nothing();
        this.lacksStatic = true;
    }

    public RunClient client() {
        return client;
    }

    public Set<String> wanted() {
        return wanted;
    }

    /** The client has the trace up to {@code step} and the static series already. */
    public void resumeAfter(long step) {
        base = new Base.Upto(step);
        lacksStatic = false;
    }

    /** A step was completed. */
    public void row(long step, float[] row) {
        lacksAll = true;
        if (base instanceof Base.Current) {
            pending.add(step, row);
        }
    }

    /** The trace is void. */
    public void rewound() {
        base = new Base.Nothing();
        pending.clear();
        changed();
    }

    /** A new simulation: the trace is void, and static series are sent again. */
    public void restarted() {
        rewound();
        lacksStatic = true;
    }

    /** The step shown looks different, or the client shows other series of it. */
    public void changed() {
        lacksAll = true;
        sentStep = -1;
        sent = new IdentityHashMap<>();
    }

    public void view(Set<String> newWanted) {
        wanted = Set.copyOf(newWanted);
        changed();
    }

    /** The run's state is to be told. */
    public void oweReport() {
        owesReport = true;
    }

    public boolean owesReport() {
        return owesReport;
    }

    public void report(Message message, long now) {
        owesReport = false;
        lane.sent(client.send(message), now);
    }

    /** Whether there is anything to send. */
    public boolean lacksFrame() {
        return lacksAll;
    }

    /** When the next frame may go; the largest number if there is none or an acknowledgement is missing. */
    public long dueAt(long now) {
        return lacksAll ? lane.openAt(now) : Long.MAX_VALUE;
    }

    /** Whether the frame of a stop may go now. */
    public boolean isOpenForStop() {
        return lane.isOpenForStop();
    }

    /** Since when the client owes an acknowledgement; the largest number if it does not. */
    public long silentSince() {
        return lane.silentSince();
    }

    public void acknowledged(long sequence, long now) {
        lane.acknowledged(sequence, now);
    }

    /** Sends what the client lacks of the moment, the run's present one. */
    public void send(Moment moment, long sequence, long now) {
        List<Content> contents = new ArrayList<>(trace());
        contents.addAll(lacking(moment));
        long bytes = 0;
        for (FramePart part : Cutter.cut(sequence, moment, contents)) {
            bytes += client.send(part);
        }
        lane.sent(sequence, bytes, now);
        base = new Base.Current();
        pending.clear();
        lacksAll = false;
        lacksStatic = false;
        sentStep = moment.step();
        framedAt = now;
    }

    /** Series that are due, but not those that the client has: the very same objects as last time. */
    private List<Content> lacking(Moment moment) {
        List<Content> lacking = new ArrayList<>();
        IdentityHashMap<Series, String> known = new IdentityHashMap<>();
        for (SeriesSpec spec : specs) {
            Series series = moment.series().get(spec.name());
            if (series != null && sent.containsKey(series)) {
                known.put(series, spec.name());
            } else if (series != null && isDue(spec, moment.step())) {
                known.put(series, spec.name());
                lacking.add(new SeriesContent(spec.name(), spec.storage(), series));
            }
        }
        sent = known;
        return lacking;
    }

    /** How long ago a running run sent its last frame; empty for the first one after a rest. */
    public OptionalLong sinceLastFrame(long now) {
        return framedAt == NEVER ? OptionalLong.empty() : OptionalLong.of(now - framedAt);
    }

    /** The run came to rest: the next frame follows on nothing. */
    public void rested() {
        framedAt = NEVER;
    }

    private List<Content> trace() {
        if (columns == 0 || history.isEmpty()) {
            return List.of();
        }
        int maxRows = Math.clamp(SNAPSHOT_BYTES / (Double.BYTES + columns * Float.BYTES), MIN_ROWS, MAX_ROWS);
        return switch (base) {
            case Base.Current() -> append(pending.isEmpty() ? TraceRows.NONE : pending.rows(MAX_ROWS));
            case Base.Upto(long step) when history.canCutAfter(step) -> append(history.rowsAfter(step, maxRows));
            case Base.Upto _, Base.Nothing _ -> Cutter.pieces(history.rows(maxRows), Mode.REPLACE);
        };
    }

    private static List<Content> append(TraceRows rows) {
        return rows.count() == 0 ? List.of() : Cutter.pieces(rows, Mode.APPEND);
    }

    /** A series that is held for some steps is not sent again meanwhile. */
    private boolean isDue(SeriesSpec spec, long step) {
        boolean held = sentStep >= 0 && step / spec.every() == sentStep / spec.every() && spec.every() > 1;
        return switch (spec.delivery()) {
            case STATIC -> lacksStatic;
            case ALWAYS -> !held;
            case DEMAND -> !held && wanted.contains(spec.name());
        };
    }

    private static int pendingCapacity(int columns) {
        int buckets = PENDING_BYTES / (2 * (Double.BYTES + columns * Float.BYTES));
        return Math.clamp(Integer.highestOneBit(Math.max(1, buckets)), 8, 256);
    }
}
