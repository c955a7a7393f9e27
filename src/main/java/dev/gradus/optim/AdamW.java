package dev.gradus.optim;

import dev.gradus.kernel.Storage;
import dev.gradus.kernel.Updates;

/**
 * {@link Adam} with weight decay beside it, not in its gradient: w ← (1 − η λ) w first, then Adam's step. Source: I. Loshchilov,
 * F. Hutter, "Decoupled Weight Decay Regularization", ICLR 2019, algorithm 2, with the schedule as a factor of both.
 *
 * @param adam its numbers; its own weight decay must be 0
 * @param weightDecay λ
 */
public record AdamW(Adam adam, double weightDecay) implements Rule {
    /** λ as in PyTorch's AdamW; the paper searches for it. */
    public static final double DEFAULT_WEIGHT_DECAY = 0.01;

    public AdamW {
        if (adam.weightDecay() != 0) {
            throw new IllegalArgumentException("weight decay must be given once, got Adam's " + adam.weightDecay());
        }
    }

    /** Adam's defaults and the default λ. */
    public AdamW(double learningRate) {
        this(new Adam(learningRate), DEFAULT_WEIGHT_DECAY);
    }

    @Override
    public double learningRate() {
        return adam.learningRate();
    }

    @Override
    public int memory() {
        return adam.memory();
    }

    @Override
    public Updates.Coefficients coefficients(double rate, double decay, long update) {
        return adam.coefficients(rate, 0, update);
    }

    @Override
    public void move(Storage w, Storage g, Updates.Moments memory, Updates.Coefficients coefficients) {
        adam.move(w, g, memory, coefficients);
    }

    @Override
    public double shrinkage(double rate, double decay) {
        return 1 - rate * decay;
    }
}
