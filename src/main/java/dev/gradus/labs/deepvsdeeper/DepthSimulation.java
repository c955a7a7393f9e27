package dev.gradus.labs.deepvsdeeper;

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

/** Two networks in training; a step is an update of both. At every step the gradients of the coming batch are known. */
final class DepthSimulation implements Simulation {
    private final Setup setup;
    private final TaskSource source;
    private final Rng rng;
    private final SharedData shared;
    private Live live;
    private Optional<TwinTraining> training = Optional.empty();
    private Optional<Task> task = Optional.empty();
    private Optional<DepthFrames> frames = Optional.empty();
    private double copyError = Double.NaN;
    private Ending ending = Ending.NONE;

    DepthSimulation(ParameterValues values, Rng rng, SharedData shared) {
        this.setup = Setup.of(values);
        this.source = TaskSource.of(setup.data());
        this.live = Live.of(values);
        this.rng = rng;
        this.shared = shared;
    }

    @Override
    public Progress advance(Budget budget) {
        if (training.isEmpty()) {
            task = source.obtain(shared, budget);
            training = task.map(found -> new TwinTraining(found, setup, live, rng));
        }
        if (training.isEmpty() || !training.get().advance(budget::exhausted)) {
            return Progress.WORKING;
        }
        TwinTraining run = training.get();
        if (frames.isEmpty()) {
            frames = Optional.of(new DepthFrames(setup, run, task.orElseThrow()));
        }
        double error = run.twins().getFirst().measured().trainError();
        copyError = error >= copyError ? copyError : error;
        return run.anyAlive() ? Progress.STEPPED : diverged(run);
    }

    @Override
    public long step() {
        return training.map(TwinTraining::step).orElse(-1L);
    }

    @Override
    public void read(double[] readouts) {
        DepthReadouts.fill(training.orElseThrow(), setup, copyError, readouts);
    }

    @Override
    public Frame frame(Set<String> wanted) {
        return frames.orElseThrow().at(step(), wanted);
    }

    @Override
    public void adopt(ParameterValues values) {
        live = Live.of(values);
        training.ifPresent(run -> run.adopt(live));
    }

    @Override
    public void save(StateWriter out) {
        out.real(copyError);
        training.orElseThrow().save(out);
    }

    @Override
    public void restore(StateReader in) {
        copyError = in.real();
        training.orElseThrow().restore(in);
        ending = Ending.NONE;
    }

    @Override
    public Ending ending() {
        return ending;
    }

    private Progress diverged(TwinTraining run) {
        ending = new Ending(
                "Both networks have diverged, the last one at step " + run.step() + ".",
                "Lower the learning rate. Skips without a normalisation double the signal in every block: add one.");
        return Progress.DIVERGED;
    }
}
