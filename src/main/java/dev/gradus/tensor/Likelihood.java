package dev.gradus.tensor;

import dev.gradus.kernel.Softmax;
import java.util.Arrays;

/** From scores to log-probabilities, and from these to a loss. */
public final class Likelihood {
    /**
     * What the rows of a classifier's output should be.
     *
     * @param classes the true class of each row
     * @param weights how much each row counts; 0 masks it, 1/n for all makes the loss a mean
     */
    public record Targets(int[] classes, double[] weights) {}

    private Likelihood() {}

    /**
     * y_j = x_j − log Σ_k exp x_k along the last axis, computed with the largest entry subtracted. Derivative:
     * dx_j = dy_j − exp(y_j) Σ_k dy_k. Shapes: [..., n] → same.
     */
    public static Tensor logSoftmax(Tensor x) {
        int width = x.shape().lastSize();
        double[] y = Arena.take(x.shape().count());
        Softmax.logSoftmax(x.rowMajor(), width, y);
        return Tensor.constant(x.shape(), y).from(Edge.to(x, dy -> {
            double[] dx = Arena.take(y.length);
            Softmax.logSoftmaxGradient(dy.rowMajor(), y, width, dx);
            return Tensor.constant(x.shape(), dx);
        }));
    }

    /**
     * Weighted negative log-likelihood: loss = −Σ_i weight_i · logProbability[i, class_i]. Derivative: −weight_i · dloss at
     * (i, class_i), 0 elsewhere. Shapes: [n, classes] → [].
     *
     * @throws ShapeException if there is not one target for each row
     */
    public static Tensor negativeLogLikelihood(Tensor logProbabilities, Targets targets) {
        Shape shape = logProbabilities.shape();
        if (shape.rank() != 2 || shape.size(0) != targets.classes.length || shape.size(0) != targets.weights.length) {
            Shape given = Shape.of(targets.classes.length);
            throw new ShapeException("negative log-likelihood", shape, given, "give one class and one weight per row");
        }
        int width = shape.size(1);
        double[] values = logProbabilities.rowMajor();
        double loss = 0;
        for (int i = 0; i < targets.classes.length; i++) {
            if (targets.weights[i] != 0) {
                loss -= targets.weights[i] * values[i * width + targets.classes[i]];
            }
        }
        return Tensor.scalar(loss).from(Edge.to(logProbabilities, dy -> likelihoodGradient(dy.item(), shape, targets)));
    }

    private static Tensor likelihoodGradient(double dy, Shape shape, Targets targets) {
        double[] gradient = Arena.take(shape.count());
        Arrays.fill(gradient, 0);
        for (int i = 0; i < targets.classes.length; i++) {
            gradient[i * shape.size(1) + targets.classes[i]] = -dy * targets.weights[i];
        }
        return Tensor.constant(shape, gradient);
    }
}
