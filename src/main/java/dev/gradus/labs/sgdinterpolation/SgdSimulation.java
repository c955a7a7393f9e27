package dev.gradus.labs.sgdinterpolation;

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
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The curves of one run on their way. */
final class SgdSimulation implements Simulation {
    /** What exists from step 0 on. */
    private record Prepared(Problem problem, List<Trajectory> curves, UpdateOrder order, SgdReadouts readouts) {}

    private final Rng rng;
    private final SharedData shared;
    private Setup setup;
    private final List<Solution> solutions = new ArrayList<>();
    private Optional<Prepared> prepared = Optional.empty();
    private long step = -1;

    /** Cheap; {@code rng} must not have drawn anything. */
    SgdSimulation(Setup setup, Rng rng, SharedData shared) {
        this.setup = setup;
        this.rng = rng;
        this.shared = shared;
    }

    @Override
    public Progress advance(Budget budget) {
        if (step < 0) {
            return prepare(budget);
        }
        UpdateOrder order = ready().order();
        if (!order.advance(budget, step + 1)) {
            return Progress.WORKING;
        }
        step++;
        if (diverged()) {
            return Progress.DIVERGED;
        }
        return order.finished() ? Progress.FINISHED : Progress.STEPPED;
    }

    @Override
    public long step() {
        return step;
    }

    @Override
    public void read(double[] readouts) {
        ready().readouts().fill(readouts);
    }

    @Override
    public Frame frame(Set<String> wanted) {
        Prepared now = ready();
        return new SgdFrames(now.problem(), now.curves(), now.order()).at(step, wanted);
    }

    @Override
    public void adopt(ParameterValues live) {
        setup = Setup.of(live);
        prepared.ifPresent(now -> {
            for (int i = 0; i < now.curves().size(); i++) {
                now.curves().get(i).adopt(setup, setup.curves().get(i));
            }
        });
    }

    @Override
    public void save(StateWriter out) {
        out.number(step);
        ready().order().save(out);
        ready().curves().forEach(curve -> curve.save(out));
    }

    @Override
    public void restore(StateReader in) {
        step = in.number();
        ready().order().restore(in);
        ready().curves().forEach(curve -> curve.restore(in));
    }

    @Override
    public Ending ending() {
        return prepared.map(now -> Endings.of(setup, now.curves(), now.order())).orElse(Ending.NONE);
    }

    private Progress prepare(Budget budget) {
        if (prepared.isEmpty()) {
            ProblemKey key = ProblemKey.of(setup, rng.seed());
            Optional<Problem> problem = shared.obtain(key, () -> new ProblemPreparation(key), budget);
            prepared = problem.filter(p -> solve(p, budget)).map(this::begin);
        }
        if (prepared.isEmpty() || !ready().order().prepare(budget)) {
            return Progress.WORKING;
        }
        step = 0;
        return Progress.STEPPED;
    }

    /** One goal for all curves, or one for each in regime 4; false if the budget was used up before all were found. */
    private boolean solve(Problem problem, Budget budget) {
        int goals = setup.regime() == 4 ? setup.curves().size() : 1;
        while (solutions.size() < goals) {
            solutions.add(Solution.of(problem, setup, setup.curves().get(solutions.size())));
            if (budget.exhausted()) {
                return false;
            }
        }
        return true;
    }

    private Prepared begin(Problem problem) {
        rng.restore(problem.afterDraws());
        List<Trajectory> curves = new ArrayList<>();
        for (int i = 0; i < setup.curves().size(); i++) {
            Solution solution = solutions.get(Math.min(i, solutions.size() - 1));
            curves.add(new Trajectory(setup, setup.curves().get(i), problem, solution));
        }
        UpdateOrder order =
                setup.notebook() ? new NotebookOrder(setup, curves, rng) : new PairedOrder(setup, curves, rng);
        return new Prepared(problem, curves, order, new SgdReadouts(setup, problem, curves, order));
    }

    private boolean diverged() {
        return ready().curves().stream().allMatch(Trajectory::diverged);
    }

    private Prepared ready() {
        return prepared.orElseThrow(() -> new IllegalStateException("step must be ≥ 0, got " + step));
    }
}
