package dev.gradus.labs.messagepassing;

import java.util.Set;
import java.util.function.IntPredicate;

/**
 * How much every node counts, rightly and in the code that runs, and the losses that follow. A node's loss is
 * −log p of its label, from the logit z of label 1.
 */
record Mask(Labelled data, Set<Mistake> mistakes) {
    /** 1 or 0: whether the code that runs counts a node. */
    double mask(int node) {
        return mistakes.contains(Mistake.LOSS_ON_HELD_OUT) || !data.heldOut()[node] ? 1 : 0;
    }

    /** By what the code that runs divides. */
    double divisor() {
        if (mistakes.contains(Mistake.MEAN_OVER_ALL_NODES) || mistakes.contains(Mistake.LOSS_ON_HELD_OUT)) {
            return data.nodes();
        }
        return data.trainingNodes();
    }

    /** What the code that runs minimises; a product with the mask, so that what is not a number stays none. */
    double objective(double[] logits) {
        double sum = 0;
        for (int node = 0; node < logits.length; node++) {
            sum += mask(node) * loss(node, logits[node]);
        }
        return sum / divisor();
    }

    /** Its derivative by every logit. */
    double[] gradient(double[] logits) {
        double[] gradient = new double[logits.length];
        for (int node = 0; node < logits.length; node++) {
            gradient[node] = mask(node) * (probability(logits[node]) - data.labels()[node]) / divisor();
        }
        return gradient;
    }

    /** −log p(label) = log(1 + e^∓z), without overflow. */
    double loss(int node, double logit) {
        double against = data.labels()[node] == 1 ? -logit : logit;
        return Math.max(against, 0) + Math.log1p(Math.exp(-Math.abs(against)));
    }

    static double probability(double logit) {
        return 1 / (1 + Math.exp(-logit));
    }

    void read(double[] logits, double[] readouts) {
        IntPredicate trained = node -> !data.heldOut()[node];
        readouts[MessageReadouts.TRAIN_LOSS] = mean(logits, trained);
        readouts[MessageReadouts.TEST_LOSS] = mean(logits, trained.negate());
        readouts[MessageReadouts.TRAIN_ACCURACY] = accuracy(logits, trained);
        readouts[MessageReadouts.TEST_ACCURACY] = accuracy(logits, trained.negate());
        readouts[MessageReadouts.OBJECTIVE] = objective(logits);
    }

    private double mean(double[] logits, IntPredicate counts) {
        double sum = 0;
        double count = 0;
        for (int node = 0; node < logits.length; node++) {
            if (counts.test(node)) {
                sum += loss(node, logits[node]);
                count++;
            }
        }
        return sum / count;
    }

    private double accuracy(double[] logits, IntPredicate counts) {
        double right = 0;
        double count = 0;
        for (int node = 0; node < logits.length; node++) {
            if (counts.test(node)) {
                right += logits[node] > 0 == (data.labels()[node] == 1) ? 1 : 0;
                count++;
            }
        }
        return right / count;
    }
}
