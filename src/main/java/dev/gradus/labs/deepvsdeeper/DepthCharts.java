package dev.gradus.labs.deepvsdeeper;

import dev.gradus.sim.chart.Axis;
import dev.gradus.sim.chart.Chart;
import dev.gradus.sim.chart.Mark;
import dev.gradus.sim.chart.Role;
import dev.gradus.sim.chart.Source;
import java.util.List;

/** What the page draws. */
final class DepthCharts {
    private static final Axis EPOCH = Axis.step("epoch", "epoch");
    private static final Axis PIXEL = Axis.linear("x", "pixel");

    static final List<Chart> ALL = List.of(
            Chart.of("error", "Training and test error", EPOCH, Axis.linear("share classified wrongly", "1"))
                    .caption(
                            "Solid: training. Dashed: test. Grey: what the deeper net would reach at once by copying the "
                                    + "shallower one and passing on the rest. Is the deeper net anywhere near?")
                    .marks(
                            Mark.trace("copyError").as(Role.BOUND).labelled("within reach by copying"),
                            Mark.trace("trainError").as(Role.TRAIN).labelled("training"),
                            Mark.trace("testError").as(Role.TEST).labelled("test")),
            Chart.of("boundary", "What the nets make of the plane", Axis.NONE, Axis.NONE)
                    .caption(
                            "Probability of the second spiral. One even grey is a net that cannot tell any two points apart.")
                    .marks(Mark.of(Mark.Kind.IMAGES, DepthFrames.BOUNDARY)
                            .with(Mark.Channel.LABEL, DepthFrames.NETWORKS + ".network"))
                    .onlyWhen("data", DepthParameters.SPIRALS),
            Chart.of("similarity", "How alike two classes look", Axis.linear("layer", "1"), Axis.linear("cosine", "1"))
                    .caption(
                            "Mean cosine between examples of different classes after every hidden layer: at 1 the layer passes "
                                    + "on that there is an example, and not which. A line is theory, for wide plain dense layers at the "
                                    + "start; convolutions have none.")
                    .marks(
                            Mark.of(Mark.Kind.LINE, DepthFrames.SIMILARITY_THEORY)
                                    .as(Role.THEORY)
                                    .labelled("plain, theory at the start"),
                            Mark.of(Mark.Kind.DOT, DepthFrames.SIMILARITY)
                                    .with(Mark.Channel.COLOUR, "curve")
                                    .labelled("now")),
            map("map0", "Gradient norms, shallower net", "0"),
            map("map1", "Gradient norms, deeper net", "1"),
            Chart.of("loss", "Training loss", EPOCH, Axis.log("cross-entropy", "1"))
                    .caption("Of the batch in hand. A net that only guesses stays at log 2 = 0.69 with two classes, at "
                            + "log 10 = 2.30 with ten.")
                    .marks(Mark.trace("trainLoss").as(Role.TRAIN).labelled("training")),
            Chart.of("examples", "Two spirals", PIXEL, Axis.linear("y", "pixel"))
                    .caption("Some of the 1 024 training points, as pixels of the picture that they are stored in.")
                    .marks(Mark.of(Mark.Kind.DOT, DepthFrames.EXAMPLES).with(Mark.Channel.COLOUR, "class"))
                    .onlyWhen("data", DepthParameters.SPIRALS));

    private DepthCharts() {}

    private static Chart map(String id, String title, String curve) {
        return Chart.of(id, title, Axis.step("step"), Axis.band("layer"))
                .caption("‖∇W‖ of every layer, by its decimal logarithm, at every 5th step.")
                .marks(Mark.of(Mark.Kind.HEAT, new Source.Trace("", "gradientNorm"))
                        .with(Mark.Channel.CURVE, curve)
                        .with(Mark.Option.LOG));
    }
}
