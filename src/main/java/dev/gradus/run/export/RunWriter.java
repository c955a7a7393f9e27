package dev.gradus.run.export;

import dev.gradus.sim.Ending;
import dev.gradus.sim.frame.Frame;
import java.io.IOException;

/** Writes a run line by line. Owned by the thread that computes. */
interface RunWriter {
    /** How a run came to its end. */
    enum Outcome {
        DONE,
        DIVERGED,
        BUDGET
    }

    /** Before the first step. */
    void begin() throws IOException;

    /** The state after {@code frame.step()} steps. */
    void step(Frame frame, double[] readouts) throws IOException;

    /** The end, with the readouts of the last step. */
    void end(Outcome outcome, Ending ending, Last last) throws IOException;

    /** Sends on what has been written. */
    void flush() throws IOException;

    /** The last step and its readouts. */
    record Last(long step, double[] readouts) {}
}
