package dev.gradus.labs.mlpfromscratch;

import dev.gradus.nn.Parameter;
import dev.gradus.nn.online.Network;
import dev.gradus.random.Rng;
import dev.gradus.sim.StateReader;
import dev.gradus.sim.StateWriter;
import java.util.Arrays;

/** The network and the samples that it learns from, one after another. */
final class Training {
    /** A gradient beyond it is the end of the run. */
    private static final double BOUND = 1e100;

    private static final double RATE_IN_THE_CODE = 0.003;

    private final Setup setup;
    private final Pictures pictures;
    private final Eye eye;
    private final Network network;
    private final Rng rng;
    private final TrainingWindow window = new TrainingWindow();
    private final double[] gradientNorms;
    private LastSample last = LastSample.NONE;
    private int[] order = {};
    private long orderOf = -1;

    /** The network with weights drawn from {@code rng}. */
    Training(Setup setup, Pictures pictures, Rng rng) {
        this.setup = setup;
        this.pictures = pictures;
        this.rng = rng;
        eye = Eye.of(setup, pictures.train());
        network = Network.of(
                StartingWeights.draw(setup, rng),
                setup.weightShapes(),
                setup.activation(),
                Mistake.rules(setup.mistakes()));
        gradientNorms = new double[network.layers().size()];
        Arrays.fill(gradientNorms, Double.NaN);
    }

    Setup setup() {
        return setup;
    }

    Pictures pictures() {
        return pictures;
    }

    Eye eye() {
        return eye;
    }

    Network network() {
        return network;
    }

    TrainingWindow window() {
        return window;
    }

    /** ‖∂L/∂W‖ of each layer in the last step; not a number before the first. */
    double[] gradientNorms() {
        return gradientNorms;
    }

    /** What the last step learned from. */
    LastSample last() {
        return last;
    }

    /** Learns from the sample of {@code step}, from 1. False, and nothing is learned, if the gradient has left every bound. */
    boolean learn(long step, double learningRate) {
        int image = image(step - 1);
        int label = pictures.train().label(image);
        network.forward(eye.see(pictures.train(), image));
        network.backward(label);
        if (!gradientIsBounded()) {
            return false;
        }
        for (int l = 0; l < gradientNorms.length; l++) {
            gradientNorms[l] = network.gradientNorm(l);
        }
        double rate = setup.has(Mistake.LEARNING_RATE_IGNORED) ? RATE_IN_THE_CODE : learningRate;
        last = new LastSample(image, label, network.guess(), network.loss(label), rate);
        window.add(last.loss(), last.guess() == label ? 1 : 0);
        network.update(rate);
        return true;
    }

    void save(StateWriter out) {
        for (Parameter parameter : network.parameters()) {
            out.reals(parameter.values().doubles());
        }
        out.reals(gradientNorms);
        window.save(out);
        last.save(out);
    }

    void restore(StateReader in) {
        for (Parameter parameter : network.parameters()) {
            parameter.values().copyFrom(in.reals());
        }
        System.arraycopy(in.reals(), 0, gradientNorms, 0, gradientNorms.length);
        window.restore(in);
        last = LastSample.restored(in);
    }

    private boolean gradientIsBounded() {
        for (int l = 0; l < gradientNorms.length; l++) {
            double norm = network.gradientNorm(l);
            boolean isBounded = norm < BOUND; // not so for what is not a number
            if (!isBounded) {
                return false;
            }
        }
        return true;
    }

    /** The layer whose gradient left every bound first: of the way back that is the last of those that did. */
    int firstEndlessLayer() {
        int layer = gradientNorms.length - 1;
        while (layer > 0 && network.gradientNorm(layer) < BOUND) {
            layer--;
        }
        return layer;
    }

    /** The image of a sample, counted from 0 over all epochs. */
    private int image(long sample) {
        int size = setup.epochSize();
        int place = (int) (sample % size);
        if (!setup.isShuffled()) {
            return place;
        }
        long epoch = sample / size;
        if (epoch != orderOf) {
            order = rng.named("order of epoch " + epoch).permutation(size);
            orderOf = epoch;
        }
        return order[place];
    }
}
