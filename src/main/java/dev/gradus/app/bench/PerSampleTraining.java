package dev.gradus.app.bench;

import dev.gradus.data.LabelledImages;
import dev.gradus.data.generate.Digits;
import dev.gradus.nn.Activation;
import dev.gradus.nn.Init;
import dev.gradus.nn.online.Network;
import dev.gradus.nn.online.Sample;
import dev.gradus.nn.online.StepRules;
import dev.gradus.random.Rng;
import dev.gradus.tensor.Shape;
import java.util.Arrays;
import java.util.List;

/**
 * A hundred drawn digits, one at a time, through a network 784-32-32-10 in doubles. Four fifths of a digit is paper, whose pixels
 * are 0: forwards and in the update they are left out, which changes no figure.
 */
final class PerSampleTraining implements Workload.Task {
    private static final List<Shape> SHAPES = List.of(Shape.of(784, 32), Shape.of(32, 32), Shape.of(32, 10));
    private static final int IMAGES = 1_000;
    private static final int SAMPLES = 100;
    private static final int GREY_LEVELS = 256;
    private static final double RATE = 0.003;

    private final Rng rng = new Rng(0);
    private final LabelledImages digits = Digits.loading(IMAGES, rng).finished();
    private final double[] meaning = new double[GREY_LEVELS];
    private final Sample sample = new Sample(SHAPES.getFirst().size(0));
    private final Network network = Network.of(
            SHAPES.stream().map(shape -> Init.XAVIER_NORMAL.draw(shape, rng)).toList(),
            SHAPES,
            Activation.SIGMOID,
            StepRules.RIGHT);
    private int next;

    PerSampleTraining() {
        Arrays.setAll(meaning, level -> level / (GREY_LEVELS - 1.0));
    }

    @Override
    public void run() {
        for (int i = 0; i < SAMPLES; i++) {
            next = (next + 1) % IMAGES;
            sample.take(digits.pixels(), next * sample.length(), meaning);
            network.forward(sample);
            network.backward(digits.label(next));
            network.update(RATE);
        }
    }
}
