package dev.gradus.labs.sgdinterpolation;

import dev.gradus.sim.chart.Axis;
import dev.gradus.sim.chart.Chart;
import dev.gradus.sim.chart.Mark;
import dev.gradus.sim.chart.Role;
import java.util.List;

/** The figures of the lab. */
final class SgdCharts {
    private static final Axis UPDATES = Axis.step("update");
    private static final Axis SIGMA = Axis.log("σ² of X/√n", "1");

    static final List<Chart> ALL = List.of(
            Chart.of("loss", "Loss", UPDATES, Axis.log("mean squared error", "1"))
                    .caption(
                            "A straight line on this axis is exponential convergence; a line that turns level has met a floor.")
                    .marks(
                            Mark.trace("bound").as(Role.BOUND).labelled("Lyapunov bound"),
                            Mark.trace("loss").labelled("loss")),
            Chart.of("distance", "Distance to the solution", UPDATES, Axis.log("‖w − w*‖²", "1"))
                    .caption("In regime 4 one of three curves stays up: its gradient is noisy even at the solution.")
                    .marks(
                            Mark.trace("floor").as(Role.THEORY).labelled("floor"),
                            Mark.trace("squaredDistance").labelled("‖w − w*‖²")),
            Chart.of("spectrum", "Spectrum", Axis.linear("index", "1"), SIGMA)
                    .caption("Squared singular values: how steep the loss is in each direction.")
                    .marks(Mark.of(Mark.Kind.DOT, SgdFrames.SPECTRUM)),
            Chart.of("directions", "Error by direction", SIGMA, Axis.log("energy of w − w*", "1"))
                    .caption("Steep directions lose their error first; what is left sits in the flat ones on the left.")
                    .marks(Mark.of(Mark.Kind.LINE, SgdFrames.DIRECTION_ENERGY).with(Mark.Channel.CURVE, "curve")),
            Chart.of("spaces", "Row space and null space", UPDATES, Axis.symlog("energy of w − w*", "1"))
                    .caption(
                            "Every update is a sum of rows: what no row sees never moves, from a start at 0 it stays 0.")
                    .marks(
                            Mark.trace("rowSpaceEnergy").labelled("row space"),
                            Mark.trace("nullSpaceEnergy").labelled("null space")),
            Chart.of("minibatch", "Minibatch", Axis.linear("row", "1"), Axis.linear("times drawn", "1"))
                    .caption("Rows of the last minibatch; drawn with replacement, a row can come twice.")
                    .marks(Mark.of(Mark.Kind.DOT, SgdFrames.MINIBATCH)),
            Chart.of("weights", "Weights", Axis.linear("index", "1"), Axis.linear("weight", "1"))
                    .caption("The first weights of each curve.")
                    .marks(Mark.of(Mark.Kind.DOT, SgdFrames.WEIGHTS).with(Mark.Channel.COLOUR, "curve")));

    private SgdCharts() {}
}
