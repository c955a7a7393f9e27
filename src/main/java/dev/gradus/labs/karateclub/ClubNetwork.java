package dev.gradus.labs.karateclub;

import dev.gradus.graph.KarateClub;
import dev.gradus.nn.Activation;
import dev.gradus.nn.GraphConvolution;
import dev.gradus.nn.Init;
import dev.gradus.nn.Linear;
import dev.gradus.nn.Parameter;
import dev.gradus.random.Rng;
import dev.gradus.sim.parameter.ParameterValues;
import dev.gradus.tensor.Likelihood;
import dev.gradus.tensor.Shape;
import dev.gradus.tensor.SparseMatrix;
import dev.gradus.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * Graph convolutions 34 → hidden → … → 2, each with its activation, then a dense layer 2 → 2 and softmax. The features are
 * one-hot, X = I: a member is known by his friends alone.
 */
final class ClubNetwork {
    /** Width of the embedding, and number of classes. */
    static final int CLASSES = 2;

    /**
     * What comes out for every member.
     *
     * @param embedding [34, 2], the last graph convolution
     * @param logProbabilities [34, 2], by class
     */
    record Output(Tensor embedding, Tensor logProbabilities) {}

    private final List<GraphConvolution> convolutions;
    private final Activation activation;
    private final Linear softmax;

    private ClubNetwork(List<GraphConvolution> convolutions, Activation activation, Linear softmax) {
        this.convolutions = List.copyOf(convolutions);
        this.activation = activation;
        this.softmax = softmax;
    }

    /** Draws W0, W1, …, W_softmax in this order, each row by row. */
    static ClubNetwork draw(ParameterValues values, SparseMatrix adjacency, Rng rng) {
        double bound = values.get(KarateParameters.INIT_BOUND);
        int layers = values.get(KarateParameters.LAYERS);
        GraphConvolution.InputGradient passedDown = PassedDown.with(Mistake.of(values));
        List<GraphConvolution> convolutions = new ArrayList<>();
        int in = KarateClub.MEMBERS;
        for (int layer = 0; layer < layers; layer++) {
            int out = layer == layers - 1 ? CLASSES : values.get(KarateParameters.HIDDEN_UNITS);
            Shape shape = Shape.of(out, in);
            Parameter weight = Parameter.weight("W" + layer, shape, Init.uniform(shape, bound, rng));
            convolutions.add(new GraphConvolution(adjacency, weight, passedDown));
            in = out;
        }
        Shape shape = Shape.of(CLASSES, CLASSES);
        Parameter weight = Parameter.weight("W_softmax", shape, Init.uniform(shape, bound, rng));
        Linear softmax = new Linear(weight, Parameter.bias("bias", Shape.of(CLASSES)));
        String activation = values.get(KarateParameters.ACTIVATION);
        return new ClubNetwork(convolutions, Activation.valueOf(activation.toUpperCase(Locale.ROOT)), softmax);
    }

    /** Names of the blocks of parameters of a network with so many graph convolutions. */
    static List<String> blocks(int layers) {
        List<String> names = new ArrayList<>();
        for (int layer = 0; layer < layers; layer++) {
            names.add("W" + layer);
        }
        names.addAll(List.of("W_softmax", "bias"));
        return names;
    }

    /** Weights in the order of their layers, then the bias. */
    List<Parameter> parameters() {
        List<Parameter> parameters = new ArrayList<>();
        convolutions.forEach(convolution -> parameters.add(convolution.weight()));
        parameters.addAll(softmax.parameters());
        return parameters;
    }

    /** The whole graph at once. */
    Output forward() {
        return forward(UnaryOperator.identity());
    }

    /** The same with something done to the hidden features between two graph convolutions. */
    Output forward(UnaryOperator<Tensor> between) {
        Tensor features = activation.apply(convolutions.getFirst().applyToOneHot());
        for (GraphConvolution convolution : convolutions.subList(1, convolutions.size())) {
            features = activation.apply(convolution.apply(between.apply(features)));
        }
        return new Output(features, Likelihood.logSoftmax(softmax.apply(features)));
    }
}
