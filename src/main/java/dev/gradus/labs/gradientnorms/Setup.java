package dev.gradus.labs.gradientnorms;

import dev.gradus.nn.Activation;
import dev.gradus.sim.parameter.ParameterValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a run is, as far as it cannot be changed while it goes on.
 *
 * @param widths input, hidden layers, classes
 * @param init the option chosen
 * @param initStd standard deviation for the init {@code normal}
 */
record Setup(
        List<Integer> widths,
        Activation activation,
        String init,
        double initStd,
        Normalisation normalisation,
        Boolean residual,
        Set<Mistake> mistakes) {
    /** Pixels of an image. */
    static final int INPUTS = 784;

    static final int CLASSES = 10;

    /** What is done to sums before the activation. */
    enum Normalisation {
        NONE,
        BATCH,
        LAYER
    }

    static Setup of(ParameterValues values) {
        List<Integer> widths = new ArrayList<>(List.of(INPUTS));
        for (int layer = 0; layer < values.get(NormsParameters.DEPTH); layer++) {
            widths.add(values.get(NormsParameters.HIDDEN_UNITS));
        }
        widths.add(CLASSES);
        return new Setup(
                List.copyOf(widths),
                Activation.valueOf(upper(values.get(NormsParameters.ACTIVATION))),
                values.get(NormsParameters.INIT),
                values.get(NormsParameters.INIT_STD),
                Normalisation.valueOf(upper(values.get(NormsParameters.NORMALISATION))),
                values.get(NormsParameters.RESIDUAL),
                Mistake.of(values));
    }

    /** Layers of weights. */
    int layers() {
        return widths.size() - 1;
    }

    int hiddenLayers() {
        return widths.size() - 2;
    }

    int in(int layer) {
        boolean byFirst = layer == layers() - 1 && mistakes.contains(Mistake.OUTPUT_SIZED_BY_FIRST);
        return widths.get(byFirst ? 1 : layer);
    }

    int out(int layer) {
        return widths.get(layer + 1);
    }

    /** Whether the layer adds its input to its output. */
    boolean adds(int layer) {
        return residual && layer > 0 && layer < layers() - 1;
    }

    boolean has(Mistake mistake) {
        return mistakes.contains(mistake);
    }

    /** Everything that is learned: weights and, with a normalisation, a scale and a shift for every hidden unit. */
    long parameterCount() {
        long count = 0;
        for (int layer = 0; layer < layers(); layer++) {
            count += (long) in(layer) * out(layer);
        }
        boolean scaled = normalisation != Normalisation.NONE;
        return count + (scaled ? 2L * hiddenLayers() * widths.get(1) : 0);
    }

    private static String upper(String option) {
        return option.toUpperCase(Locale.ROOT);
    }
}
