package dev.gradus.labs.messagepassing;

import dev.gradus.sim.parameter.NamedFlag;
import dev.gradus.sim.parameter.ParameterValues;
import java.util.Set;

/** Wrong codes that run for real. */
enum Mistake implements NamedFlag {
    LOSS_ON_HELD_OUT("lossOnHeldOut", "The mask is forgotten: held-out nodes are trained on"),
    MEAN_OVER_ALL_NODES("meanOverAllNodes", "The loss is divided by the number of all nodes"),
    DIVIDE_BY_ZERO_AT_ISOLATED("divideByZeroAtIsolated", "A node without neighbours divides by their number, 0");

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
        return NamedFlag.of(Mistake.class, values.get(MessageParameters.MISTAKES));
    }
}
