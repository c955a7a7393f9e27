package dev.gradus.labs.sgdinterpolation;

import dev.gradus.sim.frame.Dimension;
import java.util.Map;

/**
 * One of the compared runs.
 *
 * @param entry its label and what distinguishes it
 */
record CurveSpec(Dimension.Entry entry, Objective objective, double learningRate, int batchSize) {
    static CurveSpec ofLearningRate(double learningRate, int batchSize) {
        var entry = new Dimension.Entry("η=" + learningRate, Map.of("learningRate", learningRate));
        return new CurveSpec(entry, Objective.LEAST_SQUARES, learningRate, batchSize);
    }

    static CurveSpec ofBatchSize(double learningRate, int batchSize) {
        var entry = new Dimension.Entry("B=" + batchSize, Map.of("batchSize", batchSize));
        return new CurveSpec(entry, Objective.LEAST_SQUARES, learningRate, batchSize);
    }
}
