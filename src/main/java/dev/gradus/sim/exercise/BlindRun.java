package dev.gradus.sim.exercise;

import java.util.Map;
import java.util.Set;

/**
 * A run that a learner looks at without being told what it was started with.
 *
 * @param name as the prompt calls it, short
 * @param parameters printed values by name, the seed among them if it is not the default
 * @param sealed names of those that never leave the server
 */
public record BlindRun(String name, Map<String, String> parameters, Set<String> sealed) {
    public BlindRun {
        parameters = Map.copyOf(parameters);
        sealed = Set.copyOf(sealed);
    }
}
