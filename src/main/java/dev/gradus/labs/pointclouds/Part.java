package dev.gradus.labs.pointclouds;

import dev.gradus.sim.Budget;
import dev.gradus.sim.Ending;
import dev.gradus.sim.StateReader;
import dev.gradus.sim.StateWriter;
import dev.gradus.sim.frame.Series;
import dev.gradus.sim.parameter.ParameterValues;
import java.util.Map;

/** One of the three tasks that a run can be about. Owned by one run. */
interface Part {
    /** Works on the state before the first step until it is whole, or until the budget is used up: false. */
    default boolean prepare(Budget budget) {
        return true;
    }

    /** Works on the next step until it is whole, or until the budget is used up: false. */
    boolean next(Budget budget);

    /** Whether there is nothing left to do. */
    default boolean isDone() {
        return false;
    }

    /** Fills the readouts that it has; the others are not a number already. */
    void read(double[] readouts);

    /** The series that it has. */
    Map<String, Series> series();

    default void adopt(ParameterValues live) {}

    void save(StateWriter out);

    /** Takes up a saved state in place of all work under way. */
    void restore(StateReader in);

    /** What to say when it is done. */
    default Ending ending() {
        return Ending.NONE;
    }
}
