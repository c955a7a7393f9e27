package dev.gradus.labs.karateclub;

import dev.gradus.nn.GradientCheck;
import dev.gradus.nn.Parameter;
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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One training run; a step is an epoch, one update from all training nodes. */
final class KarateSimulation implements Simulation {
    /** The run once its data are there. */
    private record Prepared(
            Scene scene, ClubTraining training, Milestones milestones, Figures figures, KarateFrames frames) {}

    /** A step whose weights are computed; only a gradient check may still be going on. */
    private record Underway(Optional<GradientCheck> check, Progress result) {}

    private final ParameterValues values;
    private final Rng rng;
    private final SharedData shared;
    private Live live;
    private Optional<Club> club = Optional.empty();
    private Optional<Prepared> prepared = Optional.empty();
    private Optional<Underway> underway = Optional.empty();
    private Ending ending = Ending.NONE;
    private long step = -1;

    KarateSimulation(ParameterValues values, Rng rng, SharedData shared) {
        this.values = values;
        this.rng = rng;
        this.shared = shared;
        this.live = Live.of(values);
    }

    @Override
    public Progress advance(Budget budget) {
        if (underway.isEmpty()) {
            underway = prepared.isPresent() ? Optional.of(update(prepared.get())) : prepare(budget);
        }
        return underway.map(begun -> finish(begun, budget)).orElse(Progress.WORKING);
    }

    @Override
    public long step() {
        return step;
    }

    @Override
    public void read(double[] readouts) {
        Prepared run = prepared.orElseThrow();
        run.figures.fill(run.training, run.milestones, readouts);
    }

    @Override
    public Frame frame(Set<String> wanted) {
        Prepared run = prepared.orElseThrow();
        return run.frames.at(step, run.training.outcome(), live, wanted);
    }

    @Override
    public void adopt(ParameterValues newValues) {
        live = Live.of(newValues);
        prepared.ifPresent(run -> run.training.adopt(live, step));
    }

    @Override
    public void save(StateWriter out) {
        Prepared run = prepared.orElseThrow();
        out.number(step);
        run.training
                .parameters()
                .forEach(parameter -> out.reals(parameter.values().doubles()));
        run.milestones.save(out);
    }

    @Override
    public void restore(StateReader in) {
        Prepared run = prepared.orElseThrow();
        step = in.number();
        List<double[]> weights = new ArrayList<>();
        for (Parameter _ : run.training.parameters()) {
            weights.add(in.reals());
        }
        run.training.set(weights, step);
        run.milestones.restore(in);
        underway = Optional.empty();
        ending = Ending.NONE;
    }

    @Override
    public Ending ending() {
        return ending;
    }

    /** First the club, then, in the next slice if this one is used up, everything else. */
    private Optional<Underway> prepare(Budget budget) {
        boolean known = club.isPresent();
        if (!known) {
            club = shared.obtain(new Club.Key(), Club::preparation, budget);
        }
        return !known && budget.exhausted() ? Optional.empty() : club.map(this::begin);
    }

    private Underway begin(Club friends) {
        Scene scene = Scene.of(friends, values, rng);
        ClubTraining training = new ClubTraining(scene, live);
        double[] unchecked = new double[training.parameters().size()];
        Arrays.fill(unchecked, Double.NaN);
        prepared = Optional.of(
                new Prepared(scene, training, new Milestones(unchecked), new Figures(scene), new KarateFrames(scene)));
        return new Underway(checkIfDue(training, 0), Progress.STEPPED);
    }

    private Underway update(Prepared run) {
        return run.training.update(step + 1)
                ? new Underway(checkIfDue(run.training, step + 1), Progress.STEPPED)
                : new Underway(Optional.empty(), Progress.DIVERGED);
    }

    private Optional<GradientCheck> checkIfDue(ClubTraining training, long at) {
        return live.checksAt(at) ? Optional.of(training.check()) : Optional.empty();
    }

    private Progress finish(Underway begun, Budget budget) {
        if (begun.check.isPresent() && !begun.check.get().advance(budget::exhausted)) {
            return Progress.WORKING;
        }
        Prepared run = prepared.orElseThrow();
        begun.check.ifPresent(check -> run.milestones.checked(check.relativeErrors()));
        underway = Optional.empty();
        step++;
        return begun.result == Progress.DIVERGED ? diverged() : remember(run);
    }

    private Progress remember(Prepared run) {
        Outcome outcome = run.training.outcome();
        run.milestones.watch(run.figures.watchedLoss(outcome));
        run.milestones.testAccuracy(run.figures.testAccuracy(outcome), step);
        if (live.patience() == 0 || run.milestones.epochsWithoutGain() <= live.patience()) {
            return Progress.STEPPED;
        }
        ending = Endings.stopped(run.scene, run.milestones, step);
        return Progress.FINISHED;
    }

    private Progress diverged() {
        ending = Endings.diverged(step);
        return Progress.DIVERGED;
    }
}
