package dev.gradus.optim;

import dev.gradus.nn.Parameter;
import dev.gradus.tensor.Gradients;
import java.util.List;

/**
 * Gradient descent without memory: w ← w − η (g + λ w) for weights, b ← b − η g for biases. Stochastic if the gradient is.
 *
 * @param learningRate η
 * @param weightDecay λ; the gradient of λ/2 ‖w‖²
 */
public record Sgd(double learningRate, double weightDecay) implements Optimizer {
    @Override
    public void update(List<Parameter> parameters, Gradients gradients) {
        for (Parameter parameter : parameters) {
            double decay = parameter.kind() == Parameter.Kind.WEIGHT ? weightDecay : 0;
            double[] w = parameter.values();
            double[] g = parameter.gradient(gradients);
            for (int i = 0; i < w.length; i++) {
                w[i] -= learningRate * (g[i] + decay * w[i]);
            }
        }
    }
}
