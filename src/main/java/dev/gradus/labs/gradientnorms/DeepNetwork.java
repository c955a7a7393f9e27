package dev.gradus.labs.gradientnorms;

import dev.gradus.kernel.Precision;
import dev.gradus.kernel.Storage;
import dev.gradus.nn.BatchNorm;
import dev.gradus.nn.Dropout;
import dev.gradus.nn.Init;
import dev.gradus.nn.Layer;
import dev.gradus.nn.LayerNorm;
import dev.gradus.nn.Mode;
import dev.gradus.nn.Parameter;
import dev.gradus.nn.Sequential;
import dev.gradus.random.Rng;
import dev.gradus.tensor.Activations;
import dev.gradus.tensor.Arithmetic;
import dev.gradus.tensor.Likelihood;
import dev.gradus.tensor.Products;
import dev.gradus.tensor.Shape;
import dev.gradus.tensor.Tensor;
import dev.gradus.tensor.Views;
import java.util.ArrayList;
import java.util.List;

/** Dense layers without biases, each hidden one with its normalisation, activation, residual and dropout. */
final class DeepNetwork {
    /**
     * What comes out of every layer.
     *
     * @param sums z_l = h_{l−1} W_lᵀ of every layer
     * @param activations h_l of every hidden layer
     * @param logProbabilities of the classes
     */
    record Output(List<Tensor> sums, List<Tensor> activations, Tensor logProbabilities) {}

    private final Setup setup;
    private final List<Parameter> weights = new ArrayList<>();
    private final List<Parameter> parameters;
    private final List<Layer> normalisations = new ArrayList<>();

    /** Draws W_1, W_2, … in this order, each row by row. */
    DeepNetwork(Setup setup, Rng rng) {
        this.setup = setup;
        for (int layer = 0; layer < setup.layers(); layer++) {
            Shape shape = Shape.of(setup.out(layer), setup.in(layer));
            weights.add(Parameter.weight("W" + (layer + 1), shape, init(setup).draw(shape, rng)));
        }
        for (int layer = 0; layer < setup.hiddenLayers(); layer++) {
            normalisations.add(normalisation(layer));
        }
        List<Parameter> all = new ArrayList<>(weights);
        normalisations.forEach(layer -> all.addAll(layer.parameters()));
        parameters = List.copyOf(all);
    }

    List<Parameter> weights() {
        return weights;
    }

    /** Weights first, then what normalisations have learned. */
    List<Parameter> parameters() {
        return parameters;
    }

    /** What normalisations remember of the batches they have seen. */
    List<Storage> memory() {
        return normalisations.stream().flatMap(layer -> layer.state().stream()).toList();
    }

    /** Training: with dropout, and statistics of the batch. */
    Output train(Tensor x, Dropout dropout) {
        return forward(x, dropout, Mode.TRAIN);
    }

    /** Test: without dropout, with statistics of the past. */
    Output evaluate(Tensor x) {
        return forward(x, new Dropout(0, () -> new Rng(0)), Mode.EVALUATE);
    }

    private Output forward(Tensor x, Dropout dropout, Mode mode) {
        List<Tensor> sums = new ArrayList<>();
        List<Tensor> activations = new ArrayList<>();
        Tensor h = x;
        for (int layer = 0; layer < setup.hiddenLayers(); layer++) {
            Tensor z = sum(h, layer);
            Tensor after = setup.activation().apply(normalisations.get(layer).apply(z, mode));
            Tensor dropped = drops(dropout) ? dropout.apply(after) : after;
            h = setup.adds(layer) ? Arithmetic.add(h, dropped) : dropped;
            sums.add(z);
            activations.add(h);
        }
        Tensor logits = sum(h, setup.layers() - 1);
        sums.add(logits);
        return new Output(sums, activations, logProbabilities(logits));
    }

    private boolean drops(Dropout dropout) {
        return dropout.rate() > 0 && !setup.has(Mistake.DROPOUT_UNCALLED);
    }

    private Tensor sum(Tensor h, int layer) {
        return Products.matmul(h, Views.transpose(weights.get(layer).tensor()));
    }

    private Tensor logProbabilities(Tensor logits) {
        Tensor scores = setup.has(Mistake.RELU_AFTER_LAST) ? Activations.relu(logits) : logits;
        return setup.has(Mistake.SOFTMAX_OVER_BATCH)
                ? Views.transpose(Likelihood.logSoftmax(Views.transpose(scores)))
                : Likelihood.logSoftmax(scores);
    }

    private Layer normalisation(int layer) {
        String name = "normalisation " + (layer + 1);
        return switch (setup.normalisation()) {
            case NONE -> new Sequential(List.of());
            case BATCH -> BatchNorm.of(name, setup.out(layer), Precision.DOUBLE);
            case LAYER -> LayerNorm.of(name, setup.out(layer), Precision.DOUBLE);
        };
    }

    private static Init init(Setup setup) {
        return switch (setup.init()) {
            case "xavier" -> Init.XAVIER_UNIFORM;
            case "he" -> Init.HE_NORMAL;
            case "normal" -> Init.normal(setup.initStd());
            case "orthogonal" -> Init.ORTHOGONAL;
            default -> Init.FAN_IN_UNIFORM;
        };
    }
}
