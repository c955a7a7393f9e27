package dev.gradus.labs.graphdynamics;

import dev.gradus.sim.parameter.NamedFlag;
import dev.gradus.sim.parameter.ParameterValues;
import java.util.Set;

/** Wrong codes that run for real. */
enum Mistake implements NamedFlag {
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

    @Override
    public String flag() {
        return flag;
    }

    @Override
    public String label() {
        return label;
    }

    static Set<Mistake> of(ParameterValues values) {
        return NamedFlag.of(Mistake.class, values.get(DynamicsParameters.MISTAKES));
    }
}
