package dev.gradus.server.page;

import dev.gradus.sim.Lab;
import dev.gradus.sim.parameter.ParameterValues;
import java.time.Duration;
import java.util.Optional;

/** Where first frames of lab pages come from. Safe for many threads. */
@FunctionalInterface
public interface FirstFrames {
    /** What a link asks for: a run's parameters and seed. */
    record Wanted(Lab lab, ParameterValues values, long seed) {}

    /** Step 0; empty if it is not there within {@code patience}. */
    Optional<FirstFrame> of(Wanted wanted, Duration patience);
}
