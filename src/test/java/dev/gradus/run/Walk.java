package dev.gradus.run;

import static dev.gradus.run.ManualClock.MILLI;

import dev.gradus.random.Rng;
import dev.gradus.sim.Budget;
import dev.gradus.sim.Progress;
import dev.gradus.sim.Simulation;
import dev.gradus.sim.StateReader;
import dev.gradus.sim.StateWriter;
import dev.gradus.sim.frame.Frame;
import dev.gradus.sim.frame.Series;
import dev.gradus.sim.frame.Series.Grid;
import dev.gradus.sim.frame.Series.Points;
import dev.gradus.sim.frame.Series.Points.Column;
import dev.gradus.sim.parameter.ParameterValues;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The simulation of {@link WalkLab}. */
final class Walk implements Simulation {
    private final Rng rng;
    private final ManualClock clock;
    private ParameterValues values;
    private long step = -1;
    private int piecesDone;
    private double position;
    private double slow;
    private double[] weights;

    Walk(ParameterValues values, Rng rng, ManualClock clock) {
        this.values = values;
        this.rng = rng;
        this.clock = clock;
        this.weights = new double[values.get(WalkLab.WEIGHT)];
    }

    @Override
    public Progress advance(Budget budget) {
        while (piecesDone < values.get(WalkLab.PIECES)) {
            clock.advance(MILLI);
            piecesDone++;
            if (budget.exhausted() && piecesDone < values.get(WalkLab.PIECES)) {
                return Progress.WORKING;
            }
        }
        piecesDone = 0;
        step++;
        if (step == values.get(WalkLab.FAIL)) {
            throw new IllegalStateException("broken on purpose");
        }
        return step == 0 ? Progress.STEPPED : walk();
    }

    private Progress walk() {
        position += values.get(WalkLab.RATE) * rng.normal();
        weights[(int) (step % weights.length)] += position;
        if (step % 5 == 0) {
            slow = position;
        }
        if (step == values.get(WalkLab.DIVERGE)) {
            return Progress.DIVERGED;
        }
        return step == values.get(WalkLab.FINISH) ? Progress.FINISHED : Progress.STEPPED;
    }

    @Override
    public long step() {
        return step;
    }

    @Override
    public void read(double[] readouts) {
        readouts[0] = position;
        readouts[1] = values.get(WalkLab.RATE);
        readouts[2] = step % 2 == 1 ? position : Double.NaN;
    }

    @Override
    public Frame frame(Set<String> wanted) {
        if (piecesDone > 0) {
            throw new IllegalStateException("a frame is asked for only between steps");
        }
        Map<String, Series> series = new LinkedHashMap<>();
        series.put("now", Points.of(new Column("x", new double[] {position})));
        series.put("field", new Grid(List.of(2, 2), new double[] {1, 2, 3, 4}, new Grid.Domain(0, 4)));
        series.put("slow", Points.of(new Column("x", new double[] {slow})));
        if (wanted.contains("detail")) {
            series.put("detail", Points.of(new Column("x", weights.clone())));
        }
        return new Frame(step, series);
    }

    @Override
    public void adopt(ParameterValues live) {
        values = live;
    }

    @Override
    public void save(StateWriter out) {
        out.number(step);
        out.real(position);
        out.real(slow);
        out.reals(weights);
        out.generator(rng);
    }

    @Override
    public void restore(StateReader in) {
        if (step < 0) {
            throw new IllegalStateException("states are restored at step 0 or later");
        }
        step = in.number();
        position = in.real();
        slow = in.real();
        weights = in.reals();
        in.generator(rng);
        piecesDone = 0;
    }
}
