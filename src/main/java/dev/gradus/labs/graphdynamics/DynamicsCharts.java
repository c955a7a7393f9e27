package dev.gradus.labs.graphdynamics;

import dev.gradus.sim.chart.Axis;
import dev.gradus.sim.chart.Chart;
import dev.gradus.sim.chart.Input;
import dev.gradus.sim.chart.Mark;
import dev.gradus.sim.chart.Role;
import dev.gradus.sim.chart.Source;
import java.util.List;

/** What the page draws. */
final class DynamicsCharts {
    private static final Axis LAYER = Axis.step("layer");

    static final List<Chart> ALL = List.of(
            Chart.of("graph", "Messages on the graph", Axis.NONE, Axis.NONE)
                    .caption(
                            "Below every node: how much of the code of node to has arrived there; with sum, its walks to that node. "
                                    + "At every layer all nodes send what they have "
                                    + "along their edges. Draw on it to change the graph.")
                    .marks(Mark.of(
                                    Mark.Kind.GRAPH,
                                    new Source.NodesAndEdges(DynamicsFrames.NODES, DynamicsFrames.EDGES))
                            .with(Mark.Channel.COLOUR, "class")
                            .with(Mark.Channel.LABEL, DynamicsFrames.NAMES + ".name")
                            .with(Mark.Option.MESSAGES)
                            .labelled("nodes"))
                    .inputs(new Input(Input.Kind.CONNECT, "graph", 0)),
            Chart.of("power", "All vectors, one a row", Axis.band("entry"), Axis.band("node"))
                    .caption(
                            "With sum, row i and column j hold the number of walks of k edges from i to j. Pick a cell to see the "
                                    + "walks themselves.")
                    .marks(Mark.of(Mark.Kind.HEAT, DynamicsFrames.POWER).with(Mark.Option.VALUES))
                    .inputs(new Input(Input.Kind.PICK, "from", 0), new Input(Input.Kind.PICK, "to", 0)),
            Chart.of("walks", "The walks", Axis.NONE, Axis.NONE)
                    .caption("The picked entry with all its digits, and the first 200 walks that it counts.")
                    .marks(
                            Mark.of(Mark.Kind.TABLE, DynamicsFrames.EXACT).labelled("entry"),
                            Mark.of(Mark.Kind.TABLE, DynamicsFrames.WALKS).labelled("walks")),
            Chart.of("growth", "How the entry grows", LAYER, Axis.log("entry", "1"))
                    .caption(
                            "The number of walks grows as λ₁ᵏ in the long run; theory has it exactly from all eigenvalues. Zeros are "
                                    + "not drawn.")
                    .marks(
                            Mark.trace("theoryWalks").as(Role.THEORY).labelled("by the spectrum"),
                            Mark.trace("walks").labelled("entry from → to"),
                            Mark.trace("largestEntry").as(Role.REFERENCE).labelled("largest entry")),
            Chart.of("smoothing", "All nodes grow alike", LAYER, Axis.log("angle", "rad"))
                    .caption(
                            "With the symmetric normalisation: the angle of every node's vector to √(degree + 1). In a connected graph "
                                    + "all fall as fast as |λ₂|ᵏ, and soon nothing tells the nodes apart but their degrees.")
                    .marks(
                            Mark.trace("smoothingRate").as(Role.THEORY).labelled("|λ₂|ᵏ"),
                            Mark.trace("rowDistance").labelled("angle")));

    private DynamicsCharts() {}
}
