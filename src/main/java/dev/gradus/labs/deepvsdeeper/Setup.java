package dev.gradus.labs.deepvsdeeper;

import dev.gradus.nn.Activation;
import dev.gradus.sim.parameter.ParameterValues;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a run is, as far as it cannot be changed while it goes on.
 *
 * @param data the option chosen
 * @param networks the two of them, the shallower one first
 */
record Setup(String data, List<Architecture> networks, Set<Mistake> mistakes) {
    static Setup of(ParameterValues values) {
        List<Integer> depths = values.get(DepthParameters.DEPTHS);
        boolean both = !values.get(DepthParameters.APPLIES_TO).equals(DepthParameters.DEEPER);
        Architecture changed = architecture(values, depths.get(1));
        Architecture shallower = architecture(values, depths.get(0));
        return new Setup(
                values.get(DepthParameters.DATA),
                List.of(both ? shallower : plain(shallower), changed),
                Mistake.of(values));
    }

    boolean has(Mistake mistake) {
        return mistakes.contains(mistake);
    }

    /** Whether images go through convolutions. */
    boolean convolves() {
        return data.equals(DepthParameters.TINY_IMAGES);
    }

    /** Layers of the one with more of them. */
    int mostLayers() {
        return Math.max(networks.get(0).depth(), networks.get(1).depth());
    }

    private static Architecture architecture(ParameterValues values, int depth) {
        return new Architecture(
                depth,
                values.get(DepthParameters.HIDDEN_UNITS),
                values.get(DepthParameters.BLOCKS).equals(DepthParameters.RESIDUAL),
                Normalisation.valueOf(values.get(DepthParameters.NORMALISATION).toUpperCase(Locale.ROOT)),
                Activation.valueOf(values.get(DepthParameters.ACTIVATION).toUpperCase(Locale.ROOT)),
                values.get(DepthParameters.INIT));
    }

    private static Architecture plain(Architecture of) {
        return new Architecture(of.depth(), of.units(), false, Normalisation.NONE, of.activation(), of.init());
    }
}
