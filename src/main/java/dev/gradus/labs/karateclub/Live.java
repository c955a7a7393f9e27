package dev.gradus.labs.karateclub;

import dev.gradus.sim.parameter.ParameterValues;

/** The live parameters, read once per change. */
record Live(
        double learningRate,
        double weightDecay,
        double dropout,
        int patience,
        String checkGradients,
        String positions) {
    static Live of(ParameterValues values) {
        return new Live(
                values.get(KarateParameters.LEARNING_RATE),
                values.get(KarateParameters.WEIGHT_DECAY),
                values.get(KarateParameters.DROPOUT),
                values.get(KarateParameters.PATIENCE),
                values.get(KarateParameters.CHECK_GRADIENTS),
                values.get(KarateParameters.POSITIONS));
    }

    /** Whether gradients are to be checked at this step. */
    boolean checksAt(long step) {
        return switch (checkGradients) {
            case KarateParameters.START -> step == 0;
            case KarateParameters.EVERY_100 -> step % 100 == 0;
            default -> false;
        };
    }

    boolean checks() {
        return checkGradients.equals(KarateParameters.START) || checkGradients.equals(KarateParameters.EVERY_100);
    }
}
