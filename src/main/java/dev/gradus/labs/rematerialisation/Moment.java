package dev.gradus.labs.rematerialisation;

import java.util.Optional;

/**
 * A run as it stands.
 *
 * @param executor only where the schedule is carried out for real
 */
record Moment(Schedule schedule, Counts counts, Optional<Executor> executor, long step) {
    boolean isDone() {
        return step == schedule.operations().size();
    }
}
