package dev.gradus.labs.rematerialisation;

import dev.gradus.sim.chart.Axis;
import dev.gradus.sim.chart.Chart;
import dev.gradus.sim.chart.Mark;
import dev.gradus.sim.chart.Role;
import java.util.List;

/** The figures of the lab. */
final class RematCharts {
    private static final Axis CLOCK = Axis.linear("time", "ns");

    static final List<Chart> ALL = List.of(
            Chart.of("timeline", "What is done when", CLOCK, Axis.band("operation"))
                    .caption(
                            "Each bar is a load or the evaluation of a layer; a dot is a layer through which the gradient has"
                                    + " gone, which the model does not time.")
                    .marks(
                            Mark.of(Mark.Kind.BAR, RematFrames.SCHEDULE)
                                    .with(Mark.Channel.Y, "lane")
                                    .with(Mark.Channel.COLOUR, "class")
                                    .with(Mark.Channel.LABEL, RematFrames.LANES + ".name"),
                            Mark.of(Mark.Kind.DOT, RematFrames.RETURNS)),
            Chart.of("memory", "Activations in memory", CLOCK, Axis.linear("size", "1"))
                    .caption("Checkpoints are given back one by one; what is computed again comes on top of them.")
                    .marks(Mark.of(Mark.Kind.LINE, RematFrames.MEMORY)
                            .with(Mark.Option.STEPS)
                            .labelled("in memory")),
            Chart.of("pareto", "Time against memory", Axis.linear("peak", "activations"), Axis.linear("time", "ns"))
                    .caption(
                            "Circle: store all. Squares: every k-th; triangles: segment kept; diamonds: Revolve with 1 to 25 slots. All"
                                    + " count what comes on top of one evaluation per layer. The line is a disk that holds all.")
                    .marks(
                            Mark.of(Mark.Kind.DOT, RematFrames.PARETO).with(Mark.Channel.COLOUR, "class"),
                            Mark.ruleAt("diskTime").as(Role.REFERENCE).labelled("disk")),
            Chart.of("perInterval", "Every interval", Axis.linear("k", "1"), Axis.linear("count", "1"))
                    .caption("Few checkpoints save memory and cost evaluations.")
                    .marks(
                            Mark.of(Mark.Kind.LINE, RematFrames.PER_INTERVAL)
                                    .with(Mark.Channel.Y, "forward")
                                    .labelled("forward"),
                            Mark.of(Mark.Kind.LINE, RematFrames.PER_INTERVAL)
                                    .with(Mark.Channel.Y, "peak")
                                    .labelled("peak")),
            Chart.of("notes", "What is counted", Axis.NONE, Axis.NONE)
                    .caption("Two conventions, and why they may stand on one axis.")
                    .marks(Mark.of(Mark.Kind.TABLE, RematFrames.NOTES)));

    private RematCharts() {}
}
