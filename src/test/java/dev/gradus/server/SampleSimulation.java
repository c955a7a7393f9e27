package dev.gradus.server;

import dev.gradus.random.Rng;
import dev.gradus.sim.Budget;
import dev.gradus.sim.Progress;
import dev.gradus.sim.Simulation;
import dev.gradus.sim.StateReader;
import dev.gradus.sim.StateWriter;
import dev.gradus.sim.frame.Frame;
import dev.gradus.sim.frame.Series;
import dev.gradus.sim.frame.Series.Points;
import dev.gradus.sim.parameter.ParameterValues;
import dev.gradus.sim.parameter.Raster;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Shrinks a loss by the learning rate. */
final class SampleSimulation implements Simulation {
    private final double start;
    private double learningRate;
    private Raster drawing = Raster.NONE;
    private double loss;
    private long step = -1;

    SampleSimulation(ParameterValues values, Rng rng) {
        adopt(values);
        start = 1 + rng.uniform();
    }

    @Override
    public Progress advance(Budget budget) {
        step++;
        loss = step == 0 ? start : loss * (1 - learningRate);
        return Progress.STEPPED;
    }

    @Override
    public long step() {
        return step;
    }

    @Override
    public void read(double[] readouts) {
        readouts[0] = loss;
        readouts[1] = loss / 2;
        readouts[2] = Double.NaN;
        readouts[3] = SampleSeries.current(step);
    }

    @Override
    public Frame frame(Set<String> wanted) {
        Series cloud = Points.of(
                new Points.Column("x", new double[] {0, loss}), new Points.Column("y", new double[] {1, Double.NaN}));
        Map<String, Series> series = new LinkedHashMap<>(SampleSeries.of(step, drawing));
        series.put("cloud", cloud);
        return new Frame(step, series);
    }

    @Override
    public void adopt(ParameterValues live) {
        learningRate = live.get(SampleLab.LEARNING_RATE);
        drawing = live.get(SampleLab.DRAWING);
    }

    @Override
    public void save(StateWriter out) {
        out.number(step);
        out.real(loss);
    }

    @Override
    public void restore(StateReader in) {
        step = in.number();
        loss = in.real();
    }
}
