package dev.gradus.nn.online;

import dev.gradus.nn.Activation;
import dev.gradus.nn.Parameter;
import dev.gradus.tensor.Shape;
import java.util.ArrayList;
import java.util.List;

/**
 * A multilayer perceptron that is trained one sample at a time: h_l = φ(W_lᵀ h_{l−1} + b_l) from h_0 = x, p = softmax of the last
 * layer's z, L = −log p_label. {@link #forward}, {@link #backward} and {@link #update} are one step of stochastic gradient descent,
 * and no tape is kept. Owner: one run; nothing is allocated while it learns.
 */
public final class Network {
    private final List<Layer> layers;
    private final StepRules rules;
    private final double[] probabilities;
    private Sample sample;
    private double logTotal;

    /** Layers from the input up; each has as many rows of weights as the one below has outputs. */
    public Network(List<Layer> layers, StepRules rules) {
        this.layers = List.copyOf(layers);
        this.rules = rules;
        probabilities = new double[last().width()];
        sample = new Sample(layers.getFirst().weight().tensor().shape().size(0));
    }

    /**
     * Layers with the given weights and biases 0.
     *
     * @param weights of each layer, row by row, [in, out]; shared
     * @param shapes of the weights
     * @param activation φ of all layers but the last
     */
    public static Network of(List<double[]> weights, List<Shape> shapes, Activation activation, StepRules rules) {
        List<Layer> layers = new ArrayList<>();
        for (int i = 0; i < weights.size(); i++) {
            Activation own = i == weights.size() - 1 ? Activation.LINEAR : activation;
            layers.add(new Layer(i + 1, weights.get(i), shapes.get(i), own));
        }
        return new Network(layers, rules);
    }

    public List<Layer> layers() {
        return layers;
    }

    /** W1, b1, W2, b2, … */
    public List<Parameter> parameters() {
        return layers.stream()
                .flatMap(layer -> List.of(layer.weight(), layer.bias()).stream())
                .toList();
    }

    /** p of the last sample; not to be written to. */
    public double[] probabilities() {
        return probabilities;
    }

    /** The class of the largest probability, the first of equals. */
    public int guess() {
        int best = 0;
        for (int k = 1; k < probabilities.length; k++) {
            best = probabilities[k] > probabilities[best] ? k : best;
        }
        return best;
    }

    /** z and h of every layer, then p. Keeps {@code input}, which must not change until the step is done. */
    public void forward(Sample input) {
        sample = input;
        Layer below = layers.getFirst();
        below.forward(input.row());
        for (int l = 1; l < layers.size(); l++) {
            Layer layer = layers.get(l);
            layer.forward(below.outputsRow());
            below = layer;
        }
        softmax(below.sums());
    }

    /** L = log Σ e^{z_k} − z_label of the last sample. */
    public double loss(int label) {
        return logTotal - last().sums()[label];
    }

    /** δ of every layer, from the last one down. */
    public void backward(int label) {
        rules.outputError().apply(probabilities, label, last().errors());
        for (int l = layers.size() - 1; l > 0; l--) {
            Layer below = layers.get(l - 1);
            rules.errorBelow().apply(layers.get(l), outputsOf(l), below);
            below.throughActivation();
        }
    }

    /** W_l ← W_l − η h_{l−1} δ_lᵀ and b_l ← b_l − η δ_l for every layer. */
    public void update(double rate) {
        for (int l = layers.size() - 1; l > 0; l--) {
            Layer below = layers.get(l - 1);
            layers.get(l).moveWeights(rules.weightInput().of(below), rate);
            layers.get(l).moveBiases(rules.biasGradient(), rate);
        }
        layers.getFirst().moveWeights(sample.row(), rate);
        layers.getFirst().moveBiases(rules.biasGradient(), rate);
    }

    /** ‖∂L/∂W‖ of layer {@code index}, from 0: of a product of two vectors it is the product of their lengths. */
    public double gradientNorm(int index) {
        double[] delta = layers.get(index).errors();
        double error = length(delta, delta.length);
        if (index == 0) {
            return error * length(sample.values(), sample.count());
        }
        double[] input = weightInput(index);
        return error * length(input, input.length);
    }

    /** max |a| over the numbers that layer {@code index} got with the last sample. */
    public double largestInput(int index) {
        double[] input = index == 0 ? sample.dense() : layers.get(index - 1).outputs();
        double largest = 0;
        for (double value : input) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }

    /** The gradient that the last step used, in the order of {@link #parameters}: for checking it. */
    public List<double[]> gradients() {
        List<double[]> gradients = new ArrayList<>();
        for (int l = 0; l < layers.size(); l++) {
            double[] input = l == 0 ? sample.dense() : weightInput(l);
            double[] biases = new double[layers.get(l).width()];
            rules.biasGradient().apply(layers.get(l).errors(), biases);
            gradients.add(outer(input, layers.get(l).errors()));
            gradients.add(biases);
        }
        return gradients;
    }

    /** p_k = e^{z_k − s} / Σ_j e^{z_j − s}. */
    private void softmax(double[] logits) {
        double shift = rules.softmax().of(logits);
        double total = 0;
        for (int k = 0; k < logits.length; k++) {
            probabilities[k] = Math.exp(logits[k] - shift);
            total += probabilities[k];
        }
        for (int k = 0; k < logits.length; k++) {
            probabilities[k] /= total;
        }
        logTotal = shift + Math.log(total);
    }

    /** The vector that layer {@code index} > 0 takes for its input when it works out its gradient. */
    private double[] weightInput(int index) {
        return rules.weightInput().of(layers.get(index - 1)).values().doubles();
    }

    /** What layer {@code index} hands on: probabilities from the last one. */
    private double[] outputsOf(int index) {
        return index == layers.size() - 1 ? probabilities : layers.get(index).outputs();
    }

    private Layer last() {
        return layers.getLast();
    }

    private static double[] outer(double[] column, double[] row) {
        double[] product = new double[column.length * row.length];
        for (int i = 0; i < product.length; i++) {
            product[i] = column[i / row.length] * row[i % row.length];
        }
        return product;
    }

    private static double length(double[] vector, int count) {
        double even = 0;
        double odd = 0;
        int i = 0;
        for (; i + 2 <= count; i += 2) {
            even += vector[i] * vector[i];
            odd += vector[i + 1] * vector[i + 1];
        }
        if (i < count) {
            even += vector[i] * vector[i];
        }
        return Math.sqrt(even + odd);
    }
}
