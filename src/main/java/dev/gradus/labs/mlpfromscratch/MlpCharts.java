package dev.gradus.labs.mlpfromscratch;

import dev.gradus.nn.GradientCheck;
import dev.gradus.sim.chart.Axis;
import dev.gradus.sim.chart.Chart;
import dev.gradus.sim.chart.Input;
import dev.gradus.sim.chart.Mark;
import dev.gradus.sim.chart.Role;
import dev.gradus.sim.chart.Source;
import java.util.List;

/** What the page draws. */
final class MlpCharts {
    private static final Axis SAMPLES = Axis.step("sample");
    private static final Axis CLASS = Axis.band("class");
    private static final Axis PROBABILITY = Axis.linear("probability", "1");

    static final List<Chart> ALL = List.of(
            Chart.of("accuracy", "Accuracy", SAMPLES, Axis.linear("share guessed rightly", "1"))
                    .caption(
                            "Training: the last 1 000 samples, each before it was learned from. Test: all test images, every "
                                    + "1 000 samples. Guessing gets a tenth.")
                    .marks(
                            Mark.rule(1.0 / PictureSet.CLASSES)
                                    .as(Role.REFERENCE)
                                    .labelled("chance"),
                            Mark.rule(1).as(Role.BOUND).labelled("all"),
                            Mark.trace("trainAccuracy").as(Role.TRAIN).labelled("training"),
                            Mark.trace("testAccuracy")
                                    .as(Role.TEST)
                                    .with(Mark.Option.STEPS)
                                    .labelled("test")),
            Chart.of("loss", "Loss", SAMPLES, Axis.linear("cross-entropy", "nat"))
                    .caption(
                            "A network that knows nothing and says so, 1/10 for every class, has a loss of ln 10 = 2.303.")
                    .marks(
                            Mark.rule(Math.log(PictureSet.CLASSES))
                                    .as(Role.REFERENCE)
                                    .labelled("ln 10"),
                            Mark.trace("trainLoss").as(Role.TRAIN).labelled("training"),
                            Mark.trace("testLoss")
                                    .as(Role.TEST)
                                    .with(Mark.Option.STEPS)
                                    .labelled("test")),
            Chart.of("check", "Gradient check", Axis.band("parameter block"), Axis.log("relative error", "1"))
                    .caption(
                            "The gradient as computed against central differences, on a training image that the network gets "
                                    + "wrong; at the start and after each epoch. A right gradient stays below the line.")
                    .marks(
                            Mark.bars("gradientCheck"),
                            Mark.rule(GradientCheck.TOLERANCE).labelled("1e-7")),
            Chart.of("draw", "Draw a digit", CLASS, PROBABILITY)
                    .caption(
                            "Draw one digit, large and in the middle, as the examples are: the network has never seen one at "
                                    + "the edge.")
                    .marks(Mark.of(Mark.Kind.IMAGES, MlpFrames.DRAWING), Mark.of(Mark.Kind.BAR, MlpFrames.DRAWN_CLASS))
                    .inputs(new Input(Input.Kind.DRAW, "drawing", 0)),
            Chart.of("network", "The network on one test image", Axis.NONE, Axis.NONE)
                    .caption("Hidden layers and outputs. A node is as dark as its activation; lines are the strongest "
                            + "contributions, weight times activation.")
                    .marks(
                            Mark.of(Mark.Kind.GRAPH, new Source.NodesAndEdges(MlpFrames.NODES, MlpFrames.EDGES))
                                    .with(Mark.Channel.LABEL, MlpFrames.NODE_NAMES + ".name"),
                            Mark.of(Mark.Kind.IMAGES, MlpFrames.WATCHED_IMAGE).labelled("watched image"))
                    .inputs(new Input(Input.Kind.PICK, "watched", 1)),
            Chart.of("watchedClass", "What the network takes it for", CLASS, PROBABILITY)
                    .caption("Probability of every class for the watched image.")
                    .marks(Mark.of(Mark.Kind.BAR, MlpFrames.WATCHED_CLASS)),
            Chart.of("confusion", "Which class is taken for which", Axis.band("guess"), Axis.band("class"))
                    .caption("All test images at the last evaluation. A constant guess is one full column.")
                    .marks(Mark.of(Mark.Kind.HEAT, MlpFrames.CONFUSION).with(Mark.Option.VALUES)),
            Chart.of("filters", "Weights of the first layer", Axis.NONE, Axis.NONE)
                    .caption(
                            "One picture per hidden unit: blue pixels speak for the unit, orange ones against it. Equal "
                                    + "pictures are equal units.")
                    .marks(Mark.of(Mark.Kind.IMAGES, MlpFrames.FILTERS)),
            Chart.of("gradients", "Gradient norm", SAMPLES, Axis.log("length of the gradient", "1"))
                    .caption(
                            "Length of each weight's gradient for the last sample: the more certain the network, the shorter.")
                    .marks(Mark.trace("gradientNorm")));

    private MlpCharts() {}
}
