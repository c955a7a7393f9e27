package dev.gradus.labs.trainingloop;

import dev.gradus.sim.parameter.ParameterValues;

/** The live parameters, read once per change. */
record Live(
        double learningRate, int batchSize, double clipping, double rateDecay, double curvature, double gradientNoise) {
    static Live of(ParameterValues values) {
        return new Live(
                values.get(LoopParameters.LEARNING_RATE),
                values.get(LoopParameters.BATCH_SIZE),
                values.get(LoopParameters.CLIPPING),
                values.get(LoopParameters.RATE_DECAY),
                values.get(LoopParameters.CURVATURE),
                values.get(LoopParameters.GRADIENT_NOISE));
    }
}
