package dev.gradus.labs.matrixsensing;

import dev.gradus.sim.chart.Axis;
import dev.gradus.sim.chart.Chart;
import dev.gradus.sim.chart.Mark;
import dev.gradus.sim.chart.Role;
import java.util.List;

/** The figures of the lab. */
final class SensingCharts {
    private static final Axis UPDATES = Axis.step("update");

    static final List<Chart> ALL = List.of(
            Chart.of("distance", "Distance to the true matrix", UPDATES, Axis.log("‖UUᵀ − X*‖", "1"))
                    .caption(
                            "Every curve learns from the same measurements. Only the size of the start differs, and with it what"
                                    + " is found: the smaller, the nearer.")
                    .marks(Mark.trace("distance").labelled("distance")),
            Chart.of("loss", "Training loss", UPDATES, Axis.log("f(U)", "1"))
                    .caption(
                            "All starts fit the measurements in the end; that says nothing about the distance to the true matrix.")
                    .marks(Mark.trace("trainLoss").labelled("f")),
            Chart.of("spectrum", "Singular values of U, shown curve", UPDATES, Axis.linear("σ", "1"))
                    .caption(
                            "From a tiny start one direction of X* wakes up after the other, the largest first; the rest stays"
                                    + " asleep. The thin lines are what infinitely many measurements would do.")
                    .marks(
                            Mark.of(Mark.Kind.LINE, SensingFrames.SINGULAR_THEORY)
                                    .as(Role.THEORY)
                                    .labelled("infinitely many measurements"),
                            Mark.trace("singularValue")
                                    .with(Mark.Channel.CURVE, "shownCurve")
                                    .labelled("σ")),
            Chart.of("matrices", "What was found and what was measured", Axis.band("column"), Axis.band("row"))
                    .caption("The same colours on both sides. A wrong matrix can give all the right inner products.")
                    .marks(
                            Mark.of(Mark.Kind.HEAT, SensingFrames.PRODUCT).labelled("UUᵀ of the shown curve"),
                            Mark.of(Mark.Kind.HEAT, SensingFrames.TARGET).labelled("X*")));

    private SensingCharts() {}
}
