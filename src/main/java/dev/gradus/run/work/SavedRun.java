package dev.gradus.run.work;

import dev.gradus.run.EngineId;
import dev.gradus.run.Pace;
import dev.gradus.run.RunId;
import dev.gradus.run.RunState;
import dev.gradus.run.Terms;
import dev.gradus.run.VisitorId;
import dev.gradus.sim.Ending;
import dev.gradus.sim.Progress;
import dev.gradus.sim.key.RunKey;
import java.util.List;
import java.util.Optional;

/**
 * Everything that a run needs to go on in another process as if nothing had happened.
 *
 * @param first the key that a reset returns to
 * @param key with the live changes made
 * @param rest what has been computed; without it the key is computed again
 */
public record SavedRun(
        RunId id,
        VisitorId owner,
        EngineId engine,
        Terms terms,
        RunKey first,
        RunKey key,
        Standing standing,
        Optional<Rest> rest,
        Sent sent) {
    /**
     * Where the learner's commands have led.
     *
     * @param state never preparing: what follows once the step is reached
     * @param step the step that is shown
     * @param until where a running run stops; the largest number if at its budget
     * @param firstBudget the budget before it was extended
     */
    public record Standing(
            RunState state,
            long step,
            long until,
            long attempt,
            Pace pace,
            long firstBudget,
            long budget,
            Ending note) {}

    /**
     * What was computed up to a whole step.
     *
     * @param state of the simulation
     * @param history of all readouts that are kept
     * @param endedAt the last step, if it has been seen
     * @param end how the run ended there
     */
    public record Rest(
            long step, byte[] state, byte[] history, double[] readouts, long endedAt, Progress end, Ending ending) {}

    /** What clients were sent last, so that they can name it when they return. */
    public record Sent(long sequence, long era, List<SentFrame> frames) {
        public Sent {
            frames = List.copyOf(frames);
        }
    }

    /** A frame that a client may name when it comes back. */
    public record SentFrame(long sequence, long attempt, long era, long step) {}

    /** The same without what was computed. */
    public SavedRun withoutRest() {
        return new SavedRun(id, owner, engine, terms, first, key, standing, Optional.empty(), sent);
    }
}
