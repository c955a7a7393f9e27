package dev.gradus.labs.deepvsdeeper;

import dev.gradus.nn.Activation;
import dev.gradus.tensor.Tensor;
import java.util.Arrays;
import java.util.List;

/**
 * How alike examples of different classes look to a layer: the mean cosine of the angle between their rows, over up to 32
 * pairs of neighbours in a batch. For wide ReLU layers with weights of mean 0 and biases of 0 the cosine c of an angle becomes
 * (√(1 − c²) + c (π − arccos c)) / π. Source: Y. Cho, L. Saul, "Kernel methods for deep learning", NIPS 2009, eq. 6.
 */
final class Similarity {
    private static final int PAIRS = 32;

    private Similarity() {}

    /** Of a batch, after every hidden layer; not a number where no neighbours differ in class, or the layer is dead. */
    static double[] measured(List<Tensor> hidden, Batch batch) {
        double[] means = new double[hidden.size()];
        for (int layer = 0; layer < means.length; layer++) {
            double[] values = hidden.get(layer).storage().doubles();
            means[layer] = mean(values, values.length / batch.targets().classes().length, batch);
        }
        return means;
    }

    /** Predicted for plain layers at the start: of the inputs, then after every one of so many hidden layers. */
    static double[] predicted(Batch batch, Activation activation, int layers) {
        double[] predicted = new double[layers + 1];
        if (activation != Activation.RELU && activation != Activation.LINEAR) {
            Arrays.fill(predicted, Double.NaN);
            return predicted;
        }
        double[] inputs = batch.inputs().storage().doubles();
        int pairs = 0;
        for (int i = 0; i + 1 < batch.count() && pairs < PAIRS; i++) {
            double cosine = differ(batch, i) ? cosine(inputs, i, batch.length()) : Double.NaN;
            if (!Double.isNaN(cosine)) {
                pairs++;
                for (int layer = 0; layer <= layers; layer++) {
                    predicted[layer] += cosine;
                    cosine = activation == Activation.RELU ? afterRelu(cosine) : cosine;
                }
            }
        }
        for (int layer = 0; layer <= layers; layer++) {
            predicted[layer] /= pairs;
        }
        return predicted;
    }

    /** c ↦ (√(1 − c²) + c (π − arccos c)) / π. */
    static double afterRelu(double cosine) {
        double c = Math.clamp(cosine, -1.0, 1.0);
        return (Math.sqrt(1 - c * c) + c * (Math.PI - Math.acos(c))) / Math.PI;
    }

    private static double mean(double[] values, int width, Batch batch) {
        double sum = 0;
        int pairs = 0;
        for (int i = 0; i + 1 < batch.count() && pairs < PAIRS; i++) {
            double cosine = differ(batch, i) ? cosine(values, i, width) : Double.NaN;
            if (!Double.isNaN(cosine)) {
                pairs++;
                sum += cosine;
            }
        }
        return sum / pairs;
    }

    private static boolean differ(Batch batch, int i) {
        int[] classes = batch.targets().classes();
        return classes[i] != classes[i + 1];
    }

    /** Of rows i and i + 1; not a number where one of them is nothing but zeros: it has no direction. */
    static double cosine(double[] values, int i, int width) {
        double product = 0;
        double first = 0;
        double second = 0;
        for (int k = i * width; k < (i + 1) * width; k++) {
            product += values[k] * values[k + width];
            first += values[k] * values[k];
            second += values[k + width] * values[k + width];
        }
        double lengths = Math.sqrt(first) * Math.sqrt(second);
        return lengths > 0 && Double.isFinite(lengths) ? product / lengths : Double.NaN;
    }
}
