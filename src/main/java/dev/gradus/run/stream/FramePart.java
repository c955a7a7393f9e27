package dev.gradus.run.stream;

import dev.gradus.run.history.TraceRows;
import dev.gradus.sim.frame.Series;
import dev.gradus.sim.frame.SeriesSpec;
import java.util.List;

/**
 * A frame, or one message of a frame that was split into a group. Parts of a group have the same sequence number, step and
 * readouts.
 *
 * @param sequence grows from frame to frame of a run
 * @param part from 1
 * @param parts 1 for a frame in one message
 */
public record FramePart(
        long sequence, long attempt, long step, int part, int parts, double[] readouts, List<Content> contents)
        implements Message {
    public FramePart {
        contents = List.copyOf(contents);
    }

    /** One entry of a frame. */
    public sealed interface Content {}

    /** A series of the lab, replacing what the client had under its name. */
    public record SeriesContent(String name, SeriesSpec.Storage storage, Series series) implements Content {}

    /** Rows of the trace of all readouts with history. */
    public record TraceContent(Mode mode, TraceRows rows) implements Content {}

    /** What becomes of the trace that the client has. */
    public enum Mode {
        APPEND,
        REPLACE
    }
}
