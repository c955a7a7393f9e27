package dev.gradus.labs.graphdynamics;

import dev.gradus.sim.parameter.Option;
import dev.gradus.sim.parameter.ParameterValues;
import java.util.Arrays;

/** What a node makes of the messages of its neighbours. */
enum Aggregation {
    SUM("sum", "sum"),
    MEAN("mean", "mean"),
    MAX("max", "max"),
    SYMMETRIC("symmetric", "symmetric normalisation");

    private final String value;
    private final String label;

    Aggregation(String value, String label) {
        this.value = value;
        this.label = label;
    }

    String value() {
        return value;
    }

    static Option[] options() {
        return Arrays.stream(values()).map(a -> new Option(a.value, a.label)).toArray(Option[]::new);
    }

    static Aggregation of(ParameterValues values) {
        String chosen = values.get(DynamicsParameters.AGGREGATION);
        return Arrays.stream(values())
                .filter(a -> a.value.equals(chosen))
                .findFirst()
                .orElseThrow();
    }
}
