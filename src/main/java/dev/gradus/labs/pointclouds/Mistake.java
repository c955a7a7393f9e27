package dev.gradus.labs.pointclouds;

import dev.gradus.sim.parameter.NamedFlag;
import dev.gradus.sim.parameter.ParameterValues;
import java.util.Set;

/** Wrong codes that run for real. */
enum Mistake implements NamedFlag {
    POOL_BEFORE_NONLINEARITY("poolBeforeNonlinearity", "Points are pooled first, and ReLU comes after"),
    SORT_BY_INDEX("sortByIndex", "Neighbours are sorted by their index in place of their distance"),
    DISTANCE_TO_LAST_ONLY("distanceToLastOnly", "Samplers look at the distance to the last chosen point only");

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
        return NamedFlag.of(Mistake.class, values.get(PointParameters.MISTAKES));
    }
}
