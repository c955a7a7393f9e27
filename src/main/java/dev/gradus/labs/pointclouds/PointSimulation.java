package dev.gradus.labs.pointclouds;

import dev.gradus.random.Rng;
import dev.gradus.sim.Budget;
import dev.gradus.sim.Ending;
import dev.gradus.sim.Progress;
import dev.gradus.sim.Simulation;
import dev.gradus.sim.StateReader;
import dev.gradus.sim.StateWriter;
import dev.gradus.sim.frame.Frame;
import dev.gradus.sim.parameter.ParameterValues;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** One run of the chosen task. */
final class PointSimulation implements Simulation {
    private final ParameterValues values;
    private final Rng rng;
    private Optional<Part> part = Optional.empty();
    private Ending ending = Ending.NONE;
    private long step = -1;

    PointSimulation(ParameterValues values, Rng rng) {
        this.values = values;
        this.rng = rng;
    }

    @Override
    public Progress advance(Budget budget) {
        Part task = part.orElseGet(this::begin);
        part = Optional.of(task);
        boolean isWhole = step < 0 ? task.prepare(budget) : task.next(budget);
        if (!isWhole) {
            return Progress.WORKING;
        }
        step++;
        if (!task.isDone()) {
            return Progress.STEPPED;
        }
        ending = task.ending();
        return Progress.FINISHED;
    }

    @Override
    public long step() {
        return step;
    }

    @Override
    public void read(double[] readouts) {
        Arrays.fill(readouts, Double.NaN);
        part.orElseThrow().read(readouts);
    }

    @Override
    public Frame frame(Set<String> wanted) {
        return new Frame(step, part.orElseThrow().series());
    }

    @Override
    public void adopt(ParameterValues live) {
        part.orElseThrow().adopt(live);
    }

    @Override
    public void save(StateWriter out) {
        out.number(step);
        part.orElseThrow().save(out);
    }

    @Override
    public void restore(StateReader in) {
        step = in.number();
        part.orElseThrow().restore(in);
        ending = Ending.NONE;
    }

    @Override
    public Ending ending() {
        return ending;
    }

    private Part begin() {
        return switch (values.get(PointParameters.TASK)) {
            case PointParameters.INVARIANCE -> new Invariance(values, rng);
            case PointParameters.TRAINING -> new Training(values, rng);
            default -> new Halving(values, rng);
        };
    }
}
