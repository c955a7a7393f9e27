package dev.gradus.labs.karateclub;

import dev.gradus.nn.GradientCheck;
import dev.gradus.sim.chart.Axis;
import dev.gradus.sim.chart.Chart;
import dev.gradus.sim.chart.Input;
import dev.gradus.sim.chart.Mark;
import dev.gradus.sim.chart.Role;
import dev.gradus.sim.chart.Source;
import java.util.List;

/** What the page draws. */
final class KarateCharts {
    private static final Axis EPOCH = Axis.step("epoch");

    static final List<Chart> ALL = List.of(
            Chart.of("graph", "The club", Axis.NONE, Axis.NONE)
                    .caption(
                            "Members and friendships. Colour: class; ring: predicted class; square: test node. Pick members "
                                    + "to train on them alone; key T makes one a test node.")
                    .marks(Mark.of(Mark.Kind.GRAPH, new Source.NodesAndEdges(KarateFrames.NODES, KarateFrames.EDGES))
                            .with(Mark.Channel.COLOUR, "class")
                            .with(Mark.Channel.RING, "predicted")
                            .with(Mark.Channel.SHAPE, "role")
                            .labelled("members"))
                    .inputs(new Input(Input.Kind.PICK, "trainNodes", 0), new Input(Input.Kind.PICK, "testNodes", 0)),
            Chart.of("loss", "Loss", EPOCH, Axis.log("cross-entropy", "1"))
                    .caption(
                            "Where the test loss parts from the training loss, the network learns what holds only for those "
                                    + "it is trained on.")
                    .marks(
                            Mark.trace("trainLoss").as(Role.TRAIN).labelled("training"),
                            Mark.trace("testLoss").as(Role.TEST).labelled("test")),
            Chart.of("accuracy", "Accuracy", EPOCH, Axis.linear("share predicted rightly", "1"))
                    .caption("One test node of ten is worth a tenth: the curve can only jump.")
                    .marks(
                            Mark.trace("trainAccuracy").as(Role.TRAIN).labelled("training"),
                            Mark.trace("testAccuracy").as(Role.TEST).labelled("test")),
            Chart.of("test", "Test nodes", Axis.NONE, Axis.NONE)
                    .caption("Truth and prediction of every test node, and the club he joined. Watch member 8.")
                    .marks(Mark.of(Mark.Kind.TABLE, KarateFrames.TEST_TABLE)),
            Chart.of("adjacency", "Normalised adjacency Â", Axis.band("member"), Axis.band("member"))
                    .caption("Row i says how much of each neighbour's features member i takes in.")
                    .marks(Mark.of(Mark.Kind.HEAT, KarateFrames.ADJACENCY).with(Mark.Option.VALUES)),
            Chart.of("check", "Gradient check", Axis.band("block"), Axis.log("relative error", "1"))
                    .caption(
                            "Computed gradient against central differences. A right gradient stays below 1e-7; a missing bar "
                                    + "was not checked.")
                    .marks(
                            Mark.bars("gradientCheck").labelled("error"),
                            Mark.rule(GradientCheck.TOLERANCE).labelled("passes below")),
            Chart.of("gradients", "Gradient norms", EPOCH, Axis.log("norm", "1"))
                    .caption(
                            "How strongly each layer is pulled. A gradient divided once too often leaves the first layer "
                                    + "almost at rest.")
                    .marks(Mark.trace("gradientNorm")),
            Chart.of("smoothing", "Over-smoothing", Axis.linear("layers", "1"), Axis.linear("embedding distance", "1"))
                    .caption("Before any training: every further layer averages once more, and members grow alike.")
                    .marks(
                            Mark.of(Mark.Kind.LINE, KarateFrames.SMOOTHING).as(Role.THEORY),
                            Mark.of(Mark.Kind.DOT, KarateFrames.SMOOTHING)));

    private KarateCharts() {}
}
