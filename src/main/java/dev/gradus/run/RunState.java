package dev.gradus.run;

import java.util.Locale;

/** What a run is doing, as the learner sees it. */
public enum RunState {
    /** On its way to the step that it will show: to step 0, or back to a step it has to compute again. */
    PREPARING,
    /** At step 0, never started. */
    IDLE,
    RUNNING,
    PAUSED,
    /** The budget is used up, or there is nothing left to compute. */
    DONE,
    /** The computation has left every bound; the last finite values are shown. */
    DIVERGED,
    /** The lab broke; only a reset helps. */
    FAILED;

    /** The word on the wire. */
    public String printed() {
        return name().toLowerCase(Locale.ROOT);
    }
}
