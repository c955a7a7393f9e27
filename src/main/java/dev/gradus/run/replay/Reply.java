package dev.gradus.run.replay;

import dev.gradus.sim.exercise.Answer.RunAnswer;

/** How far a replay is. */
public sealed interface Reply {
    /**
     * Not there yet.
     *
     * @param ticket to ask again with
     * @param place in the queue; 1 is being computed
     */
    record Waiting(String ticket, int place) implements Reply {}

    /** The run, computed anew. */
    record Replayed(RunAnswer run) implements Reply {}

    /**
     * There will be none.
     *
     * @param sentence why, and what to do instead
     */
    record Refused(String sentence) implements Reply {}
}
