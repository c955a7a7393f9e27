package dev.gradus.nn;

import dev.gradus.kernel.Targets;
import dev.gradus.tensor.Likelihood;
import dev.gradus.tensor.Tensor;

/** Losses of whole batches. */
public final class Loss {
    private Loss() {}

    /**
     * Softmax cross-entropy: −Σ_i weight_i log softmax(logits_i)[class_i]. Masks and means are a matter of the weights.
     * Shapes: [n, classes] → [].
     */
    public static Tensor crossEntropy(Tensor logits, Targets targets) {
        return Likelihood.crossEntropy(logits, targets);
    }
}
