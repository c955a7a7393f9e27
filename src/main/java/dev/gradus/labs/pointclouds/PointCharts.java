package dev.gradus.labs.pointclouds;

import dev.gradus.sim.chart.Axis;
import dev.gradus.sim.chart.Chart;
import dev.gradus.sim.chart.Input;
import dev.gradus.sim.chart.Mark;
import dev.gradus.sim.chart.Role;
import dev.gradus.sim.chart.Source;
import java.util.List;

/** What the page draws. */
final class PointCharts {
    private static final String TASK = PointParameters.TASK_NAME;
    private static final Axis X = Axis.linear("x", "1");
    private static final Axis Y = Axis.linear("y", "1");

    static final List<Chart> ALL = List.of(
            Chart.of("cloud", "The cloud", X, Y)
                    .caption(
                            "Squares are the points taken; the ring is around the last of them. With your own points this is a"
                                    + " canvas: click or tap to add one, drag to move it.")
                    .marks(Mark.of(Mark.Kind.DOT, PointFrames.CLOUD_POINTS)
                            .with(Mark.Channel.COLOUR, PointFrames.MARKS + ".class")
                            .with(Mark.Channel.RING, PointFrames.MARKS + ".ring"))
                    .inputs(new Input(Input.Kind.PAINT, "points", 0)),
            Chart.of("coverage", "How well the points taken cover the cloud", step(), Axis.linear("distance", "1"))
                    .caption(
                            "Farthest points bring the coverage radius down fast and keep apart; nearest points stay where they"
                                    + " began. The distance that a farthest point is taken for is the coverage radius before it.")
                    .marks(
                            Mark.trace("coverageRadius").labelled("coverage radius"),
                            Mark.trace("chosenDistance").as(Role.REFERENCE).labelled("distance when taken"),
                            Mark.trace("minPairDistance").as(Role.VALIDATION).labelled("nearest pair"))
                    .onlyWhen(TASK, PointParameters.SAMPLING),
            Chart.of("order", "Points in the order taken", Axis.NONE, Axis.NONE)
                    .caption("Number, place, and the distance to those taken before that each was taken for.")
                    .marks(Mark.of(Mark.Kind.TABLE, PointFrames.ORDER))
                    .onlyWhen(TASK, PointParameters.SAMPLING),
            Chart.of("change", "How far shuffling moves the features", step(), Axis.log("change", "1"))
                    .caption(
                            "A dot is one shuffle. Below the red line is rounding: the sum was taken in another order. No dot: no"
                                    + " change at all.")
                    .marks(
                            Mark.of(Mark.Kind.DOT, new Source.Trace("", "featureChange"))
                                    .labelled("this shuffle"),
                            Mark.trace("largestFeatureChange")
                                    .as(Role.REFERENCE)
                                    .labelled("largest so far"),
                            Mark.rule(Invariance.ROUNDING).labelled("rounding below"))
                    .onlyWhen(TASK, PointParameters.INVARIANCE),
            Chart.of("features", "Features of the set", Axis.band("feature"), Axis.linear("F", "1"))
                    .caption(
                            "Bars: before the first step. Dots: now, of the same points shuffled, or of the cloud above after the"
                                    + " updates so far.")
                    .marks(
                            Mark.of(Mark.Kind.BAR, PointFrames.FEATURES)
                                    .with(Mark.Channel.Y, "before")
                                    .labelled("before"),
                            Mark.of(Mark.Kind.DOT, PointFrames.FEATURES)
                                    .with(Mark.Channel.Y, "after")
                                    .as(Role.HIGHLIGHT)
                                    .labelled("now"))
                    .onlyWhen(TASK, PointParameters.INVARIANCE, PointParameters.TRAINING),
            Chart.of("neighbours", "Who sees whom", Axis.NONE, Axis.NONE)
                    .caption("A line from every point to each neighbour that it sees; of the first 600 pairs.")
                    .marks(Mark.of(
                            Mark.Kind.GRAPH,
                            new Source.NodesAndEdges(PointFrames.CLOUD_POINTS, PointFrames.NEIGHBOURHOOD)))
                    .onlyWhen(TASK, PointParameters.INVARIANCE),
            Chart.of("accuracy", "Accuracy", step(), Axis.linear("share classified rightly", "1"))
                    .caption("Of the 160 training clouds and the 80 test clouds, measured every 20 updates.")
                    .marks(
                            Mark.trace("trainAccuracy").as(Role.TRAIN).labelled("training"),
                            Mark.trace("testAccuracy").as(Role.TEST).labelled("test"))
                    .onlyWhen(TASK, PointParameters.TRAINING),
            Chart.of("loss", "Training loss", step(), Axis.linear("cross-entropy", "1"))
                    .caption("Mean over the training clouds; guessing gives ln 10 = 2.30.")
                    .marks(Mark.trace("trainLoss").as(Role.TRAIN))
                    .onlyWhen(TASK, PointParameters.TRAINING));

    private PointCharts() {}

    private static Axis step() {
        return Axis.step("step");
    }
}
