package dev.gradus.run;

import dev.gradus.random.Rng;
import dev.gradus.sim.Chapter;
import dev.gradus.sim.Estimate;
import dev.gradus.sim.Lab;
import dev.gradus.sim.LabInfo;
import dev.gradus.sim.SharedData;
import dev.gradus.sim.Simulation;
import dev.gradus.sim.StepUnit;
import dev.gradus.sim.chart.Chart;
import dev.gradus.sim.exercise.Exercise;
import dev.gradus.sim.frame.Dimension;
import dev.gradus.sim.frame.Readout;
import dev.gradus.sim.frame.SeriesSpec;
import dev.gradus.sim.key.LabId;
import dev.gradus.sim.parameter.Int;
import dev.gradus.sim.parameter.ParameterSchema;
import dev.gradus.sim.parameter.ParameterValues;
import dev.gradus.sim.parameter.Problem;
import dev.gradus.sim.parameter.Real;
import dev.gradus.sim.parameter.Scale;
import dev.gradus.sim.parameter.Spec;
import dev.gradus.sim.script.Recipe;
import java.util.List;

/** A random walk that costs as much time as a test wants: every piece of a step moves the clock by a millisecond. */
public final class WalkLab implements Lab {
    static final Real RATE = new Real(Spec.of("rate", "Rate", "Size of a step.").live(), 1.0, 0, 100, Scale.LINEAR);
    static final Int PIECES = Int.linear(Spec.of("pieces", "Pieces", "Milliseconds of a step."), 1, 0, 10_000);
    static final Int WEIGHT = Int.linear(Spec.of("weight", "Weight", "Numbers in the state."), 1, 1, 1_000_000);
    static final Int FINISH = Int.linear(Spec.of("finish", "Finish", "Last step."), 1_000_000_000, 1, 1_000_000_000);
    static final Int DIVERGE =
            Int.linear(Spec.of("diverge", "Diverge", "Step of divergence."), 1_000_000_000, 1, 1_000_000_000);
    static final Int FAIL = Int.linear(Spec.of("fail", "Fail", "Step that breaks."), 1_000_000_000, 0, 1_000_000_000);

    final ManualClock clock;
    private final long budget;

    public WalkLab(ManualClock clock, long budget) {
        this.clock = clock;
        this.budget = budget;
    }

    @Override
    public LabId id() {
        return new LabId("walk");
    }

    @Override
    public LabInfo info() {
        return new LabInfo(
                Chapter.DESCENT,
                "Walk",
                "Where does it go?",
                List.of(new StepUnit("update", 1), new StepUnit("epoch", 10)),
                "none");
    }

    @Override
    public ParameterSchema parameters() {
        return ParameterSchema.of(RATE, PIECES, WEIGHT, FINISH, DIVERGE, FAIL);
    }

    @Override
    public List<Readout> readouts() {
        return List.of(
                Readout.of("position", "Position", "Where it is."),
                Readout.of("rate", "Rate", "In force.").withoutHistory(),
                Readout.of("odd", "Odd", "Undefined at even steps."));
    }

    @Override
    public List<Dimension> dimensions(ParameterValues values) {
        return List.of();
    }

    @Override
    public List<SeriesSpec> series() {
        return List.of(
                SeriesSpec.of("now", "Where it is."),
                SeriesSpec.of("field", "Never changes.").onceOnly(),
                SeriesSpec.of("slow", "Every fifth step.").every(5),
                SeriesSpec.of("detail", "Large.").onDemand());
    }

    @Override
    public List<Chart> charts() {
        return List.of();
    }

    @Override
    public List<Exercise<?>> exercises() {
        return List.of();
    }

    @Override
    public List<Problem> check(ParameterValues values) {
        return values.get(RATE) == 13 ? List.of(new Problem("rate", "rate must not be 13")) : List.of();
    }

    @Override
    public Estimate estimate(ParameterValues values) {
        return new Estimate(Math.max(1e-6, values.get(PIECES) * 1e-3), 8L * values.get(WEIGHT));
    }

    @Override
    public long budget(ParameterValues values) {
        return budget;
    }

    @Override
    public Simulation start(ParameterValues values, Rng rng, SharedData shared) {
        return new Walk(values, rng, clock);
    }

    @Override
    public String numpy(Recipe recipe) {
        return "print(\"steps\", %d.0)%n".formatted(recipe.steps());
    }
}
