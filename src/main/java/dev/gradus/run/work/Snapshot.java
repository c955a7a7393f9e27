package dev.gradus.run.work;

import dev.gradus.run.Moment;
import dev.gradus.run.RunStatus;
import dev.gradus.sim.key.RunKey;
import dev.gradus.sim.parameter.ParameterValues;
import java.util.Optional;

/**
 * A run as other threads see it, published at the end of every turn. Immutable.
 *
 * @param values in force at the step shown
 * @param moment what was shown last; while the run runs it may be behind the step
 * @param evidence of the last whole step
 * @param isWatched whether a client is there
 * @param isParked whether it holds no simulation
 * @param bytes memory it holds besides its simulation
 */
public record Snapshot(
        RunStatus status,
        ParameterValues values,
        Optional<Moment> moment,
        Optional<Evidence> evidence,
        boolean isWatched,
        boolean isParked,
        long bytes) {
    /** Key, step and readouts that belong together. */
    public record Evidence(RunKey key, long step, double[] readouts) {}

    /** The same with other evidence. */
    Snapshot with(Evidence other) {
        return new Snapshot(status, values, moment, Optional.of(other), isWatched, isParked, bytes);
    }

    /** Whether nothing is being computed. */
    public boolean isAtRest() {
        return switch (status.state()) {
            case PREPARING, RUNNING -> false;
            default -> true;
        };
    }
}
