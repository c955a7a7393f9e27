package dev.gradus.labs.mlpfromscratch;

import dev.gradus.sim.parameter.ParameterValues;
import dev.gradus.sim.parameter.Raster;

/** The live parameters, read once per change. */
record Live(double learningRate, int watched, Raster drawing) {
    static Live of(ParameterValues values) {
        return new Live(
                values.get(MlpParameters.LEARNING_RATE),
                values.get(MlpParameters.WATCHED),
                values.get(MlpParameters.DRAWING));
    }
}
