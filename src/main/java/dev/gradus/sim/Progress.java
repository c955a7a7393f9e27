package dev.gradus.sim;

/** What a slice of work came to. */
public enum Progress {
    /** The budget was used up inside a step; the frame is still the last whole step's. */
    WORKING,
    /** One step is complete. */
    STEPPED,
    /** One step is complete and it was the last: there is nothing left to compute. */
    FINISHED,
    /** One step is complete and the computation has left every bound; the last finite values are kept. */
    DIVERGED
}
