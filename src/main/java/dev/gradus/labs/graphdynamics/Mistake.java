package dev.gradus.labs.graphdynamics;

import dev.gradus.sim.parameter.Option;
import dev.gradus.sim.parameter.ParameterValues;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Wrong codes that run for real. */
enum Mistake {
    ENTRYWISE_POWER("entrywisePower", "The power is taken entry by entry: A ** k for A @ A @ …"),
    PATHS_NOT_WALKS("pathsNotWalks", "Paths that repeat no node are counted, not walks (with sum)"),
    ACCIDENTAL_SELF_LOOPS("accidentalSelfLoops", "Every node takes in itself once more, by accident"),
    MAX_OVER_WRONG_AXIS(
            "maxOverWrongAxis", "The maximum runs over a message's entries, not over the neighbours (with max)");

    private final String flag;
    private final String label;

    Mistake(String flag, String label) {
        this.flag = flag;
        this.label = label;
    }

    static Option[] options() {
        return Arrays.stream(values()).map(m -> new Option(m.flag, m.label)).toArray(Option[]::new);
    }

    static Set<Mistake> of(ParameterValues values) {
        Set<String> flags = values.get(DynamicsParameters.MISTAKES);
        return Arrays.stream(values())
                .filter(m -> flags.contains(m.flag))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Mistake.class)));
    }
}
