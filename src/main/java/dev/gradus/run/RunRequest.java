package dev.gradus.run;

import dev.gradus.sim.Lab;
import dev.gradus.sim.key.Change;
import dev.gradus.sim.key.RunKey;
import dev.gradus.sim.parameter.ParameterValues;
import java.util.OptionalLong;

/**
 * What a visitor asks for. The values have been read and checked.
 *
 * @param budget steps after which the run stops by itself; the lab's own budget if empty
 * @param terms what its learner may not do with it
 */
public record RunRequest(
        Lab lab, ParameterValues values, long seed, OptionalLong budget, Beginning beginning, Terms terms) {
    /** A request for a run that begins at step 0. */
    public RunRequest(Lab lab, ParameterValues values, long seed, OptionalLong budget) {
        this(lab, values, seed, budget, Beginning.AT_ZERO, Terms.NONE);
    }

    /** A request with the lab's own budget. */
    public static RunRequest of(Lab lab, ParameterValues values, long seed) {
        return new RunRequest(lab, values, seed, OptionalLong.empty());
    }

    /** The same, but first shown where {@code other} says. */
    public RunRequest from(Beginning other) {
        return new RunRequest(lab, values, seed, budget, other, terms);
    }

    /** The same under other terms. */
    public RunRequest under(Terms others) {
        return new RunRequest(lab, values, seed, budget, beginning, others);
    }

    /** The key of the run that this request makes. */
    public RunKey key() {
        RunKey key =
                RunKey.of(lab.id(), lab.parameters().explicit(values), seed).sealing(terms.sealed());
        for (Change change : beginning.changes()) {
            key = key.with(change);
        }
        return key;
    }
}
