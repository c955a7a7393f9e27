package dev.gradus.optim;

import dev.gradus.kernel.Storage;
import dev.gradus.kernel.Updates;
import dev.gradus.nn.Parameter;
import dev.gradus.tensor.Gradients;
import java.util.List;

/**
 * Gradient descent without memory: w ← w − η (g + λ w) for weights, b ← b − η g for biases. Stochastic if the gradient is.
 *
 * @param learningRate η
 * @param weightDecay λ; the gradient of λ/2 ‖w‖²
 */
public record Sgd(double learningRate, double weightDecay) implements Rule {
    /** Without weight decay. */
    public Sgd(double learningRate) {
        this(learningRate, 0);
    }

    /** One update, for which nothing needs to be remembered. */
    public void update(List<Parameter> parameters, Gradients gradients) {
        Updates.Coefficients free = coefficients(learningRate, 0, 1);
        Updates.Coefficients decayed = coefficients(learningRate, weightDecay, 1);
        for (Parameter parameter : parameters) {
            boolean decays = parameter.kind() == Parameter.Kind.WEIGHT;
            Storage w = parameter.values();
            w.kernels().updates().descend(w, parameter.gradient(gradients), decays ? decayed : free);
        }
    }

    @Override
    public int memory() {
        return 0;
    }

    @Override
    public Updates.Coefficients coefficients(double rate, double decay, long update) {
        return new Updates.Coefficients(rate, decay, 0, 0, 0);
    }

    @Override
    public void move(Storage w, Storage g, Updates.Moments memory, Updates.Coefficients coefficients) {
        w.kernels().updates().descend(w, g, coefficients);
    }
}
