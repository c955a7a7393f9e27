package dev.gradus.labs.deepvsdeeper;

import dev.gradus.kernel.Precision;
import dev.gradus.kernel.Storage;
import dev.gradus.nn.BatchNorm;
import dev.gradus.nn.Conv2d;
import dev.gradus.nn.Drawing;
import dev.gradus.nn.Flatten;
import dev.gradus.nn.GroupNorm;
import dev.gradus.nn.Init;
import dev.gradus.nn.Layer;
import dev.gradus.nn.LayerNorm;
import dev.gradus.nn.Linear;
import dev.gradus.nn.MeanPool;
import dev.gradus.nn.Mode;
import dev.gradus.nn.Parameter;
import dev.gradus.nn.Sequential;
import dev.gradus.random.Rng;
import dev.gradus.tensor.Arithmetic;
import dev.gradus.tensor.Convolutions.Sliding;
import dev.gradus.tensor.Shape;
import dev.gradus.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;

/**
 * Layer after layer, with or without skips: h ← φ(N(W h + b)), or for two of them h ← φ(h + N(W' φ(N(W h + b)) + b')). Dense
 * layers, or convolutions 3 × 3 on images that are halved after each third of the depth and averaged before the last layer.
 */
final class DeepNetwork {
    /**
     * What comes out.
     *
     * @param hidden of every hidden layer, after its activation
     */
    record Output(List<Tensor> hidden, Tensor logits) {}

    private static final int KERNEL = 3;
    private static final Sliding SAME_SIZE = new Sliding(1, 1);

    private final Architecture architecture;
    private final Boolean addsLate;
    private final List<Layer> layers = new ArrayList<>();
    private final List<Layer> normalisations = new ArrayList<>();

    /** Draws the weights from the first layer to the last, each row by row; biases are 0. */
    DeepNetwork(Architecture architecture, Task.Kind kind, Setup setup, Rng rng) {
        this.architecture = architecture;
        this.addsLate = setup.has(Mistake.RESIDUAL_AFTER_ACTIVATION);
        Drawing drawing = new Drawing(init(), rng);
        int in = kind.channels();
        for (int layer = 0; layer < architecture.hiddenLayers(); layer++) {
            String name = "layer " + (layer + 1);
            layers.add(setup.convolves() ? filters(name, in, drawing) : dense(name, in, drawing));
            normalisations.add(normalisation(name, setup));
            in = architecture.units();
        }
        layers.add(Linear.of("layer " + architecture.depth(), in, kind.classes(), drawing));
    }

    /** Weights and biases from the first layer on, then what normalisations have learned. */
    List<Parameter> parameters() {
        List<Parameter> parameters = new ArrayList<>();
        layers.forEach(layer -> parameters.addAll(layer.parameters()));
        normalisations.forEach(layer -> parameters.addAll(layer.parameters()));
        return parameters;
    }

    /** The weight of every layer, without its bias. */
    List<Parameter> weights() {
        return layers.stream().map(layer -> layer.parameters().getFirst()).toList();
    }

    /** What normalisations remember of the batches they have seen. */
    List<Storage> memory() {
        return normalisations.stream().flatMap(layer -> layer.state().stream()).toList();
    }

    Output apply(Tensor x, Mode mode) {
        List<Tensor> hidden = new ArrayList<>();
        Tensor h = activated(x, 0, mode);
        hidden.add(h);
        int layer = 1;
        while (layer < architecture.hiddenLayers()) {
            h = halved(h, layer);
            if (architecture.skips(layer)) {
                Tensor inner = activated(h, layer, mode);
                hidden.add(inner);
                h = joined(h, normal(inner, layer + 1, mode));
                layer += 2;
            } else {
                h = activated(h, layer, mode);
                layer++;
            }
            hidden.add(h);
        }
        return new Output(hidden, layers.getLast().apply(averaged(h), mode));
    }

    private Tensor joined(Tensor skipped, Tensor branch) {
        return addsLate
                ? Arithmetic.add(skipped, architecture.activation().apply(branch))
                : architecture.activation().apply(Arithmetic.add(skipped, branch));
    }

    private Tensor activated(Tensor h, int layer, Mode mode) {
        boolean atOnce = architecture.normalisation() == Normalisation.NONE;
        return atOnce && layers.get(layer) instanceof Linear linear
                ? linear.apply(h, architecture.activation())
                : architecture.activation().apply(normal(h, layer, mode));
    }

    private Tensor normal(Tensor h, int layer, Mode mode) {
        return normalisations.get(layer).apply(layers.get(layer).apply(h, mode), mode);
    }

    private Tensor halved(Tensor h, int layer) {
        Tensor smaller = h;
        for (int i = 0; h.shape().rank() > 2 && i < architecture.halvings(layer); i++) {
            smaller = new MeanPool(2).apply(smaller, Mode.TRAIN);
        }
        return smaller;
    }

    /** Every filter's mean over the image. */
    private static Tensor averaged(Tensor h) {
        return h.shape().rank() == 2
                ? h
                : Sequential.of(new MeanPool(h.shape().lastSize()), new Flatten())
                        .apply(h, Mode.TRAIN);
    }

    private Layer dense(String name, int in, Drawing drawing) {
        return Linear.of(name, in, architecture.units(), drawing);
    }

    private Layer filters(String name, int in, Drawing drawing) {
        return Conv2d.of(name, Shape.of(architecture.units(), in, KERNEL, KERNEL), SAME_SIZE, drawing);
    }

    private Layer normalisation(String layer, Setup setup) {
        String name = "normalisation of " + layer;
        int units = architecture.units();
        return switch (architecture.normalisation()) {
            case NONE -> new Sequential(List.of());
            case BATCH -> BatchNorm.of(name, units, Precision.DOUBLE);
            case LAYER ->
                setup.convolves()
                        ? GroupNorm.of(name, units, 1, Precision.DOUBLE)
                        : LayerNorm.of(name, units, Precision.DOUBLE);
        };
    }

    private Init init() {
        return switch (architecture.init()) {
            case "xavier" -> Init.XAVIER_UNIFORM;
            case "fanInUniform" -> Init.FAN_IN_UNIFORM;
            default -> Init.HE_NORMAL;
        };
    }
}
