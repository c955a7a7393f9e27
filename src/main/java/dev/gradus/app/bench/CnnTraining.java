package dev.gradus.app.bench;

import dev.gradus.kernel.Precision;
import dev.gradus.kernel.Targets;
import dev.gradus.nn.Activation;
import dev.gradus.nn.Conv2d;
import dev.gradus.nn.Drawing;
import dev.gradus.nn.Flatten;
import dev.gradus.nn.Init;
import dev.gradus.nn.Layer;
import dev.gradus.nn.Linear;
import dev.gradus.nn.Loss;
import dev.gradus.nn.MaxPool;
import dev.gradus.nn.Mode;
import dev.gradus.nn.Parameter;
import dev.gradus.nn.Sequential;
import dev.gradus.optim.Sgd;
import dev.gradus.random.Rng;
import dev.gradus.tensor.Autograd;
import dev.gradus.tensor.Convolutions.Sliding;
import dev.gradus.tensor.Gradients;
import dev.gradus.tensor.Program;
import dev.gradus.tensor.Shape;
import dev.gradus.tensor.Tensor;
import java.util.Arrays;
import java.util.List;

/** One update of a network in floats: convolution 5×5 from 3 to 32 channels, ReLU, largest of 2×2, dense layer to 10. */
final class CnnTraining implements Workload.Task {
    private static final int SIDE = 32;
    private static final int CHANNELS = 3;
    private static final int FILTERS = 32;
    private static final int KERNEL = 5;
    private static final int CLASSES = 10;

    private final Tensor images;
    private final Targets targets;
    private final Layer network;
    private final List<Parameter> parameters;
    private final Sgd optimizer = new Sgd(0.01);
    private final Program<Gradients> update;

    CnnTraining(int batch) {
        Drawing drawing = new Drawing(Init.FAN_IN_UNIFORM, new Rng(0), Precision.FLOAT);
        int features = FILTERS * SIDE / 2 * SIDE / 2;
        images = Tensor.constant(
                Shape.of(batch, CHANNELS, SIDE, SIDE),
                ProductWorkloads.random(Precision.FLOAT, batch * CHANNELS * SIDE * SIDE));
        targets = new Targets(new int[batch], new double[batch]);
        Arrays.setAll(targets.classes(), i -> i % CLASSES);
        Arrays.fill(targets.weights(), 1.0 / batch);
        network = Sequential.of(
                Conv2d.of("filters", Shape.of(FILTERS, CHANNELS, KERNEL, KERNEL), new Sliding(1, KERNEL / 2), drawing),
                Activation.RELU,
                new MaxPool(2),
                new Flatten(),
                Linear.of("dense", features, CLASSES, drawing));
        parameters = network.parameters();
        update = Program.of(this::gradients);
    }

    @Override
    public void run() {
        optimizer.update(parameters, update.run());
    }

    private Gradients gradients() {
        Tensor loss = Loss.crossEntropy(network.apply(images, Mode.TRAIN), targets);
        return Autograd.gradients(loss, Parameter.tensors(parameters));
    }
}
