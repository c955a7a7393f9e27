package dev.gradus.optim;

import dev.gradus.kernel.Storage;
import dev.gradus.kernel.Updates;

/**
 * The heavy ball: v ← μ v + g, w ← w − η v, v = 0 at first. Source: B. Polyak, "Some methods of speeding up the convergence of
 * iteration methods", USSR Computational Mathematics and Mathematical Physics 4 (1964).
 *
 * @param learningRate η
 * @param momentum μ in [0, 1)
 * @param weightDecay λ
 */
public record Momentum(double learningRate, double momentum, double weightDecay) implements Rule {
    /** μ that is customary, here and for {@link Nesterov}; it sums about ten gradients. */
    public static final double DEFAULT_MOMENTUM = 0.9;

    /** Customary momentum, no weight decay. */
    public Momentum(double learningRate) {
        this(learningRate, DEFAULT_MOMENTUM, 0);
    }

    @Override
    public int memory() {
        return 1;
    }

    @Override
    public Updates.Coefficients coefficients(double rate, double decay, long update) {
        return new Updates.Coefficients(rate, decay, momentum, 0, 0);
    }

    @Override
    public void move(Storage w, Storage g, Updates.Moments memory, Updates.Coefficients coefficients) {
        w.kernels().updates().momentum(w, g, memory.first(), coefficients);
    }
}
