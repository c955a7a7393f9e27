package dev.gradus.labs.messagepassing;

import dev.gradus.sim.parameter.Option;
import dev.gradus.sim.parameter.ParameterValues;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Wrong codes that run for real. */
enum Mistake {
    LOSS_ON_HELD_OUT("lossOnHeldOut", "The mask is forgotten: held-out nodes are trained on"),
    MEAN_OVER_ALL_NODES("meanOverAllNodes", "The loss is divided by the number of all nodes"),
    DIVIDE_BY_ZERO_AT_ISOLATED("divideByZeroAtIsolated", "A node without neighbours divides by their number, 0");

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
        Set<String> flags = values.get(MessageParameters.MISTAKES);
        return Arrays.stream(values())
                .filter(m -> flags.contains(m.flag))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Mistake.class)));
    }
}
