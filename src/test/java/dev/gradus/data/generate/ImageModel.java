package dev.gradus.data.generate;

import dev.gradus.data.Batches;
import dev.gradus.data.LabelledImages;
import dev.gradus.data.PixelStatistics;
import dev.gradus.data.Split;
import dev.gradus.kernel.Precision;
import dev.gradus.kernel.Storage;
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
import dev.gradus.optim.Adam;
import dev.gradus.optim.LearningRateSchedule;
import dev.gradus.optim.Optimizer;
import dev.gradus.random.Rng;
import dev.gradus.tensor.Autograd;
import dev.gradus.tensor.Convolutions.Sliding;
import dev.gradus.tensor.Gradients;
import dev.gradus.tensor.Program;
import dev.gradus.tensor.Shape;
import dev.gradus.tensor.Tensor;
import java.util.Arrays;

/** A small classifier of images, trained in floats by Adam with a learning rate that rises and falls. */
final class ImageModel {
    private static final int BATCH = 64;

    private final LabelledImages train;
    private final PixelStatistics statistics;
    private final Rng rng;
    private final Layer network;
    private final Storage batch;
    private final Targets targets = new Targets(new int[BATCH], new double[BATCH]);
    private final Tensor images;

    /** The layers between the image and the classes. */
    enum Kind {
        LINEAR,
        /** Two hidden layers. */
        MLP,
        /** Two convolutions, each with a pool, and a hidden layer of 64. */
        CNN
    }

    private ImageModel(LabelledImages train, Kind kind, int width, Rng rng) {
        this.train = train;
        this.statistics = train.statistics();
        this.rng = rng;
        this.network = network(kind, width);
        int[] image = {
            train.format().channels(), train.format().height(), train.format().width()
        };
        this.batch = Storage.zeros(Precision.FLOAT, BATCH * train.format().length());
        this.images = Tensor.constant(Shape.of(BATCH, image[0], image[1], image[2]), batch);
        Arrays.fill(targets.weights(), 1.0 / BATCH);
    }

    /** Share of the test images that a model gets right after so many epochs. */
    static double accuracy(Split<LabelledImages> data, Kind kind, int width, int epochs) {
        ImageModel model = new ImageModel(data.train(), kind, width, new Rng(0));
        model.train(epochs);
        return model.accuracy(data.test());
    }

    private Layer network(Kind kind, int width) {
        Drawing drawing = new Drawing(Init.HE_UNIFORM, rng, Precision.FLOAT);
        int pixels = train.format().length();
        int classes = train.classes();
        int channels = train.format().channels();
        int pooled = train.format().height() / 4 * (train.format().width() / 4);
        return switch (kind) {
            case LINEAR -> Sequential.of(new Flatten(), Linear.of("out", pixels, classes, drawing));
            case MLP ->
                Sequential.of(
                        new Flatten(),
                        Linear.of("first", pixels, width, drawing),
                        Activation.RELU,
                        Linear.of("second", width, width / 2, drawing),
                        Activation.RELU,
                        Linear.of("out", width / 2, classes, drawing));
            case CNN ->
                Sequential.of(
                        Conv2d.of("first", Shape.of(width, channels, 3, 3), new Sliding(1, 1), drawing),
                        Activation.RELU,
                        new MaxPool(2),
                        Conv2d.of("second", Shape.of(2 * width, width, 3, 3), new Sliding(1, 1), drawing),
                        Activation.RELU,
                        new MaxPool(2),
                        new Flatten(),
                        Linear.of("hidden", 2 * width * pooled, 64, drawing),
                        Activation.RELU,
                        Linear.of("out", 64, classes, drawing));
        };
    }

    private void train(int epochs) {
        Batches batches = new Batches(train.size(), BATCH, Batches.Order.SHUFFLED, Batches.Remainder.DROPPED);
        Optimizer optimizer = new Optimizer(new Adam(1e-3), network.parameters());
        Program<Gradients> update = Program.of(() -> Autograd.gradients(
                Loss.crossEntropy(network.apply(images, Mode.TRAIN), targets),
                Parameter.tensors(network.parameters())));
        long updates = (long) epochs * batches.perEpoch();
        LearningRateSchedule rate = new LearningRateSchedule.WarmUp(
                updates / 4, new LearningRateSchedule.Cosine(3e-3, 1e-5, updates - updates / 4));
        int[] numbers = new int[BATCH];
        for (long i = 1; i <= updates; i++) {
            batches.next(numbers, rng);
            show(train, numbers);
            optimizer.update(update.run(), rate.rate(i));
        }
    }

    private double accuracy(LabelledImages test) {
        Program<Tensor> logits = Program.of(() -> network.apply(images, Mode.EVALUATE));
        int right = 0;
        int[] numbers = new int[BATCH];
        int batches = test.size() / BATCH;
        for (int b = 0; b < batches; b++) {
            int first = b * BATCH;
            Arrays.setAll(numbers, i -> first + i);
            show(test, numbers);
            right += right(logits.run());
        }
        return (double) right / (batches * BATCH);
    }

    private int right(Tensor logits) {
        int classes = train.classes();
        int right = 0;
        for (int row = 0; row < BATCH; row++) {
            int best = 0;
            for (int c = 1; c < classes; c++) {
                best = logits.storage().get(row * classes + c)
                                > logits.storage().get(row * classes + best)
                        ? c
                        : best;
            }
            right += best == targets.classes()[row] ? 1 : 0;
        }
        return right;
    }

    private void show(LabelledImages from, int[] numbers) {
        int length = from.format().length();
        float[] image = new float[length];
        for (int i = 0; i < BATCH; i++) {
            from.copyImage(numbers[i], image, 0);
            for (int p = 0; p < length; p++) {
                batch.set(i * length + p, (image[p] - statistics.mean()) / statistics.standardDeviation());
            }
            targets.classes()[i] = from.label(numbers[i]);
        }
    }
}
