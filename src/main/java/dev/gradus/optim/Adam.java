package dev.gradus.optim;

import dev.gradus.kernel.Storage;
import dev.gradus.kernel.Updates;

/**
 * Running means of gradients and of their squares: m ← β₁ m + (1 − β₁) g, s ← β₂ s + (1 − β₂) g², w ← w − η m̂ / (√ŝ + ε), where
 * m̂ = m / (1 − β₁ᵗ) and ŝ = s / (1 − β₂ᵗ) make up for the start at 0. Source: D. Kingma, J. Ba, "Adam: A Method for Stochastic
 * Optimization", ICLR 2015, algorithm 1.
 *
 * @param learningRate η (α there)
 * @param decays β₁ and β₂
 * @param epsilon ε
 * @param weightDecay λ
 */
public record Adam(double learningRate, Decays decays, double epsilon, double weightDecay) implements Rule {
    /** η of the paper. */
    public static final double DEFAULT_LEARNING_RATE = 1e-3;

    /** ε of the paper. */
    public static final double DEFAULT_EPSILON = 1e-8;

    /** How much of the old means is kept: β₁ of the gradients', β₂ of the squares', both in [0, 1). */
    public record Decays(double first, double second) {
        /** Those of the paper. */
        public static final Decays DEFAULT = new Decays(0.9, 0.999);
    }

    /** The paper's β₁, β₂ and ε, no weight decay. */
    public Adam(double learningRate) {
        this(learningRate, Decays.DEFAULT, DEFAULT_EPSILON, 0);
    }

    @Override
    public int memory() {
        return 2;
    }

    /** η m̂ / (√ŝ + ε) = η √c₂ / c₁ · m / (√s + ε √c₂) with c = 1 − βᵗ. */
    @Override
    public Updates.Coefficients coefficients(double rate, double decay, long update) {
        double first = 1 - StrictMath.pow(decays.first, (double) update);
        double second = Math.sqrt(1 - StrictMath.pow(decays.second, (double) update));
        return new Updates.Coefficients(rate * second / first, decay, decays.first, decays.second, epsilon * second);
    }

    @Override
    public void move(Storage w, Storage g, Updates.Moments memory, Updates.Coefficients coefficients) {
        w.kernels().updates().adam(w, g, memory, coefficients);
    }
}
