package dev.gradus.labs.deepvsdeeper;

import dev.gradus.nn.Activation;
import java.util.Locale;

/**
 * What one of the two networks is made of.
 *
 * @param depth layers of weights, the last one included
 * @param units of every hidden layer; filters where images go in
 * @param residual whether every two hidden layers after the first have a skip around them
 * @param init the option chosen
 */
record Architecture(
        int depth, int units, Boolean residual, Normalisation normalisation, Activation activation, String init) {
    /** Stages of a convolutional network, each on images of half the side. */
    private static final int STAGES = 3;

    private static final int KERNEL_PIXELS = 9;

    int hiddenLayers() {
        return depth - 1;
    }

    /** Hidden layers between the first and the last layer of weights. */
    int middleLayers() {
        return depth - 2;
    }

    /** Whether a skip begins before the hidden layer, numbered from 0. */
    boolean skips(int layer) {
        return residual && layer >= 1 && layer % 2 == 1 && layer + 1 < hiddenLayers();
    }

    /** How many times images are halved before the hidden layer, numbered from 0. */
    int halvings(int layer) {
        int stage = 1 + middleLayers() / 2 / STAGES * 2;
        return (layer == stage ? 1 : 0) + (layer == 2 * stage - 1 ? 1 : 0);
    }

    /** Everything that is learned: weights, biases, and a scale and a shift for every unit that is normalised. */
    long parameterCount(Task.Kind kind) {
        boolean convolves = kind == Task.Kind.COLOUR;
        long field = convolves ? KERNEL_PIXELS : 1;
        long first = field * kind.channels() * units + units;
        long middle = middleLayers() * (field * units * units + units);
        long last = (long) units * kind.classes() + kind.classes();
        return first + middle + last + (normalisation == Normalisation.NONE ? 0 : 2L * hiddenLayers() * units);
    }

    /** As in a legend: {@code 56 layers, residual, batch norm}. */
    String label() {
        String norm = switch (normalisation) {
            case NONE -> "";
            case BATCH -> ", batch norm";
            case LAYER -> ", layer norm";
        };
        return depth + " layers, " + blocks() + norm;
    }

    /** The option of the parameter {@code blocks}. */
    String blocks() {
        return residual ? "residual" : "plain";
    }

    /** The option of the parameter {@code normalisation}. */
    String normalisationOption() {
        return normalisation.name().toLowerCase(Locale.ROOT);
    }
}
