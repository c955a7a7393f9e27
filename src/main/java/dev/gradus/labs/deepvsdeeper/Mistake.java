package dev.gradus.labs.deepvsdeeper;

import dev.gradus.sim.parameter.NamedFlag;
import dev.gradus.sim.parameter.ParameterValues;
import java.util.Set;

/** What goes wrong in programs of this kind, each by itself. */
enum Mistake implements NamedFlag {
    INPUT_NOT_NORMALISED("inputNotNormalised", "Numbers go in as they are stored, not standardised"),
    RESIDUAL_AFTER_ACTIVATION("residualAfterActivation", "The skip is added after the activation, not before it");

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
        return NamedFlag.of(Mistake.class, values.get(DepthParameters.MISTAKES));
    }
}
