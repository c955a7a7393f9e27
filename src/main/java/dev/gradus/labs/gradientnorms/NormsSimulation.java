package dev.gradus.labs.gradientnorms;

import dev.gradus.data.PixelStatistics;
import dev.gradus.labs.ImageRequest;
import dev.gradus.labs.ImageSet;
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

/**
 * One training run; a step is an update. At every step the gradient of the coming batch is known, so that step 0 already shows
 * what the initialisation does to it.
 */
final class NormsSimulation implements Simulation {
    /** Beyond this size a number has left every bound. */
    private static final double BOUND = 1e100;

    /** Where a run's images and draws come from. */
    record Source(ImageRequest images, int trainingSize, Rng rng) {}

    private enum Phase {
        UPDATE,
        GRADIENT,
        TEST
    }

    /** The run once its images are there. */
    private record Prepared(NormsTraining training, Measured measured, Evaluation evaluation, double inputPower) {}

    private final Setup setup;
    private final Source source;
    private final SharedData shared;
    private Live live;
    private Optional<Prepared> prepared = Optional.empty();
    private Optional<NormsFrames> frames = Optional.empty();
    private Figures figures = new Figures(0, 0, new double[0], new double[0]);
    private Phase phase = Phase.GRADIENT;
    private Ending ending = Ending.NONE;
    private boolean epochEnded = true;
    private long step = -1;

    NormsSimulation(ParameterValues values, Source source, SharedData shared) {
        this.setup = Setup.of(values);
        this.live = Live.of(values);
        this.source = source;
        this.shared = shared;
    }

    @Override
    public Progress advance(Budget budget) {
        if (prepared.isEmpty()) {
            source.images().obtain(shared, budget).ifPresent(this::begin);
            return prepared.isPresent() && !budget.exhausted() ? work(prepared.get(), budget) : Progress.WORKING;
        }
        return work(prepared.get(), budget);
    }

    @Override
    public long step() {
        return step;
    }

    @Override
    public void read(double[] readouts) {
        Prepared run = prepared.orElseThrow();
        double[] rest = {setup.parameterCount(), run.training.epochs()};
        NormsReadouts.fill(figures, run.measured, rest, readouts);
    }

    @Override
    public Frame frame(Set<String> wanted) {
        return frames.orElseThrow().at(step, figures);
    }

    @Override
    public void adopt(ParameterValues values) {
        live = Live.of(values);
        prepared.ifPresent(run -> {
            run.training.adopt(live);
            figures = run.training.pass().figures();
        });
    }

    @Override
    public void save(StateWriter out) {
        Prepared run = prepared.orElseThrow();
        out.number(step);
        run.training.save(out);
        run.measured.save(out);
    }

    @Override
    public void restore(StateReader in) {
        Prepared run = prepared.orElseThrow();
        step = in.number();
        run.training.restore(in);
        run.measured.restore(in);
        figures = run.training.pass().figures();
        phase = Phase.UPDATE;
        ending = Ending.NONE;
    }

    @Override
    public Ending ending() {
        return ending;
    }

    private void begin(ImageSet images) {
        NormsTraining training = new NormsTraining(images, setup, live, source);
        Evaluation evaluation = new Evaluation(training.network(), images, setup);
        PixelStatistics pixels = images.statistics();
        double deviation = pixels.standardDeviation();
        double power =
                setup.has(Mistake.UNNORMALISED_INPUT) ? pixels.mean() * pixels.mean() + deviation * deviation : 1;
        prepared = Optional.of(new Prepared(training, new Measured(setup), evaluation, power));
    }

    private Progress work(Prepared run, Budget budget) {
        if (phase == Phase.UPDATE) {
            update(run);
            if (!run.training.bounded(BOUND)) {
                return diverged(run.training.firstBeyond(BOUND));
            }
        }
        if (phase == Phase.GRADIENT) {
            if (!run.training.differentiate(budget::exhausted)) {
                return Progress.WORKING;
            }
            phase = Phase.TEST;
            if (!run.training.pass().figures().finite()) {
                return diverged(run.training.pass().figures().firstEndless());
            }
        }
        return epochEnded && !run.evaluation.advance(budget::exhausted) ? Progress.WORKING : stepped(run);
    }

    private void update(Prepared run) {
        run.measured.epoch().add(figures.gradients());
        epochEnded = run.training.endsEpoch();
        if (epochEnded) {
            run.measured.epoch().endEpoch();
        }
        run.training.update();
        phase = Phase.GRADIENT;
    }

    private Progress stepped(Prepared run) {
        if (epochEnded) {
            run.measured.tested(run.evaluation);
        }
        step++;
        figures = run.training.pass().figures();
        if (step % Measured.ACTIVITY_EVERY == 0) {
            run.measured.look(run.training.pass());
        }
        if (step == 0) {
            frames = Optional.of(new NormsFrames(theory(run)));
        }
        phase = Phase.UPDATE;
        epochEnded = false;
        return Progress.STEPPED;
    }

    private double[] theory(Prepared run) {
        double last = figures.deltas()[setup.layers() - 1];
        return new GainTheory(setup, run.inputPower).deltaNorms(last);
    }

    private Progress diverged(String what) {
        step++;
        ending = new Ending(
                "Diverged at step " + step + ": " + what + " was the first to leave every bound.",
                "Lower the learning rate, clip the gradient, or choose an initialisation whose gradients do not grow with depth.");
        return Progress.DIVERGED;
    }
}
