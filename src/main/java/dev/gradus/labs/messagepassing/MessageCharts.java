package dev.gradus.labs.messagepassing;

import dev.gradus.sim.chart.Axis;
import dev.gradus.sim.chart.Chart;
import dev.gradus.sim.chart.Input;
import dev.gradus.sim.chart.Mark;
import dev.gradus.sim.chart.Role;
import dev.gradus.sim.chart.Source;
import java.util.List;

/** What the page draws. */
final class MessageCharts {
    private static final Axis UPDATE = Axis.step("update");
    private static final String PART = "part";

    static final List<Chart> ALL = List.of(
            Chart.of("counterexample", "The same messages, two orders", Axis.NONE, Axis.NONE)
                    .caption(
                            "One graph twice, with the same messages. Below the node that computes stands its result; of its "
                                    + "neighbours m1 comes first in its list, m2 second. If the two results differ, the rule is not "
                                    + "valid. The smallest counterexample so far is shown, or else the last graph tried.")
                    .marks(
                            drawing(MessageFrames.NODES, MessageFrames.EDGES, MessageFrames.NAMES, "one order"),
                            drawing(MessageFrames.NODES_B, MessageFrames.EDGES_B, MessageFrames.NAMES_B, "another"))
                    .onlyWhen(PART, MessageParameters.VALIDITY),
            Chart.of("changes", "How far the result moves", Axis.linear("trial", "1"), Axis.log("change", "1"))
                    .caption(
                            "The largest change of every trial, over all or 200 orders. What lies below the line is rounding; 1e-17 "
                                    + "stands for no change at all.")
                    .marks(
                            Mark.rule(Trial.TOLERANCE).labelled("rounding below"),
                            Mark.of(Mark.Kind.DOT, MessageFrames.CHANGES).labelled("change"))
                    .onlyWhen(PART, MessageParameters.VALIDITY),
            Chart.of("nodes", "Who is trained on", Axis.NONE, Axis.NONE)
                    .caption(
                            "Colour: label; ring: predicted otherwise; square: held out. Pick a node to hide it from training, or to "
                                    + "show it.")
                    .marks(Mark.of(Mark.Kind.GRAPH, new Source.NodesAndEdges(MessageFrames.NODES, MessageFrames.EDGES))
                            .with(Mark.Channel.COLOUR, "class")
                            .with(Mark.Channel.RING, "predicted")
                            .with(Mark.Channel.SHAPE, "role")
                            .with(Mark.Channel.LABEL, "number")
                            .labelled("nodes"))
                    .inputs(new Input(Input.Kind.PICK, "heldOut", 0))
                    .onlyWhen(PART, MessageParameters.MASKED_LOSS, MessageParameters.RESIDUAL),
            Chart.of("contributions", "What every node adds to the loss", Axis.NONE, Axis.NONE)
                    .caption(
                            "Mask 0: whatever is predicted for the node, its term is 0, and no gradient comes from it.")
                    .marks(Mark.of(Mark.Kind.TABLE, MessageFrames.CONTRIBUTIONS))
                    .onlyWhen(PART, MessageParameters.MASKED_LOSS, MessageParameters.RESIDUAL),
            Chart.of("loss", "Loss", UPDATE, Axis.linear("cross-entropy", "1"))
                    .caption("Of the nodes that are trained on, and of those that are held out.")
                    .marks(
                            Mark.trace("objective").as(Role.REFERENCE).labelled("objective"),
                            Mark.trace("trainLoss").as(Role.TRAIN).labelled("training"),
                            Mark.trace("testLoss").as(Role.TEST).labelled("held out"))
                    .onlyWhen(PART, MessageParameters.MASKED_LOSS, MessageParameters.RESIDUAL),
            Chart.of("accuracy", "Accuracy", UPDATE, Axis.linear("share predicted rightly", "1"))
                    .caption("Nodes whose more probable label is the right one.")
                    .marks(
                            Mark.trace("trainAccuracy").as(Role.TRAIN).labelled("training"),
                            Mark.trace("testAccuracy").as(Role.TEST).labelled("held out"))
                    .onlyWhen(PART, MessageParameters.RESIDUAL),
            Chart.of("states", "States after the last layer", Axis.band("entry"), Axis.band("node"))
                    .caption("One row a node, counted from 0 here. Nodes that hear the same grow alike.")
                    .marks(Mark.of(Mark.Kind.HEAT, MessageFrames.STATES).with(Mark.Option.VALUES))
                    .onlyWhen(PART, MessageParameters.RESIDUAL),
            Chart.of("gradients", "Gradient norms", UPDATE, Axis.log("norm", "1"))
                    .caption("How strongly each layer's two weights are pulled.")
                    .marks(Mark.trace("gradientNorm"))
                    .onlyWhen(PART, MessageParameters.RESIDUAL));

    private MessageCharts() {}

    private static Mark drawing(String nodes, String edges, String names, String label) {
        return Mark.of(Mark.Kind.GRAPH, new Source.NodesAndEdges(nodes, edges))
                .with(Mark.Channel.COLOUR, "class")
                .with(Mark.Channel.LABEL, names + ".name")
                .labelled(label);
    }
}
