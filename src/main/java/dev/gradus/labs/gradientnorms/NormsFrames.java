package dev.gradus.labs.gradientnorms;

import dev.gradus.sim.frame.Frame;
import dev.gradus.sim.frame.Series;
import dev.gradus.sim.frame.Series.Points.Column;
import dev.gradus.sim.frame.SeriesSpec;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The series of a step. */
final class NormsFrames {
    static final String GAIN_THEORY = "gainTheory";
    static final String NORMS_NOW = "normsNow";

    static final List<SeriesSpec> ALL = List.of(
            SeriesSpec.of(
                            GAIN_THEORY,
                            "Predicted length of δ at the start: layer x, length y, given that of the last layer.")
                    .onceOnly(),
            SeriesSpec.of(NORMS_NOW, "Layer x, norm of its weight gradient y, length of its δ."));

    private final double[] theory;

    /** @param theory predicted ‖δ‖ of every layer */
    NormsFrames(double[] theory) {
        this.theory = theory.clone();
    }

    Frame at(long step, Figures figures) {
        double[] layers =
                IntStream.rangeClosed(1, theory.length).asDoubleStream().toArray();
        Series predicted = Series.Points.of(new Column("x", layers), new Column("y", theory.clone()));
        Series now = Series.Points.of(
                new Column("x", layers.clone()),
                new Column("y", figures.gradients().clone()),
                new Column("delta", figures.deltas().clone()));
        return new Frame(step, Map.of(GAIN_THEORY, predicted, NORMS_NOW, now));
    }
}
