package dev.gradus.labs.gradientnorms;

import dev.gradus.sim.chart.Axis;
import dev.gradus.sim.chart.Chart;
import dev.gradus.sim.chart.Mark;
import dev.gradus.sim.chart.Role;
import dev.gradus.sim.chart.Source;
import java.util.List;

/** What the page draws. */
final class NormsCharts {
    static final List<Chart> ALL = List.of(
            Chart.of("byDepth", "Through the layers", Axis.linear("layer", "1"), Axis.log("norm", "1"))
                    .caption(
                            "Bars: how strongly each layer's weights are pulled now. Dots: the signal δ on its way back, from "
                                    + "right to left; the line is what mean-field theory says of it at the start.")
                    .marks(
                            Mark.of(Mark.Kind.BAR, NormsFrames.NORMS_NOW).labelled("‖∇W‖ now"),
                            Mark.of(Mark.Kind.LINE, NormsFrames.GAIN_THEORY)
                                    .as(Role.THEORY)
                                    .labelled("‖δ‖, theory at the start"),
                            Mark.of(Mark.Kind.DOT, NormsFrames.NORMS_NOW)
                                    .as(Role.HIGHLIGHT)
                                    .with(Mark.Channel.Y, "delta")
                                    .labelled("‖δ‖ now")),
            Chart.of("loss", "Loss", Axis.step("epoch", "epoch"), Axis.linear("cross-entropy", "1"))
                    .caption("A net whose first layers get no gradient stays at log 10 = 2.30, the loss of a guess.")
                    .marks(
                            Mark.trace("trainLoss").as(Role.TRAIN).labelled("training"),
                            Mark.trace("testLoss").as(Role.TEST).labelled("test"),
                            Mark.rule(Math.log(Setup.CLASSES)).labelled("a guess: log 10")),
            Chart.of("map", "Norms over time", Axis.step("step"), Axis.band("layer"))
                    .caption(
                            "‖∇W‖ of every layer at every step, by its decimal logarithm. A dark stripe that brightens from "
                                    + "the top is a net that wakes up from its last layer.")
                    .marks(Mark.of(Mark.Kind.HEAT, new Source.Trace("", "gradientNorm"))
                            .with(Mark.Option.LOG)),
            Chart.of("norms", "Gradient norms", Axis.step("epoch", "epoch"), Axis.log("norm, mean of an epoch", "1"))
                    .caption("Mean over the batches of an epoch, one curve for every layer.")
                    .marks(Mark.trace("epochGradientNorm")),
            Chart.of("accuracy", "Accuracy", Axis.step("epoch", "epoch"), Axis.linear("share classified rightly", "1"))
                    .caption("Training: the batch in hand. Test: all test images, at the end of every epoch.")
                    .marks(
                            Mark.trace("trainAccuracy").as(Role.TRAIN).labelled("training"),
                            Mark.trace("testAccuracy").as(Role.TEST).labelled("test")),
            Chart.of("activity", "Spread of activations", Axis.band("layer"), Axis.log("standard deviation", "1"))
                    .caption("The signal on its way forwards: where the bars shrink from layer to layer, it fades.")
                    .marks(Mark.bars("activationStd").labelled("spread")),
            Chart.of("dead", "Dead units", Axis.band("layer"), Axis.linear("share of units", "1"))
                    .caption("Units that are 0 for every image of the batch: no gradient reaches their weights.")
                    .marks(Mark.bars("deadShare").labelled("dead")));

    private NormsCharts() {}
}
