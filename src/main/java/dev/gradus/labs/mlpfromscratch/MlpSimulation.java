package dev.gradus.labs.mlpfromscratch;

import dev.gradus.data.catalogue.DataFolder;
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
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** One training run; a step is one sample. Every 1 000 samples and after each epoch it is put to the test. */
final class MlpSimulation implements Simulation {
    private final Setup setup;
    private final DataFolder folder;
    private final Rng rng;
    private final SharedData shared;
    private Live live;
    private Optional<Training> training = Optional.empty();
    private Optional<Audit> audit = Optional.empty();
    private TestScore score = TestScore.of(0, new int[PictureSet.CLASSES * PictureSet.CLASSES]);
    private double[] gradientErrors;
    private Ending ending = Ending.NONE;
    private long step = -1;

    MlpSimulation(ParameterValues values, DataFolder folder, Rng rng, SharedData shared) {
        this.setup = Setup.of(values);
        this.live = Live.of(values);
        this.folder = folder;
        this.rng = rng;
        this.shared = shared;
        gradientErrors = new double[2 * setup.weightShapes().size()];
        Arrays.fill(gradientErrors, Double.NaN);
    }

    @Override
    public Progress advance(Budget budget) {
        if (training.isEmpty()) {
            return prepare(budget);
        }
        if (audit.isEmpty()) {
            if (!training.get().learn(step + 1, live.learningRate())) {
                step++;
                ending = Endings.diverged(step, training.get().firstEndlessLayer(), setup);
                return Progress.DIVERGED;
            }
            audit = Audit.dueAt(step + 1, training.get());
        }
        return audit.isEmpty() || audit.get().advance(budget::exhausted) ? complete() : Progress.WORKING;
    }

    @Override
    public long step() {
        return step;
    }

    @Override
    public void read(double[] readouts) {
        Training run = training.orElseThrow();
        readouts[0] = run.window().meanLoss();
        readouts[1] = run.window().accuracy();
        readouts[2] = score.loss();
        readouts[3] = score.accuracy();
        int layers = run.gradientNorms().length;
        System.arraycopy(run.gradientNorms(), 0, readouts, 4, layers);
        System.arraycopy(gradientErrors, 0, readouts, 4 + layers, gradientErrors.length);
        readouts[4 + layers + gradientErrors.length] = (double) step / setup.epochSize();
    }

    @Override
    public Frame frame(Set<String> wanted) {
        return new MlpFrames(training.orElseThrow(), score, live).at(step, wanted);
    }

    @Override
    public void adopt(ParameterValues newValues) {
        live = Live.of(newValues);
    }

    @Override
    public void save(StateWriter out) {
        out.number(step);
        training.orElseThrow().save(out);
        score.save(out);
        out.reals(gradientErrors);
    }

    @Override
    public void restore(StateReader in) {
        step = in.number();
        training.orElseThrow().restore(in);
        score = TestScore.restored(in);
        gradientErrors = in.reals();
        audit = Optional.empty();
        ending = Ending.NONE;
    }

    @Override
    public Ending ending() {
        return ending;
    }

    /** First the images; what is due at step 0 comes with the slices that follow. */
    private Progress prepare(Budget budget) {
        Pictures.Key key = Pictures.Key.of(setup);
        training = shared.obtain(key, () -> key.preparation(folder), budget)
                .map(pictures -> new Training(setup, pictures, rng));
        audit = training.flatMap(run -> Audit.dueAt(0, run));
        return training.isPresent() && !budget.exhausted() ? advance(budget) : Progress.WORKING;
    }

    private Progress complete() {
        audit.ifPresent(done -> {
            score = done.score();
            done.gradientErrors().ifPresent(errors -> gradientErrors = errors);
        });
        audit = Optional.empty();
        step++;
        return Progress.STEPPED;
    }
}
