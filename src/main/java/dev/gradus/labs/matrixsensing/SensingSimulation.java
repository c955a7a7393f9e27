package dev.gradus.labs.matrixsensing;

import dev.gradus.random.Rng;
import dev.gradus.sim.Budget;
import dev.gradus.sim.Ending;
import dev.gradus.sim.Progress;
import dev.gradus.sim.SharedData;
import dev.gradus.sim.Simulation;
import dev.gradus.sim.StateReader;
import dev.gradus.sim.StateWriter;
import dev.gradus.sim.frame.Frame;
import dev.gradus.sim.parameter.ParameterValues;
import java.util.Optional;
import java.util.Set;

/** The descents of one run on their way. */
final class SensingSimulation implements Simulation {
    private final Rng rng;
    private final SharedData shared;
    private final RateHistory rates;
    private Setup setup;
    private Optional<Descents> descents = Optional.empty();
    private long step = -1;

    /** Cheap; {@code rng} must not have drawn anything. */
    SensingSimulation(Setup setup, Rng rng, SharedData shared) {
        this.setup = setup;
        this.rng = rng;
        this.shared = shared;
        this.rates = new RateHistory(setup.learningRate());
    }

    @Override
    public Progress advance(Budget budget) {
        if (step < 0) {
            return prepare(budget);
        }
        if (!ready().advance(step + 1, setup.learningRate(), budget)) {
            return Progress.WORKING;
        }
        step++;
        return ready().haveAllDiverged() ? Progress.DIVERGED : Progress.STEPPED;
    }

    @Override
    public long step() {
        return step;
    }

    @Override
    public void read(double[] readouts) {
        SensingReadouts.fill(setup, ready(), readouts);
    }

    @Override
    public Frame frame(Set<String> wanted) {
        return new SensingFrames(setup, ready(), rates).at(step);
    }

    @Override
    public void adopt(ParameterValues live) {
        setup = Setup.of(live);
        rates.change(Math.max(0, step), setup.learningRate());
    }

    @Override
    public void save(StateWriter out) {
        out.number(step);
        rates.save(out);
        ready().save(out);
    }

    @Override
    public void restore(StateReader in) {
        step = in.number();
        rates.restore(in);
        ready().restore(in);
    }

    @Override
    public Ending ending() {
        return descents.filter(Descents::haveAllDiverged)
                .map(all -> new DivergenceText(setup, all).ending())
                .orElse(Ending.NONE);
    }

    private Progress prepare(Budget budget) {
        if (descents.isEmpty()) {
            MeasurementsKey key = MeasurementsKey.of(setup, rng.seed());
            descents = shared.obtain(key, () -> new MeasurementsPreparation(key), budget)
                    .map(this::begin);
        }
        if (descents.isEmpty() || !ready().begin(budget)) {
            return Progress.WORKING;
        }
        step = 0;
        return Progress.STEPPED;
    }

    private Descents begin(Measurements measurements) {
        rng.restore(measurements.afterDraws());
        return new Descents(setup, measurements, rng);
    }

    private Descents ready() {
        return descents.orElseThrow(() -> new IllegalStateException("step must be ≥ 0, got " + step));
    }
}
