package dev.gradus.optim;

import dev.gradus.kernel.Storage;
import dev.gradus.kernel.Updates;

/**
 * Momentum that looks one step ahead: v ← μ v + g, w ← w − η (g + μ v), v = 0 at first. The parameters are the points at which
 * gradients are taken. Sources: Y. Nesterov, "A method of solving a convex programming problem with convergence rate O(1/k²)",
 * Soviet Mathematics Doklady 27 (1983); in this form I. Sutskever et al., "On the importance of initialization and momentum in
 * deep learning", ICML 2013.
 *
 * @param learningRate η
 * @param momentum μ in [0, 1)
 * @param weightDecay λ
 */
public record Nesterov(double learningRate, double momentum, double weightDecay) implements Rule {
    /** Customary momentum, no weight decay. */
    public Nesterov(double learningRate) {
        this(learningRate, Momentum.DEFAULT_MOMENTUM, 0);
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
        w.kernels().updates().nesterov(w, g, memory.first(), coefficients);
    }
}
