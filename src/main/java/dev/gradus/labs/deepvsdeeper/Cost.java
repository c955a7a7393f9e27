package dev.gradus.labs.deepvsdeeper;

import dev.gradus.sim.Estimate;
import dev.gradus.sim.parameter.ParameterValues;

/** What a run will cost: measured rates times what has to be computed. */
final class Cost {
    private static final double SECONDS_PER_PRODUCT = 5e-11;
    private static final double SECONDS_PER_ENTRY = 4e-9;
    private static final double SECONDS_PER_LAYER = 5e-6;
    private static final double PASSES = 3;
    private static final int COPIES_OF_A_WEIGHT = 4;
    private static final int COPIES_OF_AN_ENTRY = 5;

    private Cost() {}

    static Estimate of(ParameterValues values) {
        Setup setup = Setup.of(values);
        TaskSource source = TaskSource.of(setup.data());
        double batch = Math.min(source.trainingSize(), values.get(DepthParameters.BATCH_SIZE));
        double evaluated = (double) (source.trainingSize() + source.testSize()) / Measured.ERRORS_EVERY / PASSES;
        double seconds = 0;
        double bytes = 8.0 * source.kind().length() * (source.trainingSize() + source.testSize()) / 8;
        for (Architecture network : setup.networks()) {
            double weights = network.parameterCount(source.kind());
            double products = weights;
            double entries = (double) network.hiddenLayers() * network.units();
            double normalised = network.normalisation() == Normalisation.NONE ? 1 : 2;
            if (setup.convolves()) {
                // A filter meets every pixel; images are whole, halved and quartered for a third of the layers each.
                double pixels = source.kind().side() * source.kind().side() * 7.0 / 16;
                products *= pixels;
                entries *= pixels;
            }
            seconds += (batch + evaluated)
                            * PASSES
                            * (2 * products * SECONDS_PER_PRODUCT + normalised * entries * SECONDS_PER_ENTRY / PASSES)
                    + network.depth() * SECONDS_PER_LAYER * PASSES * normalised;
            bytes += Double.BYTES
                    * (COPIES_OF_A_WEIGHT * weights
                            + normalised * COPIES_OF_AN_ENTRY * (batch + Evaluation.piece(source.kind())) * entries);
        }
        return new Estimate(seconds, (long) bytes);
    }
}
