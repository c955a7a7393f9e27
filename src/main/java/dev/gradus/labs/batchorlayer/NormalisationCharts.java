package dev.gradus.labs.batchorlayer;

import dev.gradus.sim.chart.Axis;
import dev.gradus.sim.chart.Chart;
import dev.gradus.sim.chart.Mark;
import dev.gradus.sim.chart.Role;
import dev.gradus.sim.chart.Source;
import java.util.List;

/** The figures of the lab. */
final class NormalisationCharts {
    private static final Axis MICRO_BATCH = Axis.linear("micro-batch", "1");

    static final List<Chart> ALL = List.of(
            Chart.of(
                            "differences",
                            "How far from one large batch",
                            Axis.band("combination"),
                            Axis.log("difference", "1"))
                    .caption(
                            "Bars: the accumulated gradient, relative. Dots: the outputs. What is equal but for rounding lies below"
                                    + " the line or has no bar; the first combination is the yardstick itself.")
                    .marks(
                            Mark.bars("relativeGradientDifference").labelled("gradient"),
                            Mark.of(Mark.Kind.DOT, new Source.Now("logitDifference"))
                                    .as(Role.HIGHLIGHT)
                                    .labelled("outputs"),
                            Mark.rule(1e-12).labelled("1e-12")),
            Chart.of("table", "Differences in numbers", Axis.NONE, Axis.NONE)
                    .caption(
                            "Micro-batch and accumulation steps; largest difference of an output and of an entry of the gradient.")
                    .marks(Mark.of(Mark.Kind.TABLE, NormalisationFrames.DIFFERENCES)
                            .with(Mark.Option.LOG)),
            Chart.of("sum", "The gradient as it adds up", Axis.linear("entry", "1"), Axis.linear("gradient", "1"))
                    .caption(
                            "Bars: the sum of the combination in hand. Dots: the gradient of the whole batch, which it should"
                                    + " meet when its last micro-batch is in.")
                    .marks(
                            Mark.of(Mark.Kind.BAR, NormalisationFrames.GRADIENT_SUM)
                                    .with(Mark.Channel.Y, "y")
                                    .labelled("sum"),
                            Mark.of(Mark.Kind.DOT, NormalisationFrames.GRADIENT_SUM)
                                    .with(Mark.Channel.Y, "target")
                                    .as(Role.REFERENCE)
                                    .labelled("whole batch")),
            Chart.of("statistics", "Means used, combination shown", MICRO_BATCH, Axis.linear("mean", "1"))
                    .caption(
                            "What each micro-batch takes for the mean of a unit (batch norm: joined by lines) or of what lies within"
                                    + " a sample (other norms: grey dots, for each has samples of its own). Small batches disagree"
                                    + " about units; a sample's mean is the same in whatever batch it comes.")
                    .marks(
                            Mark.of(Mark.Kind.LINE, NormalisationFrames.STATISTICS)
                                    .with(Mark.Channel.Y, "mean")
                                    .with(Mark.Channel.CURVE, NormalisationFrames.UNIT)
                                    .labelled("mean"),
                            Mark.of(Mark.Kind.DOT, NormalisationFrames.STATISTICS)
                                    .with(Mark.Channel.Y, "mean")
                                    .with(Mark.Channel.COLOUR, NormalisationFrames.UNIT)
                                    .labelled("mean")),
            Chart.of("variances", "Variances used, combination shown", MICRO_BATCH, Axis.linear("variance", "1"))
                    .caption("With batch norm, a micro-batch of one sample has no variance at all.")
                    .marks(Mark.of(Mark.Kind.DOT, NormalisationFrames.STATISTICS)
                            .with(Mark.Channel.Y, "variance")
                            .with(Mark.Channel.COLOUR, NormalisationFrames.UNIT)));

    private NormalisationCharts() {}
}
