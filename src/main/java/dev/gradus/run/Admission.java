package dev.gradus.run;

import dev.gradus.sim.parameter.Problem;

/** The answer to a {@link RunRequest}. */
public sealed interface Admission {
    /** The run has begun to prepare. */
    record Admitted(RunSession run) implements Admission {}

    /**
     * No room, or more than one visitor may have.
     *
     * @param place place in the queue from 1; 0 if waiting does not help
     */
    record Refused(Problem problem, int place) implements Admission {}
}
