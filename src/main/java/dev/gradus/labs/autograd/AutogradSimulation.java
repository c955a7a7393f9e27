package dev.gradus.labs.autograd;

import dev.gradus.sim.Budget;
import dev.gradus.sim.Ending;
import dev.gradus.sim.Progress;
import dev.gradus.sim.Simulation;
import dev.gradus.sim.StateReader;
import dev.gradus.sim.StateWriter;
import dev.gradus.sim.exercise.ExpressionException;
import dev.gradus.sim.frame.Frame;
import dev.gradus.sim.frame.Phases;
import dev.gradus.sim.frame.Series;
import dev.gradus.sim.parameter.ParameterValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One run over a graph: a step visits one node; with the last one the derivatives are checked. */
final class AutogradSimulation implements Simulation {
    /** The run once its tape is there. */
    private record Prepared(Scene scene, AutogradFrames frames) {}

    private final ParameterValues values;
    private Optional<Prepared> prepared = Optional.empty();
    private Optional<Walk> walk = Optional.empty();
    private Optional<Differences> underway = Optional.empty();
    private Optional<Check> check = Optional.empty();
    private Ending ending = Ending.NONE;
    private long step = -1;

    AutogradSimulation(ParameterValues values) {
        this.values = values;
    }

    @Override
    public Progress advance(Budget budget) {
        if (prepared.isEmpty()) {
            prepare();
            step = 0;
            return Progress.STEPPED;
        }
        Walk visits = walk.orElseThrow();
        if (underway.isEmpty()) {
            visits.visit();
            if (!visits.isFinite()) {
                return diverged(visits);
            }
        }
        return visits.isDone() ? compare(visits, budget) : stepped(Progress.STEPPED);
    }

    @Override
    public long step() {
        return step;
    }

    @Override
    public void read(double[] readouts) {
        Scene scene = scene();
        Walk visits = walk.orElseThrow();
        double[] errors = checkOrNone().error();
        double[] numbers = {
            visits.value(scene.formula().output())
                    .map(output -> finite(output.toArray()[0]))
                    .orElse(Double.NaN),
            visits.node() < 0 ? Double.NaN : visits.node(),
            scene.formula().nodes().size(),
            scene.costs().forward(),
            scene.costs().backward(),
            scene.costs().forwardMode(),
            scene.entries().length,
            checkOrNone().largest()
        };
        System.arraycopy(numbers, 0, readouts, 0, numbers.length);
        System.arraycopy(errors, 0, readouts, numbers.length, errors.length);
    }

    @Override
    public Frame frame(Set<String> wanted) {
        Walk visits = walk.orElseThrow();
        Map<String, Series> series = prepared.orElseThrow().frames().at(visits, checkOrNone());
        List<Phases.Line> lines = new ArrayList<>(visits.lines());
        check.map(Narration::check).ifPresent(lines::add);
        series.put(Phases.SERIES, Phases.of(lines));
        return new Frame(step, series);
    }

    /** Nothing here can change during a run. */
    @Override
    public void adopt(ParameterValues live) {}

    /** What has been visited follows from the step; the differences take longer, so they are kept. */
    @Override
    public void save(StateWriter out) {
        out.number(step);
        out.reals(check.map(Check::difference).orElse(new double[0]));
    }

    @Override
    public void restore(StateReader in) {
        step = in.number();
        double[] differences = in.reals();
        Walk visits = new Walk(scene());
        for (long visited = 0; visited < step; visited++) {
            visits.visit();
        }
        walk = Optional.of(visits);
        check = differences.length == 0 ? Optional.empty() : Optional.of(Check.of(visits.gradient(), differences));
        underway = Optional.empty();
        ending = Ending.NONE;
    }

    @Override
    public Ending ending() {
        return ending;
    }

    private void prepare() {
        try {
            Scene scene = Scene.of(values);
            prepared = Optional.of(new Prepared(scene, new AutogradFrames(scene)));
            walk = Optional.of(new Walk(scene));
        } catch (ExpressionException e) {
            throw new IllegalStateException("values must have been checked", e);
        }
    }

    private Progress compare(Walk visits, Budget budget) {
        Scene scene = scene();
        if (underway.isEmpty()) {
            underway = Optional.of(new Differences(
                    scene.formula(), scene.entries(), scene.pass().differenceStep()));
        }
        Differences differences = underway.get();
        if (!differences.advance(budget::exhausted)) {
            return Progress.WORKING;
        }
        check = Optional.of(
                Check.of(visits.gradient(), differences.times(scene.pass().seed())));
        underway = Optional.empty();
        ending = Endings.done(check.get(), step + 1);
        return stepped(Progress.FINISHED);
    }

    private Progress diverged(Walk visits) {
        ending = Endings.unbounded(new Wording(scene().formula()).name(visits.node()), step + 1);
        return stepped(Progress.DIVERGED);
    }

    private Progress stepped(Progress progress) {
        step++;
        return progress;
    }

    private Scene scene() {
        return prepared.orElseThrow().scene();
    }

    private Check checkOrNone() {
        return check.orElseGet(() -> Check.none(scene().entries().length));
    }

    private static double finite(double value) {
        return Double.isFinite(value) ? value : Double.NaN;
    }
}
