package dev.gradus.sim;

/**
 * Why a simulation finished or diverged, for the learner.
 *
 * @param what what happened, with the step: one sentence
 * @param advice what to try next: one sentence
 */
public record Ending(String what, String advice) {
    /** Of a simulation that has not ended. */
    public static final Ending NONE = new Ending("", "");
}
