package dev.gradus.labs.gradientnorms;

import dev.gradus.sim.Vocabulary;
import dev.gradus.sim.frame.Readout;
import java.util.Arrays;
import java.util.List;

/** The numbers of a step, and how they come about. */
final class NormsReadouts {
    static final List<Readout> ALL = List.of(
            Readout.of("trainLoss", "Training loss", "Mean loss over the batch that the next update will use."),
            Readout.of(
                    "trainAccuracy",
                    "Training accuracy",
                    "Share of the batch that the next update will use which is classified rightly."),
            Vocabulary.testLoss(),
            Vocabulary.testAccuracy(),
            Readout.of(
                            "gradientNorm",
                            "Gradient norm",
                            "Frobenius norm of every layer's weight gradient, before any clipping.")
                    .symbol("‖∇W‖")
                    .over("layer"),
            Readout.of(
                            "deltaNorm",
                            "Norm of δ",
                            "Length of the gradient with respect to every layer's sums z, over the batch.")
                    .symbol("‖δ‖")
                    .over("layer"),
            Readout.of(
                            "epochGradientNorm",
                            "Gradient norm, mean of an epoch",
                            "Norm of every layer's weight gradient, averaged over the batches of the last whole epoch.")
                    .over("layer"),
            Readout.of("activationMean", "Mean activation", "Mean of a hidden layer's outputs, over units and batch.")
                    .over("layer"),
            Readout.of("activationStd", "Spread of activations", "Standard deviation of a hidden layer's outputs.")
                    .over("layer"),
            Readout.of("deadShare", "Dead units", "Share of a hidden layer's units that are 0 for the whole batch.")
                    .over("layer"),
            Readout.of(
                    "normRatio",
                    "First over last ‖∇W‖",
                    "Norm of the first layer's weight gradient over that of the last layer."),
            Readout.of("deltaRatio", "First over last ‖δ‖", "Length of δ in the first layer over that in the last."),
            Vocabulary.parameterCount(),
            Vocabulary.epoch());

    private NormsReadouts() {}

    /**
     * Fills {@code out} in the order above.
     *
     * @param rest number of parameters, epoch
     */
    static void fill(Figures figures, Measured measured, double[] rest, double[] out) {
        List<LayerActivity> activity = measured.activity();
        double[] losses = {figures.loss(), figures.accuracy(), measured.testLoss(), measured.testAccuracy()};
        double[] ratios = {ratio(figures.gradients()), ratio(figures.deltas())};
        int next = 0;
        for (double[] part : List.of(
                losses,
                figures.gradients(),
                figures.deltas(),
                measured.epoch().means(),
                hidden(activity.stream().mapToDouble(LayerActivity::mean).toArray()),
                hidden(activity.stream().mapToDouble(LayerActivity::deviation).toArray()),
                hidden(activity.stream().mapToDouble(LayerActivity::deadShare).toArray()),
                ratios,
                rest)) {
            System.arraycopy(part, 0, out, next, part.length);
            next += part.length;
        }
    }

    /** First over last; not a number where the last is 0. */
    static double ratio(double[] norms) {
        double last = norms[norms.length - 1];
        return last == 0 ? Double.NaN : norms[0] / last;
    }

    /** The last layer has no activation. */
    private static double[] hidden(double[] values) {
        double[] padded = Arrays.copyOf(values, values.length + 1);
        padded[values.length] = Double.NaN;
        return padded;
    }
}
