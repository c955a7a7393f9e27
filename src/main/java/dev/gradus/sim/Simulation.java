package dev.gradus.sim;

import dev.gradus.sim.frame.Frame;
import dev.gradus.sim.parameter.ParameterValues;
import java.util.Set;

/**
 * One running computation. Owned by one thread at a time; no clock, no randomness but its own generator, no static state.
 *
 * <p>Life: the first completed {@link #advance} is the preparation and reaches step 0, the state before the first step;
 * every further one completes one step. After {@code FINISHED} or {@code DIVERGED} it is not advanced again, but may be
 * restored to an earlier state and go on from there.
 */
public interface Simulation {
    /** Works until one step is complete or the budget is used up. What is computed does not depend on the budget. */
    Progress advance(Budget budget);

    /** Completed steps; −1 during preparation. */
    long step();

    /** Fills {@code readouts} as the lab's layout orders them; not-a-number where undefined. Changes nothing. */
    void read(double[] readouts);

    /**
     * The series of the present step: every one whose delivery is {@code ALWAYS} or {@code STATIC}, and the wanted ones of
     * those on {@code DEMAND}. Called only between steps; twice the same. Changes nothing.
     */
    Frame frame(Set<String> wanted);

    /** Takes new values of live parameters, between steps; the next step uses them. */
    void adopt(ParameterValues live);

    /** Everything the next step depends on that parameters do not give, its generators and the step included. */
    void save(StateWriter out);

    /** Takes back a saved state; called at step 0 or later, with the parameters in force when the state was saved. */
    void restore(StateReader in);

    /** Why it ended; {@link Ending#NONE} while it has not. */
    default Ending ending() {
        return Ending.NONE;
    }
}
