package dev.gradus.labs.karateclub;

import dev.gradus.kernel.Reductions;
import dev.gradus.kernel.Targets;
import dev.gradus.nn.Parameter;
import dev.gradus.tensor.Likelihood;
import dev.gradus.tensor.Program;
import dev.gradus.tensor.Tensor;
import java.util.function.DoubleSupplier;

/**
 * The loss that gradients are checked against: mean cross-entropy over the n nodes that are really trained on, plus
 * λ/(2n) Σ W² over all weights; without dropout.
 */
final class ClaimedLoss implements DoubleSupplier {
    private final ClubNetwork network;
    private final double decay;
    private final Program<Tensor> crossEntropy;

    ClaimedLoss(Scene scene, ClubNetwork network, double weightDecay) {
        this.network = network;
        Targets targets = new Targets(scene.classes(), scene.roles().meanWeights());
        this.crossEntropy = Program.of(
                () -> Likelihood.negativeLogLikelihood(network.forward().logProbabilities(), targets));
        this.decay = weightDecay / scene.roles().inForce().size();
    }

    @Override
    public double getAsDouble() {
        return crossEntropy.run().item() + decay / 2 * squaredWeights();
    }

    private double squaredWeights() {
        double sum = 0;
        for (Parameter parameter : network.parameters()) {
            if (parameter.kind() == Parameter.Kind.WEIGHT) {
                Reductions reductions = parameter.values().kernels().reductions();
                sum += reductions.dot(parameter.values(), parameter.values());
            }
        }
        return sum;
    }
}
