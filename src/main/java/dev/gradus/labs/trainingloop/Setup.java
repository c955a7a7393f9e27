package dev.gradus.labs.trainingloop;

import dev.gradus.optim.Adam;
import dev.gradus.optim.Momentum;
import dev.gradus.optim.Rule;
import dev.gradus.optim.Sgd;
import dev.gradus.random.Rng;
import dev.gradus.sim.parameter.ParameterValues;

/**
 * The parameters that stay for a run, read once.
 *
 * @param broken the case that was opened
 * @param accumulation batches to an update
 */
record Setup(
        BrokenCase broken,
        Listing program,
        int epochs,
        int accumulation,
        int hiddenUnits,
        String optimizer,
        boolean isShuffled,
        boolean isPermuted) {
    private static final int SAMPLES = 192;

    static Setup of(ParameterValues values) {
        return new Setup(
                BrokenCase.of(values.get(LoopParameters.BROKEN_CASE)),
                Listing.of(values.get(LoopParameters.PROGRAM)),
                values.get(LoopParameters.EPOCHS),
                values.get(LoopParameters.ACCUMULATION),
                values.get(LoopParameters.HIDDEN_UNITS),
                values.get(LoopParameters.OPTIMIZER),
                values.get(LoopParameters.DATA_ORDER).equals("shuffled"),
                values.get(LoopParameters.LABELS).equals("permuted"));
    }

    boolean isOscillator() {
        return broken == BrokenCase.OSCILLATOR;
    }

    /** Samples of a pass over the data, whatever is trained. */
    int samples() {
        return SAMPLES;
    }

    Rule rule(double learningRate) {
        return switch (optimizer) {
            case "momentum" -> new Momentum(learningRate);
            case "adam" -> new Adam(learningRate);
            default -> new Sgd(learningRate);
        };
    }

    /** What is trained; from the same generator always the same. */
    Model model(Live live, Rng rng) {
        return isOscillator() ? new Oscillator(SAMPLES, live, rng.named("noise")) : new NetworkModel(this, live, rng);
    }
}
