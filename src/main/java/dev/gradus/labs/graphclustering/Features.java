package dev.gradus.labs.graphclustering;

import dev.gradus.sim.parameter.Option;
import java.util.Arrays;

/** The numbers that k-means gets of every point. */
enum Features {
    COORDINATES("coordinates", "x and y themselves"),
    PLAIN("plain", "vectors of M"),
    COLUMN_NORMALISED("columnNormalised", "vectors of M, every column of length 1"),
    ROW_NORMALISED("rowNormalised", "vectors of M, every row of length 1"),
    STOCHASTIC("stochastic", "left vectors of M_stoch"),
    RANDOM_WALK("randomWalk", "vectors of the random walk D⁻¹A");

    private final String value;
    private final String label;

    Features(String value, String label) {
        this.value = value;
        this.label = label;
    }

    static Option[] options() {
        return Arrays.stream(values()).map(f -> new Option(f.value, f.label)).toArray(Option[]::new);
    }

    static Features of(String value) {
        return Arrays.stream(values())
                .filter(f -> f.value.equals(value))
                .findFirst()
                .orElseThrow();
    }
}
