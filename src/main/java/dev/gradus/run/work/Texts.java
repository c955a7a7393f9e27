package dev.gradus.run.work;

import dev.gradus.run.stream.Message.Trouble;
import dev.gradus.sim.Ending;
import dev.gradus.sim.StepUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a run says to its learner. */
final class Texts {
    static final String ENDED = "The computation has ended at this step. Step back or reset to go on.";

    static final Ending FAILED = new Ending(
            "The lab stopped: its program made a mistake that is not yours.",
            "Reset to try again; if it stops again, change a parameter.");

    static final Trouble AFTER_FAILURE = new Trouble("The lab has stopped. Reset to try again.", "");

    static final Trouble RESTART = new Trouble("The server restarts; this run continues.", "");

    static final Trouble OTHER_ENGINE = new Trouble(
            "The server's arithmetic has changed since this run was saved: it is computed again, and last digits may differ.",
            "");

    private Texts() {}

    static Ending alone(long step) {
        return new Ending(
                String.format(Locale.ROOT, "Paused at step %,d: nobody was watching.", step), "Press Play to go on.");
    }

    static Ending diverged(long step) {
        return new Ending(
                String.format(Locale.ROOT, "The numbers left every bound at step %,d.", step),
                "Step back or reset, and try a smaller learning rate.");
    }

    static Trouble full(int place) {
        return new Trouble(
                "All seats are taken: you are number " + place + " in the queue. Try again in a moment.", "");
    }

    static Trouble budgetUsedUp(long steps) {
        return new Trouble(String.format(Locale.ROOT, "A run goes up to step %,d. Reset to start again.", steps), "");
    }

    static Trouble wrongStep(List<StepUnit> units) {
        String names = units.stream().map(StepUnit::name).collect(Collectors.joining(", "));
        return new Trouble("A step must be one or more of: " + names + ".", "");
    }
}
