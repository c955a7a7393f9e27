package dev.gradus.run;

/** Hears how runs fare, for those who operate the server. Called by workers in every turn: must be quick. */
public interface RunMeters {
    /** Where nobody wants to know. */
    RunMeters NONE = new RunMeters() {};

    /** A slice of work, with the steps that it completed. */
    default void worked(long nanos, long steps) {}

    /** The first frame of a new run went out, so long after it was asked for. */
    default void firstFrame(long nanos) {}

    /** A client of a running run got its next frame, so long after the last. */
    default void nextFrame(long nanos) {}

    /** A client that took nothing for long was let go. */
    default void letGo() {}
}
