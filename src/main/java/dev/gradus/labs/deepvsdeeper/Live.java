package dev.gradus.labs.deepvsdeeper;

import dev.gradus.optim.Rule;
import dev.gradus.sim.parameter.ParameterValues;

/** The live parameters, read once per change. */
record Live(Rule rule, int batchSize) {
    static Live of(ParameterValues values) {
        TaskSource source = TaskSource.of(values.get(DepthParameters.DATA));
        int batchSize = Math.min(values.get(DepthParameters.BATCH_SIZE), source.trainingSize());
        return new Live(DepthParameters.METHOD.rule(values), batchSize);
    }
}
