package dev.gradus.tensor;

import dev.gradus.kernel.Storage;
import dev.gradus.kernel.Targets;

/** From scores to log-probabilities, and from these to a loss. */
public final class Likelihood {
    private Likelihood() {}

    /** y_j = exp(x_j) / Σ_k exp(x_k) along the last axis. Derivative: dx_j = y_j (dy_j − Σ_k y_k dy_k). Shapes: [..., n] → same. */
    public static Tensor softmax(Tensor x) {
        Tensor rows = x.contiguous();
        int width = x.shape().lastSize();
        Tensor y = Tensor.computed(
                "softmax", x.shape(), out -> out.kernels().softmax().softmax(rows.storage(), width, out), rows);
        return y.from(Edge.to(x, gradient -> {
            Tensor dy = gradient.contiguous();
            return Tensor.computed(
                    "softmax gradient",
                    x.shape(),
                    out -> out.kernels().softmax().softmaxGradient(dy.storage(), y.storage(), width, out),
                    dy,
                    y);
        }));
    }

    /** The same along another axis. Shapes: [..., n, ...] → same. @throws ShapeException if axis is outside [0, rank) */
    public static Tensor softmax(Tensor x, int axis) {
        int last = x.shape().rank() - 1;
        return Views.swap(softmax(Views.swap(x, axis, last)), axis, last);
    }

    /**
     * y_j = x_j − log Σ_k exp x_k along the last axis, computed with the largest entry subtracted. Derivative:
     * dx_j = dy_j − exp(y_j) Σ_k dy_k. Shapes: [..., n] → same.
     */
    public static Tensor logSoftmax(Tensor x) {
        Tensor rows = x.contiguous();
        int width = x.shape().lastSize();
        Tensor y = Tensor.computed(
                "log-softmax", x.shape(), out -> out.kernels().softmax().logSoftmax(rows.storage(), width, out), rows);
        return y.from(Edge.to(x, gradient -> {
            Tensor dy = gradient.contiguous();
            return Tensor.computed(
                    "log-softmax gradient",
                    x.shape(),
                    out -> out.kernels().softmax().logSoftmaxGradient(dy.storage(), y.storage(), width, out),
                    dy,
                    y);
        }));
    }

    /** The same along another axis. Shapes: [..., n, ...] → same. @throws ShapeException if axis is outside [0, rank) */
    public static Tensor logSoftmax(Tensor x, int axis) {
        int last = x.shape().rank() - 1;
        return Views.swap(logSoftmax(Views.swap(x, axis, last)), axis, last);
    }

    /**
     * Weighted negative log-likelihood: loss = −Σ_i weight_i · logProbability[i, class_i]. Derivative: −weight_i · dloss at
     * (i, class_i), 0 elsewhere. Shapes: [n, classes] → [].
     *
     * @throws ShapeException if there is not one target for each row
     */
    public static Tensor negativeLogLikelihood(Tensor logProbabilities, Targets targets) {
        Shape shape = logProbabilities.shape();
        requireOneEach("negative log-likelihood", shape, targets);
        Tensor rows = logProbabilities.contiguous();
        return Tensor.computed(
                        "negative log-likelihood",
                        Shape.SCALAR,
                        out -> out.set(0, loss(rows.storage(), shape.size(1), targets)),
                        rows)
                .from(Edge.to(
                        logProbabilities,
                        dy -> Tensor.computed(
                                "likelihood gradient",
                                shape,
                                out -> gradient(dy.item(), shape.size(1), targets, out),
                                dy)));
    }

    /**
     * Both at once: −Σ_i weight_i · logSoftmax(logits)[i, class_i]. Derivative: dloss · weight_i (softmax(logits)_ij − [j =
     * class_i]), computed on the way forwards. Shapes: [n, classes] → [].
     *
     * @throws ShapeException if there is not one target for each row
     */
    public static Tensor crossEntropy(Tensor logits, Targets targets) {
        Shape shape = logits.shape();
        requireOneEach("cross-entropy", shape, targets);
        Tensor rows = logits.contiguous();
        Storage slope = Storage.zeros(logits.precision(), shape.count());
        Tensor loss = Tensor.computed(
                "cross-entropy",
                Shape.SCALAR,
                out -> out.set(0, out.kernels().softmax().crossEntropy(rows.storage(), shape.size(1), targets, slope)),
                rows);
        return loss.from(Edge.to(
                logits,
                dy -> Tensor.computed(
                        "cross-entropy gradient",
                        shape,
                        out -> out.kernels().elementwise().scale(slope, dy.item(), out),
                        dy,
                        loss)));
    }

    private static void requireOneEach(String operation, Shape shape, Targets targets) {
        int given = targets.classes().length;
        if (shape.rank() != 2 || shape.size(0) != given || given != targets.weights().length) {
            throw new ShapeException(operation, shape, Shape.of(given), "give one class and one weight per row");
        }
    }

    private static double loss(Storage values, int width, Targets targets) {
        double loss = 0;
        for (int i = 0; i < targets.classes().length; i++) {
            if (targets.weights()[i] != 0) {
                loss -= targets.weights()[i] * values.get(i * width + targets.classes()[i]);
            }
        }
        return loss;
    }

    private static void gradient(double dy, int width, Targets targets, Storage out) {
        out.fill(0);
        for (int i = 0; i < targets.classes().length; i++) {
            out.set(i * width + targets.classes()[i], -dy * targets.weights()[i]);
        }
    }
}
