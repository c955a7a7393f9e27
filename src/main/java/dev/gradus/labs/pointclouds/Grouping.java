package dev.gradus.labs.pointclouds;

import dev.gradus.sim.parameter.Option;
import java.util.Arrays;

/** What a point sees of its neighbours. */
enum Grouping {
    NONE("none", "none: every point by itself"),
    NEAREST_SORTED("nearestSorted", "A: m nearest, nearest first"),
    NEAREST_STORED("nearestStored", "B: m nearest, in the order stored"),
    RADIUS_SORTED("radiusSorted", "C: within radius r, nearest first"),
    RADIUS_DISTANCE("radiusDistance", "D: distance to the farthest within r");

    private final String printed;
    private final String label;

    Grouping(String printed, String label) {
        this.printed = printed;
        this.label = label;
    }

    static Option[] options() {
        return Arrays.stream(values())
                .map(grouping -> new Option(grouping.printed, grouping.label))
                .toArray(Option[]::new);
    }

    static Grouping of(String printed) {
        return Arrays.stream(values())
                .filter(grouping -> grouping.printed.equals(printed))
                .findFirst()
                .orElseThrow();
    }

    String printed() {
        return printed;
    }

    boolean isByRadius() {
        return this == RADIUS_SORTED || this == RADIUS_DISTANCE;
    }
}
