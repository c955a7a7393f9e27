package dev.gradus.labs.trainingloop;

import dev.gradus.sim.chart.Axis;
import dev.gradus.sim.chart.Chart;
import dev.gradus.sim.chart.Input;
import dev.gradus.sim.chart.Mark;
import dev.gradus.sim.chart.Role;
import java.util.List;

/** The figures of the lab. */
final class LoopCharts {
    private static final Axis UPDATE = Axis.step("update", "update");
    private static final String OSCILLATOR = BrokenCase.OSCILLATOR.id();

    static final List<Chart> ALL = List.of(
            Chart.of("program", "The program", Axis.NONE, Axis.NONE)
                    .caption(
                            "Drag lines, or move them with the arrow keys; a line can stand before, inside or after a loop. The"
                                    + " marked line is the one that was run last.")
                    .marks(
                            Mark.of(Mark.Kind.TABLE, LoopFrames.LISTING)
                                    .with(Mark.Option.CODE)
                                    .with(Mark.Channel.CURRENT, "line")
                                    .labelled("lines"),
                            Mark.of(Mark.Kind.TABLE, LoopFrames.COMPLAINTS).labelled("check"))
                    .inputs(new Input(Input.Kind.ORDER, "program", 0)),
            Chart.of("loss", "Loss of this program and of the repaired one", UPDATE, Axis.log("loss", "1"))
                    .caption("The same weights at the start, the same batches: what differs comes from the lines.")
                    .marks(Mark.trace("loss")),
            Chart.of("weight", "The weight", UPDATE, Axis.symlog("w", "1"))
                    .caption(
                            "It should go to 0. A gradient that still holds the earlier ones carries it past, again and again.")
                    .marks(Mark.rule(0).labelled("minimum"), Mark.trace("weight"))
                    .onlyWhen("brokenCase", OSCILLATOR),
            Chart.of("roots", "Roots of one batch", Axis.linear("real part", "1"), Axis.linear("imaginary part", "1"))
                    .caption(
                            "Round: this program, square: repaired. On the circle a swing never dies away, outside it grows.")
                    .marks(
                            Mark.of(Mark.Kind.LINE, LoopFrames.UNIT_CIRCLE)
                                    .as(Role.THRESHOLD)
                                    .with(Mark.Option.EQUAL)
                                    .labelled("|r| = 1"),
                            Mark.of(Mark.Kind.DOT, LoopFrames.ROOTS)
                                    .with(Mark.Channel.COLOUR, "curve")
                                    .labelled("roots"))
                    .onlyWhen("brokenCase", OSCILLATOR),
            Chart.of("accuracy", "Right answers", UPDATE, Axis.linear("share", "1"))
                    .caption("Solid: training data, dashed: test data. Measured every 50 batches and by model.eval().")
                    .marks(
                            Mark.trace("trainAccuracy").as(Role.TRAIN).labelled("training"),
                            Mark.trace("testAccuracy").as(Role.TEST).labelled("test"))
                    .onlyWhen("brokenCase", BrokenCase.ofNetworks()),
            Chart.of("gradients", "Length of the gradient", UPDATE, Axis.log("‖g‖", "1"))
                    .caption("After the last backward pass: a sum that is not zeroed grows.")
                    .marks(Mark.trace("gradientNorm")),
            Chart.of("updates", "Length of the update", UPDATE, Axis.log("‖Δw‖", "1"))
                    .caption("How far each step moved the weights; nothing is drawn where it did not move them.")
                    .marks(Mark.trace("updateNorm")),
            Chart.of("distance", "Distance to the repaired weights", UPDATE, Axis.log("‖w − w′‖", "1"))
                    .caption(
                            "Between the two programs after the same batches; nothing is drawn where both are the same.")
                    .marks(Mark.trace("weightDistance").labelled("distance")));

    private LoopCharts() {}
}
