package dev.gradus.labs.autograd;

import dev.gradus.sim.chart.Axis;
import dev.gradus.sim.chart.Chart;
import dev.gradus.sim.chart.Input;
import dev.gradus.sim.chart.Mark;
import dev.gradus.sim.chart.Mark.Channel;
import dev.gradus.sim.chart.Mark.Kind;
import dev.gradus.sim.chart.Source;
import java.util.List;

/** The figures. */
final class AutogradCharts {
    /** Errors of a right gradient stay below. */
    static final double TOLERANCE = 1e-6;

    private static final Chart GRAPH = Chart.of("graph", "The graph", Axis.NONE, Axis.NONE)
            .caption(
                    "Leaves and numbers below, the output on top. Under each node what it does and its value; on the edges at work"
                            + " their local derivative. A ring: the adjoint is complete.")
            .marks(Mark.of(Kind.GRAPH, new Source.NodesAndEdges("nodes", "edges"))
                    .with(Channel.LABEL, "nodeTable.op")
                    .with(Channel.STATE, "state")
                    .with(Channel.CURRENT, "node")
                    .with(Mark.Option.ARROWS)
                    .labelled("nodes"));

    private static final Chart NODES = Chart.of("nodes", "All nodes", Axis.NONE, Axis.NONE)
            .caption(
                    "The tape in the order of evaluation. On the way down an adjoint grows with every consumer that hands down.")
            .marks(Mark.of(Kind.TABLE, "nodeTable").with(Channel.CURRENT, "node"));

    private static final Chart COSTS = Chart.of(
                    "costs", "What it costs", Axis.band("pass"), Axis.linear("operations", "1"))
            .caption(
                    "Values once; then all derivatives in reverse by one walk back, or forward by one sweep for every number of a leaf.")
            .marks(Mark.of(Kind.BAR, "costs")
                    .with(Channel.LABEL, "costNames.pass")
                    .labelled("operations"));

    private static final Chart CHECKS = Chart.of(
                    "checks", "Gradient check", Axis.band("leaf"), Axis.log("relative error", "1"))
            .caption(
                    "The tape against central differences, at the end. Right derivatives stay below 1e-6; without a bar both agree"
                            + " to the last digit.")
            .marks(
                    Mark.of(Kind.BAR, "checks")
                            .with(Channel.Y, "error")
                            .with(Channel.LABEL, "leafNames.leaf")
                            .labelled("error"),
                    Mark.rule(TOLERANCE).labelled("passes below"));

    private static final Chart LEAVES = Chart.of("leaves", "Leaves", Axis.band("leaf"), Axis.linear("value", "1"))
            .caption("Drag the end of a bar to change a leaf; the graph starts afresh.")
            .marks(Mark.of(Kind.BAR, "leaves")
                    .with(Channel.LABEL, "leafNames.leaf")
                    .labelled("value"))
            .inputs(new Input(Input.Kind.SLIDE, AutogradParameters.LEAF_VALUES.name(), 0));

    static final List<Chart> ALL = List.of(GRAPH, NODES, COSTS, CHECKS, LEAVES);

    private AutogradCharts() {}
}
