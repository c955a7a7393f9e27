package dev.gradus.labs.messagepassing;

import dev.gradus.sim.Ending;
import dev.gradus.sim.StateReader;
import dev.gradus.sim.StateWriter;
import dev.gradus.sim.frame.Series;
import dev.gradus.sim.parameter.ParameterValues;
import java.util.Map;

/** One of the three things that a run can be about. Owned by one run. */
interface Part {
    /** One step; false if it left every bound, and then the state before it stays. */
    boolean next();

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

    void restore(StateReader in);

    /** What to say when it is done, or when a step left every bound. */
    Ending ending();
}
