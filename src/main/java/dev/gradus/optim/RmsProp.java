package dev.gradus.optim;

import dev.gradus.kernel.Storage;
import dev.gradus.kernel.Updates;

/**
 * Steps are divided by the root of a running mean of squared gradients: s ← ρ s + (1 − ρ) g², w ← w − η g / (√s + ε), s = 0 at
 * first. Source: T. Tieleman, G. Hinton, "Neural Networks for Machine Learning", Coursera 2012, lecture 6e.
 *
 * @param learningRate η
 * @param share ρ in [0, 1), the share of the old mean that is kept
 * @param epsilon ε
 * @param weightDecay λ
 */
public record RmsProp(double learningRate, double share, double epsilon, double weightDecay) implements Rule {
    /** ρ of the lecture. */
    public static final double DEFAULT_SHARE = 0.9;

    /** ε as in PyTorch's RMSprop; the lecture gives none. */
    public static final double DEFAULT_EPSILON = 1e-8;

    /** Default ρ and ε, no weight decay. */
    public RmsProp(double learningRate) {
        this(learningRate, DEFAULT_SHARE, DEFAULT_EPSILON, 0);
    }

    @Override
    public int memory() {
        return 1;
    }

    @Override
    public Updates.Coefficients coefficients(double rate, double decay, long update) {
        return new Updates.Coefficients(rate, decay, 0, share, epsilon);
    }

    @Override
    public void move(Storage w, Storage g, Updates.Moments memory, Updates.Coefficients coefficients) {
        w.kernels().updates().rmsProp(w, g, memory.first(), coefficients);
    }
}
