package dev.gradus.run;

import dev.gradus.sim.Lab;
import dev.gradus.sim.key.RunKey;
import dev.gradus.sim.parameter.ParameterValues;
import java.util.OptionalLong;

/**
 * What a visitor asks for. The values have been read and checked.
 *
 * @param budget steps after which the run stops by itself; the lab's own budget if empty
 */
public record RunRequest(Lab lab, ParameterValues values, long seed, OptionalLong budget) {
    /** A request with the lab's own budget. */
    public static RunRequest of(Lab lab, ParameterValues values, long seed) {
        return new RunRequest(lab, values, seed, OptionalLong.empty());
    }

    /** The key of the run that this request makes, without live changes. */
    public RunKey key() {
        return RunKey.of(lab.id(), lab.parameters().explicit(values), seed);
    }
}
