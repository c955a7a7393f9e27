package dev.gradus.app.bench;

import dev.gradus.kernel.Precision;
import dev.gradus.kernel.Storage;
import dev.gradus.kernel.Targets;
import dev.gradus.nn.Activation;
import dev.gradus.nn.Drawing;
import dev.gradus.nn.Init;
import dev.gradus.nn.Layer;
import dev.gradus.nn.Linear;
import dev.gradus.nn.Loss;
import dev.gradus.nn.Mode;
import dev.gradus.nn.Parameter;
import dev.gradus.nn.Sequential;
import dev.gradus.optim.Sgd;
import dev.gradus.random.Rng;
import dev.gradus.tensor.Autograd;
import dev.gradus.tensor.Gradients;
import dev.gradus.tensor.Program;
import dev.gradus.tensor.Shape;
import dev.gradus.tensor.Tensor;
import java.util.Arrays;
import java.util.List;

/** Fifty updates of a network 784-128-128-128-10 in floats, each with a batch of 128 from 60 000 shuffled images. */
final class MlpTraining implements Workload.Task {
    static final int PIXELS = 784;
    static final int IMAGES = 60_000;

    private static final int BATCH = 128;
    private static final int HIDDEN = 128;
    private static final int CLASSES = 10;
    private static final int UPDATES = 50;

    private final Rng rng = new Rng(0);
    private final Storage images = uniform(IMAGES * PIXELS);
    private final int[] order = rng.permutation(IMAGES);
    private final int[] rows = new int[BATCH];
    private final Storage batch = Storage.zeros(Precision.FLOAT, BATCH * PIXELS);
    private final Targets targets = new Targets(new int[BATCH], new double[BATCH]);
    private final Drawing drawing = new Drawing(Init.FAN_IN_UNIFORM, rng, Precision.FLOAT);
    private final Layer network = Sequential.of(
            Linear.of("first", PIXELS, HIDDEN, drawing),
            Activation.RELU,
            Linear.of("second", HIDDEN, HIDDEN, drawing),
            Activation.RELU,
            Linear.of("third", HIDDEN, HIDDEN, drawing),
            Activation.RELU,
            Linear.of("last", HIDDEN, CLASSES, drawing));
    private final List<Parameter> parameters = network.parameters();
    private final Sgd optimizer = new Sgd(0.1);
    private final Program<Gradients> update = Program.of(this::gradients);
    private int next;

    MlpTraining() {
        Arrays.fill(targets.weights(), 1.0 / BATCH);
    }

    @Override
    public void run() {
        for (int i = 0; i < UPDATES; i++) {
            nextBatch();
            optimizer.update(parameters, update.run());
        }
    }

    private void nextBatch() {
        for (int i = 0; i < BATCH; i++) {
            rows[i] = order[(next + i) % IMAGES];
            targets.classes()[i] = rows[i] % CLASSES;
        }
        next = (next + BATCH) % IMAGES;
        images.kernels().indexing().gatherRows(images, rows, PIXELS, batch);
    }

    private Gradients gradients() {
        Tensor x = Tensor.constant(Shape.of(BATCH, PIXELS), batch);
        Tensor loss = Loss.crossEntropy(network.apply(x, Mode.TRAIN), targets);
        return Autograd.gradients(loss, Parameter.tensors(parameters));
    }

    private Storage uniform(int length) {
        Storage storage = Storage.zeros(Precision.FLOAT, length);
        float[] values = storage.floats();
        for (int i = 0; i < length; i++) {
            values[i] = (float) rng.uniform();
        }
        return storage;
    }
}
