package dev.gradus.labs.autograd;

import dev.gradus.sim.parameter.Option;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** Wrong lines of a backward pass that runs all the same. */
enum Mistake {
    FAN_OUT_OVERWRITTEN(
            "fanOutOverwritten",
            "Fan-out overwritten: a node used twice keeps the last contribution instead of the sum"),
    TANH_AT_OUTPUT("tanhAtOutput", "tanh′ at the output: 1 − tanh²(y) with y = tanh(x), instead of 1 − y²"),
    MAX_TO_BOTH("maxToBoth", "max to both: max and min hand the whole adjoint to both operands");

    private final String value;
    private final String label;

    Mistake(String value, String label) {
        this.value = value;
        this.label = label;
    }

    Option option() {
        return new Option(value, label);
    }

    static Option[] options() {
        return Arrays.stream(values()).map(Mistake::option).toArray(Option[]::new);
    }

    static Set<Mistake> of(Set<String> values) {
        Set<Mistake> mistakes = EnumSet.noneOf(Mistake.class);
        for (Mistake mistake : values()) {
            if (values.contains(mistake.value)) {
                mistakes.add(mistake);
            }
        }
        return mistakes;
    }
}
