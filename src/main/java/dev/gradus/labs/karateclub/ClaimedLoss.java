package dev.gradus.labs.karateclub;

import dev.gradus.nn.Parameter;
import dev.gradus.tensor.Arena;
import dev.gradus.tensor.Likelihood;
import java.util.function.DoubleSupplier;

/**
 * The loss that gradients are checked against: mean cross-entropy over the n nodes that are really trained on, plus
 * λ/(2n) Σ W² over all weights; without dropout.
 */
final class ClaimedLoss implements DoubleSupplier {
    private final ClubNetwork network;
    private final Likelihood.Targets targets;
    private final double decay;
    private final Arena arena = new Arena();

    ClaimedLoss(Scene scene, ClubNetwork network, double weightDecay) {
        this.network = network;
        this.targets = new Likelihood.Targets(scene.classes(), scene.roles().meanWeights());
        this.decay = weightDecay / scene.roles().inForce().size();
    }

    @Override
    public double getAsDouble() {
        arena.reuse();
        return arena.compute(() -> Likelihood.negativeLogLikelihood(
                                network.forward().logProbabilities(), targets))
                        .item()
                + decay / 2 * squaredWeights();
    }

    private double squaredWeights() {
        double sum = 0;
        for (Parameter parameter : network.parameters()) {
            if (parameter.kind() == Parameter.Kind.WEIGHT) {
                for (double value : parameter.values()) {
                    sum += value * value;
                }
            }
        }
        return sum;
    }
}
