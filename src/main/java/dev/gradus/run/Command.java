package dev.gradus.run;

/** What a learner tells a run to do. Commands are applied between steps, in order; a pause also inside a step. */
public sealed interface Command {
    /** Go on from the present step; at the end of the budget, extend it. */
    record Play() implements Command {}

    record Pause() implements Command {}

    /** Exactly {@code count} units further, then stop. Unit: one of the lab's step units by name. */
    record Step(String unit, long count) implements Command {}

    /** {@code count} steps back. */
    record Back(long count) implements Command {}

    /** To the given step, backwards or forwards; the budget follows. */
    record Seek(long step) implements Command {}

    /** From step 0, without the live changes that came since the run was made. */
    record Reset() implements Command {}

    /** A live parameter takes a new value, in printed form, from the next step on. */
    record Change(String name, String value) implements Command {}

    record Speed(Pace pace) implements Command {}
}
