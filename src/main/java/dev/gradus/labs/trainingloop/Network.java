package dev.gradus.labs.trainingloop;

import dev.gradus.kernel.Precision;
import dev.gradus.kernel.Storage;
import dev.gradus.nn.Activation;
import dev.gradus.nn.BatchNorm;
import dev.gradus.nn.Drawing;
import dev.gradus.nn.Init;
import dev.gradus.nn.Linear;
import dev.gradus.nn.Mode;
import dev.gradus.nn.Parameter;
import dev.gradus.nn.Sequential;
import dev.gradus.random.Rng;
import dev.gradus.tensor.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** 2 → hidden units with batch norm and ReLU → 3. Owner: one run. */
final class Network {
    private final Sequential layers;
    private final List<Parameter> parameters;
    private final List<Storage> state = new ArrayList<>();

    /** Weights N(0, 2/in), biases 0, drawn in order from {@code rng}. */
    Network(int hiddenUnits, Rng rng) {
        Drawing drawing = new Drawing(Init.HE_NORMAL, rng);
        layers = Sequential.of(
                Linear.of("first", Samples.INPUTS, hiddenUnits, drawing),
                BatchNorm.of("norm", hiddenUnits, Precision.DOUBLE),
                Activation.RELU,
                Linear.of("second", hiddenUnits, Samples.CLASSES, drawing));
        parameters = layers.parameters();
        parameters.forEach(parameter -> state.add(parameter.values()));
        state.addAll(layers.state());
    }

    /** From [n, 2] to [n, 3]; in training running statistics move. */
    Tensor apply(Tensor x, Mode mode) {
        return layers.apply(x, mode);
    }

    List<Parameter> parameters() {
        return parameters;
    }

    /** Where the running statistics are. */
    List<Storage> statistics() {
        return layers.state();
    }

    /** All weights, one after another. */
    double[] weights() {
        return parameters.stream()
                .flatMapToDouble(parameter -> Arrays.stream(parameter.values().doubles()))
                .toArray();
    }

    /** Takes the numbers of another network of the same size. */
    void copyFrom(Network other) {
        for (int i = 0; i < state.size(); i++) {
            state.get(i).copyFrom(other.state.get(i));
        }
    }

    /** Weights and running statistics. */
    List<double[]> numbers() {
        return state.stream().map(storage -> storage.doubles().clone()).toList();
    }

    /** Puts numbers back. */
    void set(List<double[]> numbers) {
        for (int i = 0; i < state.size(); i++) {
            state.get(i).copyFrom(numbers.get(i));
        }
    }
}
