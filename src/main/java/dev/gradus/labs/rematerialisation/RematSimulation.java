package dev.gradus.labs.rematerialisation;

import dev.gradus.random.Rng;
import dev.gradus.sim.Budget;
import dev.gradus.sim.Ending;
import dev.gradus.sim.Progress;
import dev.gradus.sim.Simulation;
import dev.gradus.sim.StateReader;
import dev.gradus.sim.StateWriter;
import dev.gradus.sim.exercise.Numerals;
import dev.gradus.sim.frame.Frame;
import dev.gradus.sim.parameter.ParameterValues;
import java.util.Optional;
import java.util.Set;

/** Operation after operation of one schedule. */
final class RematSimulation implements Simulation {
    private final Setup setup;
    private final Rng rng;
    private Optional<RematFrames> frames = Optional.empty();
    private Optional<Moment> moment = Optional.empty();
    private long step = -1;

    /** Cheap: the schedule is the first work. */
    RematSimulation(Setup setup, Rng rng) {
        this.setup = setup;
        this.rng = rng;
    }

    @Override
    public Progress advance(Budget budget) {
        if (step < 0) {
            return prepare(budget);
        }
        step++;
        Moment now = now();
        Operation operation = now.schedule().operations().get(Math.toIntExact(step - 1));
        now.counts().take(operation);
        now.executor().ifPresent(real -> real.take(operation));
        return now().isDone() ? Progress.FINISHED : Progress.STEPPED;
    }

    private Progress prepare(Budget budget) {
        if (moment.isEmpty()) {
            begin();
        }
        if (now().executor().filter(real -> !real.prepare(budget)).isPresent()) {
            return Progress.WORKING;
        }
        step = 0;
        return Progress.STEPPED;
    }

    private void begin() {
        Schedule schedule = Schedule.of(setup);
        Optional<Executor> executor =
                setup.isExecuted() ? Optional.of(new Executor(setup, schedule, rng)) : Optional.empty();
        moment = Optional.of(new Moment(schedule, new Counts(setup, schedule), executor, 0));
        frames = Optional.of(new RematFrames(setup, schedule, Trade.pareto(setup), Trade.perInterval(setup)));
    }

    private Moment now() {
        Moment made = moment.orElseThrow(() -> new IllegalStateException("step must be ≥ 0, got " + step));
        return new Moment(made.schedule(), made.counts(), made.executor(), step);
    }

    @Override
    public long step() {
        return step;
    }

    @Override
    public void read(double[] readouts) {
        double[] numbers = RematReadouts.numbers(setup, now());
        System.arraycopy(numbers, 0, readouts, 0, numbers.length);
    }

    @Override
    public Frame frame(Set<String> wanted) {
        return frames.orElseThrow(() -> new IllegalStateException("step must be ≥ 0, got " + step))
                .at(step);
    }

    /** No parameter is live. */
    @Override
    public void adopt(ParameterValues live) {}

    @Override
    public void save(StateWriter out) {
        out.number(step);
        now().counts().save(out);
        now().executor().ifPresent(real -> real.save(out));
    }

    @Override
    public void restore(StateReader in) {
        step = in.number();
        now().counts().restore(in);
        now().executor().ifPresent(real -> real.restore(in));
    }

    @Override
    public Ending ending() {
        if (step < 0 || !now().isDone()) {
            return Ending.NONE;
        }
        Counts counts = now().counts();
        return new Ending(
                "The way back is complete: " + counts.forwards() + " forward evaluations and " + counts.loads()
                        + " loads, " + Numerals.print(counts.time()) + " ns, at most " + counts.peak()
                        + " activations in memory.",
                "A disk would be as fast if a load took " + Numerals.print(counts.time() / setup.layers())
                        + " ns. Try another k, or another strategy.");
    }
}
