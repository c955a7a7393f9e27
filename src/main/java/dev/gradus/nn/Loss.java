package dev.gradus.nn;

import static dev.gradus.tensor.Arithmetic.multiply;
import static dev.gradus.tensor.Arithmetic.scale;
import static dev.gradus.tensor.Arithmetic.shift;
import static dev.gradus.tensor.Arithmetic.subtract;

import dev.gradus.kernel.Elementwise;
import dev.gradus.kernel.Targets;
import dev.gradus.tensor.Arithmetic;
import dev.gradus.tensor.Edge;
import dev.gradus.tensor.Functions;
import dev.gradus.tensor.Likelihood;
import dev.gradus.tensor.Reductions;
import dev.gradus.tensor.Shape;
import dev.gradus.tensor.ShapeException;
import dev.gradus.tensor.Tensor;

/** Losses of whole batches: one number each. */
public final class Loss {
    private Loss() {}

    /**
     * Softmax cross-entropy: −Σ_i weight_i log softmax(logits_i)[class_i]. Masks and means are a matter of the weights.
     * Shapes: [n, classes] → [].
     */
    public static Tensor crossEntropy(Tensor logits, Targets targets) {
        return Likelihood.crossEntropy(logits, targets);
    }

    /** −Σ_i weight_i · logProbability[i, class_i], for log-probabilities that are there already. Shapes: [n, classes] → []. */
    public static Tensor negativeLogLikelihood(Tensor logProbabilities, Targets targets) {
        return Likelihood.negativeLogLikelihood(logProbabilities, targets);
    }

    /**
     * Σ (p − t)² / n over all n entries. Derivatives: dp = 2 (p − t) dloss / n, dt = −dp. Shapes: two of one shape → [].
     *
     * @throws ShapeException if the shapes differ: they are not stretched here, which would hide a mistake
     */
    public static Tensor meanSquaredError(Tensor prediction, Tensor target) {
        if (!prediction.shape().equals(target.shape())) {
            throw new ShapeException(
                    "mean squared error", prediction.shape(), target.shape(), "give both the same shape");
        }
        Tensor p = prediction.contiguous();
        Tensor t = target.contiguous();
        double share = 1.0 / p.shape().count();
        return Tensor.computed(
                        "mean squared error",
                        Shape.SCALAR,
                        out -> out.set(0, share * out.kernels().reductions().squaredDistance(p.storage(), t.storage())),
                        p,
                        t)
                .from(
                        Edge.to(prediction, dy -> scaledDifference(p, t, dy, 2 * share)),
                        Edge.to(target, dy -> scaledDifference(t, p, dy, 2 * share)));
    }

    /**
     * Σ weight ∘ (p − t)²: masks and means are a matter of the weights, a constant that stretches to the others. Shapes: three that
     * broadcast → [].
     */
    public static Tensor weightedSquaredError(Tensor prediction, Tensor target, Tensor weights) {
        return Reductions.sum(multiply(weights, Functions.square(subtract(prediction, target))));
    }

    /**
     * −Σ (y log σ(z) + (1 − y) log(1 − σ(z))) / n for logits z and targets y in [0, 1], as Σ (log(1 + e^z) − y z) / n, which does not
     * overflow. Derivative: dz = (σ(z) − y) dloss / n. Shapes: two of one shape → [].
     */
    public static Tensor binaryCrossEntropy(Tensor logits, Tensor targets) {
        return Reductions.mean(subtract(Functions.softplus(logits), multiply(targets, logits)));
    }

    /**
     * KL(N(μ, σ²) ‖ N(0, 1)) = ½ Σ (σ² + μ² − 1 − log σ²) over all entries, with log σ given. Derivatives: dμ = μ dloss, d(log σ) = (σ² −
     * 1) dloss. Shapes: two of one shape → []. Source: D. Kingma, M. Welling, "Auto-Encoding Variational Bayes", ICLR 2014,
     * appendix B.
     */
    public static Tensor gaussianDivergence(Tensor mean, Tensor logDeviation) {
        Tensor logVariance = scale(logDeviation, 2);
        Tensor squares = Arithmetic.add(Functions.exp(logVariance), Functions.square(mean));
        return scale(Reductions.sum(subtract(shift(squares, -1), logVariance)), 0.5);
    }

    /**
     * KL(p ‖ q) = Σ p (log p − log q) over all rows, given the logarithms, which must be finite. Shapes: [n, classes] twice → [].
     */
    public static Tensor categoricalDivergence(Tensor logP, Tensor logQ) {
        return Reductions.sum(multiply(Functions.exp(logP), subtract(logP, logQ)));
    }

    /** factor · dy · (a − b). */
    private static Tensor scaledDifference(Tensor a, Tensor b, Tensor dy, double factor) {
        return Tensor.computed(
                "squared error gradient",
                a.shape(),
                out -> {
                    Elementwise kernels = out.kernels().elementwise();
                    kernels.subtract(a.storage(), b.storage(), out);
                    kernels.scale(out, factor * dy.item(), out);
                },
                a,
                b,
                dy);
    }
}
