package dev.gradus.labs.quadraticdescent;

import dev.gradus.sim.chart.Axis;
import dev.gradus.sim.chart.Chart;
import dev.gradus.sim.chart.Input;
import dev.gradus.sim.chart.Mark;
import dev.gradus.sim.chart.Mark.Channel;
import dev.gradus.sim.chart.Mark.Kind;
import dev.gradus.sim.chart.Role;
import dev.gradus.sim.chart.Source;
import java.util.List;

/** The four figures. */
final class QuadraticCharts {
    private static final Axis STEP = Axis.step("update");

    private static final Chart MAP = Chart.of("map", "Map of the bowl", Axis.linear("w₁", "1"), Axis.linear("w₂", "1"))
            .caption("Lines of equal loss and the way of every curve. Drag a point to start elsewhere.")
            .marks(
                    Mark.of(Kind.CONTOUR, QuadraticSeries.BOWL.name())
                            .as(Role.THEORY)
                            .labelled("loss, log₁₀(1 + L)"),
                    Mark.of(Kind.LINE, new Source.Trace("w1", "w2")),
                    Mark.of(Kind.DOT, QuadraticSeries.NOW.name()).with(Channel.COLOUR, "curve"))
            .inputs(new Input(Input.Kind.POINT, QuadraticParameters.START.name(), 2));

    private static final Chart LOSS = Chart.of("loss", "Loss", STEP, Axis.log("loss", "1"))
            .caption("A straight line on this axis is a loss that shrinks by the same factor at every step.")
            .marks(
                    Mark.trace("theoryLoss").as(Role.THEORY).labelled("closed form"),
                    Mark.trace("loss").labelled("measured"));

    private static final Chart STABILITY = Chart.of(
                    "stability",
                    "Which learning rates converge",
                    Axis.linear("learning rate η", "1"),
                    Axis.linear("|ρ|, factor per step", "1"))
            .caption("Both factors must stay below 1; the shaded learning rates diverge. Drag a dot to change η.")
            .marks(
                    Mark.of(Kind.AREA, QuadraticSeries.UNSTABLE.name())
                            .as(Role.BOUND)
                            .labelled("diverges"),
                    factor("abs1", "|1 − ηa|"),
                    factor("abs2", "|1 − ηb|"),
                    Mark.rule(1).labelled("|ρ| = 1"),
                    Mark.of(Kind.DOT, QuadraticSeries.RATES.name())
                            .with(Channel.COLOUR, "curve")
                            .labelled("η in force"))
            .inputs(new Input(Input.Kind.SLIDE, QuadraticParameters.LEARNING_RATE.name(), 4));

    private static final Chart COORDINATES = Chart.of("coordinates", "Coordinates", STEP, Axis.symlog("w", "1"))
            .caption("The steep coordinate flips its sign while the flat one creeps.")
            .marks(Mark.trace("w1").labelled("w₁"), Mark.trace("w2").labelled("w₂"));

    static final List<Chart> ALL = List.of(MAP, LOSS, STABILITY, COORDINATES);

    private QuadraticCharts() {}

    private static Mark factor(String column, String label) {
        return Mark.of(Kind.LINE, QuadraticSeries.STABILITY.name())
                .with(Channel.Y, column)
                .as(Role.THEORY)
                .labelled(label);
    }
}
