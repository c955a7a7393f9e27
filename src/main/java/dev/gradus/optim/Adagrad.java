package dev.gradus.optim;

import dev.gradus.kernel.Storage;
import dev.gradus.kernel.Updates;

/**
 * Every entry has a step of its own that shrinks with what its gradients have summed up to: s ← s + g², w ← w − η g / (√s + ε),
 * s = 0 at first. Source: J. Duchi, E. Hazan, Y. Singer, "Adaptive Subgradient Methods for Online Learning and Stochastic
 * Optimization", JMLR 12 (2011), with diagonal matrices.
 *
 * @param learningRate η
 * @param epsilon ε
 * @param weightDecay λ
 */
public record Adagrad(double learningRate, double epsilon, double weightDecay) implements Rule {
    /** ε as in PyTorch's Adagrad. */
    public static final double DEFAULT_EPSILON = 1e-10;

    /** Default ε, no weight decay. */
    public Adagrad(double learningRate) {
        this(learningRate, DEFAULT_EPSILON, 0);
    }

    @Override
    public int memory() {
        return 1;
    }

    @Override
    public Updates.Coefficients coefficients(double rate, double decay, long update) {
        return new Updates.Coefficients(rate, decay, 0, 0, epsilon);
    }

    @Override
    public void move(Storage w, Storage g, Updates.Moments memory, Updates.Coefficients coefficients) {
        w.kernels().updates().adagrad(w, g, memory.first(), coefficients);
    }
}
