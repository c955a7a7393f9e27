package dev.gradus.labs.rematerialisation;

import dev.gradus.sim.parameter.ParameterValues;
import java.util.Set;

/** The parameters of one run, read once. */
record Setup(
        int layers,
        Strategy strategy,
        int interval,
        int slots,
        double forwardCost,
        double loadCost,
        double diskCost,
        double activationSize,
        boolean isExecuted,
        int hidden,
        Set<String> mistakes) {
    static Setup of(ParameterValues values) {
        return new Setup(
                values.get(RematParameters.LAYERS),
                Strategy.of(values.get(RematParameters.STRATEGY)),
                values.get(RematParameters.INTERVAL),
                values.get(RematParameters.SLOTS),
                values.get(RematParameters.FORWARD_COST),
                values.get(RematParameters.LOAD_COST),
                values.get(RematParameters.DISK_COST),
                values.get(RematParameters.ACTIVATION_SIZE),
                values.get(RematParameters.EXECUTE),
                values.get(RematParameters.HIDDEN_UNITS),
                values.get(RematParameters.MISTAKES));
    }

    /** The same with another strategy and its k or s, without mistakes. */
    Setup with(Strategy other, int size) {
        return new Setup(
                layers, other, size, size, forwardCost, loadCost, diskCost, activationSize, false, hidden, Set.of());
    }

    boolean makes(String mistake) {
        return mistakes.contains(mistake);
    }
}
