package dev.gradus.sim;

import dev.gradus.sim.frame.Frame;
import dev.gradus.sim.parameter.ParameterValues;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** A run about one part of a lab, which it counts the steps of. */
public final class PartSimulation implements Simulation {
    private final Supplier<Part> begin;
    private Optional<Part> part = Optional.empty();
    private Ending ending = Ending.NONE;
    private long step = -1;

    /** The part begins with the first work, not before. */
    public PartSimulation(Supplier<Part> begin) {
        this.begin = begin;
    }

    @Override
    public Progress advance(Budget budget) {
        Part current = part.orElseGet(begin);
        part = Optional.of(current);
        Progress progress = step < 0 ? current.prepare(budget) : current.next(budget);
        if (progress == Progress.WORKING) {
            return progress;
        }
        step++;
        ending = progress == Progress.STEPPED ? Ending.NONE : current.ending();
        return progress;
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
}
