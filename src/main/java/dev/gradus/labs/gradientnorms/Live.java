package dev.gradus.labs.gradientnorms;

import dev.gradus.optim.Rule;
import dev.gradus.sim.parameter.ParameterValues;

/** The live parameters, read once per change. */
record Live(Rule rule, int batchSize, double clipping, double dropout) {
    static Live of(ParameterValues values) {
        return new Live(
                NormsParameters.METHOD.rule(values),
                Math.min(values.get(NormsParameters.BATCH_SIZE), values.get(NormsParameters.TRAINING_SIZE)),
                values.get(NormsParameters.CLIPPING),
                values.get(NormsParameters.DROPOUT));
    }
}
