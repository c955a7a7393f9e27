package dev.gradus.labs.autograd;

import dev.gradus.sim.parameter.NamedFlag;

/** Wrong lines of a backward pass that runs all the same. */
enum Mistake implements NamedFlag {
    FAN_OUT_OVERWRITTEN(
            "fanOutOverwritten",
            "Fan-out overwritten: a node used twice keeps the last contribution instead of the sum"),
    TANH_AT_OUTPUT("tanhAtOutput", "tanh′ at the output: 1 − tanh²(y) with y = tanh(x), instead of 1 − y²"),
    MAX_TO_BOTH("maxToBoth", "max to both: max and min hand the whole adjoint to both operands");

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
}
