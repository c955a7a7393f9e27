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
public record Sgd(double learningRate, double weightDecay) implements Optimizer {
    @Override
    public void update(List<Parameter> parameters, Gradients gradients) {
        for (Parameter parameter : parameters) {
            double decay = parameter.kind() == Parameter.Kind.WEIGHT ? weightDecay : 0;
            Storage w = parameter.values();
            Updates.Coefficients coefficients = new Updates.Coefficients(learningRate, decay, 0, 0, 0);
            w.kernels().updates().descend(w, parameter.gradient(gradients), coefficients);
        }
    }
}
