package dev.gradus.sim;

import dev.gradus.sim.frame.Series;
import dev.gradus.sim.parameter.ParameterValues;
import java.util.Map;

/** One of the things that a run of a lab can be about, where they share no more than a page. Owned by one run. */
public interface Part {
    /** Works on the state before the first step: stepped once it is there, working if the budget is used up before. */
    default Progress prepare(Budget budget) {
        return Progress.STEPPED;
    }

    /** Works on the next step, as {@link Simulation#advance} does. */
    Progress next(Budget budget);

    /** Fills the readouts that it has; the others are not a number already. */
    void read(double[] readouts);

    /** All series of the lab, empty where it has nothing to show. */
    Map<String, Series> series();

    /** Goes on with changed values of live parameters. */
    default void adopt(ParameterValues live) {}

    /** What the next step depends on, beyond parameters and the number of steps. */
    void save(StateWriter out);

    /** Takes up a saved state in place of all work under way. */
    void restore(StateReader in);

    /** What to say when nothing is left to do, or when a step left every bound. */
    default Ending ending() {
        return Ending.NONE;
    }
}
