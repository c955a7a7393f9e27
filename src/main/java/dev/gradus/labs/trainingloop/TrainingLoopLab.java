package dev.gradus.labs.trainingloop;

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
import dev.gradus.sim.parameter.ParameterSchema;
import dev.gradus.sim.parameter.ParameterValues;
import dev.gradus.sim.parameter.Problem;
import dev.gradus.sim.script.Recipe;
import java.util.List;

/** The right lines in the wrong order: a training loop as data, run line by line beside its repair. */
public final class TrainingLoopLab implements Lab {
    /** Its name. */
    static final LabId ID = new LabId("training-loop");

    private static final LabInfo INFO = new LabInfo(
            Chapter.BACKPROPAGATION,
            "Debug the loop",
            "The right lines in the wrong order: what does each misplacement look like on the loss curve?",
            List.of(new StepUnit("line", 1), new StepUnit("update", 6), new StepUnit("epoch", 76)),
            "Three arms of a spiral, a network of one hidden layer with batch norm; the oscillator is a w²/2.");

    private static final long BUDGET = 4_000;
    private static final double LINES_PER_SECOND = 60;
    private static final double SECONDS_PER_LINE = 2e-5;
    private static final double SECONDS_PER_UNIT = 1e-8;

    @Override
    public LabId id() {
        return ID;
    }

    @Override
    public LabInfo info() {
        return INFO;
    }

    @Override
    public ParameterSchema parameters() {
        return LoopParameters.SCHEMA;
    }

    @Override
    public List<Readout> readouts() {
        return LoopReadouts.DECLARED;
    }

    @Override
    public List<Dimension> dimensions(ParameterValues values) {
        return List.of(Comparison.of(values).dimension());
    }

    @Override
    public List<SeriesSpec> series() {
        return LoopFrames.DECLARED;
    }

    @Override
    public List<Chart> charts() {
        return LoopCharts.ALL;
    }

    @Override
    public List<Exercise<?>> exercises() {
        return LoopExercises.ALL;
    }

    /** Any lines in any order make a program: what it lacks it says itself. */
    @Override
    public List<Problem> check(ParameterValues values) {
        return List.of();
    }

    @Override
    public Estimate estimate(ParameterValues values) {
        long units = values.get(LoopParameters.HIDDEN_UNITS);
        double rows = values.get(LoopParameters.BATCH_SIZE);
        return new Estimate(SECONDS_PER_LINE + SECONDS_PER_UNIT * rows * units, 40_000 + 2_000 * units);
    }

    @Override
    public long budget(ParameterValues values) {
        return BUDGET;
    }

    /** Slow enough to follow the lines, fast enough for eight epochs in ten seconds. */
    @Override
    public double speed() {
        return LINES_PER_SECOND;
    }

    @Override
    public Simulation start(ParameterValues values, Rng rng, SharedData shared) {
        return new LoopSimulation(values, rng);
    }

    @Override
    public String numpy(Recipe recipe) {
        return LoopNumpy.of(recipe);
    }
}
