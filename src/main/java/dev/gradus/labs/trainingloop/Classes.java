package dev.gradus.labs.trainingloop;

import dev.gradus.kernel.Storage;
import dev.gradus.kernel.Targets;
import dev.gradus.nn.Mode;
import dev.gradus.random.Rng;
import dev.gradus.tensor.Shape;
import dev.gradus.tensor.Tensor;
import java.util.Arrays;
import java.util.stream.IntStream;

/** The data of a run and the batches that are made of them. Owner: one run. */
final class Classes {
    private static final int TEST_PER_CLASS = 40;

    private final Samples train;
    private final Samples test;
    private final Setup setup;
    private final Rng rng;
    private int[] order = {};
    private int orderOf = -1;

    /** @param rng its streams decide: {@code data}, {@code test data}, {@code order of pass N} */
    Classes(Setup setup, Rng rng) {
        this.setup = setup;
        this.rng = rng;
        train = Samples.draw(setup.samples() / Samples.CLASSES, rng.named("data"));
        test = Samples.draw(TEST_PER_CLASS, rng.named("test data"));
    }

    /** A batch as the network gets it. */
    record Given(Tensor inputs, Targets targets) {}

    int size() {
        return train.size();
    }

    /** The samples of a batch; where labels are permuted, inputs were shuffled and labels were not. */
    Given batch(Model.Batch batch) {
        int[] places = IntStream.range(batch.from(), batch.to()).toArray();
        int[] inputs =
                Arrays.stream(places).map(place -> at(batch.pass(), place)).toArray();
        return given(train, inputs, setup.isPermuted() ? places : inputs);
    }

    /** Share of right answers. */
    Model.Accuracies accuracies(Network network) {
        return new Model.Accuracies(accuracy(network, train), accuracy(network, test));
    }

    private int at(int pass, int place) {
        if (!setup.isShuffled()) {
            return place;
        }
        if (pass != orderOf) {
            order = rng.named("order of pass " + pass).permutation(train.size());
            orderOf = pass;
        }
        return order[place];
    }

    private static double accuracy(Network network, Samples samples) {
        int[] all = IntStream.range(0, samples.size()).toArray();
        double[] logits =
                network.apply(given(samples, all, all).inputs, Mode.EVALUATE).toArray();
        return IntStream.of(all)
                        .filter(i -> largest(logits, i) == samples.labels()[i])
                        .count()
                / (double) samples.size();
    }

    private static int largest(double[] logits, int row) {
        int largest = 0;
        for (int j = 1; j < Samples.CLASSES; j++) {
            largest = logits[row * Samples.CLASSES + j] > logits[row * Samples.CLASSES + largest] ? j : largest;
        }
        return largest;
    }

    private static Given given(Samples samples, int[] inputs, int[] labels) {
        double[] x = new double[inputs.length * Samples.INPUTS];
        for (int i = 0; i < x.length; i++) {
            x[i] = samples.inputs()[inputs[i / Samples.INPUTS] * Samples.INPUTS + i % Samples.INPUTS];
        }
        double[] weights = new double[inputs.length];
        Arrays.fill(weights, 1.0 / inputs.length);
        return new Given(
                Tensor.constant(Shape.of(inputs.length, Samples.INPUTS), Storage.of(x)),
                new Targets(Arrays.stream(labels).map(i -> samples.labels()[i]).toArray(), weights));
    }
}
