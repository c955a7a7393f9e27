package dev.gradus.labs.matrixsensing;

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

/**
 * Gradient descent on a factor of a matrix that is known by random inner products only: a tiny start finds the matrix of low rank,
 * a large one fits as well and finds another.
 */
public final class MatrixSensingLab implements Lab {
    private static final LabInfo INFO = new LabInfo(
            Chapter.DESCENT,
            "Matrix sensing",
            "Why does plain gradient descent from a tiny start recover a matrix of low rank though nothing asks it to?",
            List.of(new StepUnit("update", 1), new StepUnit("10 updates", 10), new StepUnit("100 updates", 100)),
            "A homework on implicit regularisation; seed 0 of NumPy's legacy generator.");

    private static final long STEPS = 500;

    /** Steps per second that show the small singular values wake up one after the other. */
    private static final double SPEED = 60;

    @Override
    public LabId id() {
        return new LabId("matrix-sensing");
    }

    @Override
    public LabInfo info() {
        return INFO;
    }

    @Override
    public ParameterSchema parameters() {
        return SensingParameters.SCHEMA;
    }

    @Override
    public List<Readout> readouts() {
        return SensingReadouts.DECLARED;
    }

    @Override
    public List<Dimension> dimensions(ParameterValues values) {
        return Setup.of(values).dimensions();
    }

    @Override
    public List<SeriesSpec> series() {
        return SensingFrames.DECLARED;
    }

    @Override
    public List<Chart> charts() {
        return SensingCharts.ALL;
    }

    @Override
    public List<Exercise<?>> exercises() {
        return SensingExercises.ALL;
    }

    /** The rank of a matrix is at most its size. */
    @Override
    public List<Problem> check(ParameterValues values) {
        Setup setup = Setup.of(values);
        return setup.rank() <= setup.size()
                ? List.of()
                : List.of(new Problem("rank", "rank must be ≤ dimension = " + setup.size() + ", got " + setup.rank()));
    }

    @Override
    public Estimate estimate(ParameterValues values) {
        return SensingCosts.of(Setup.of(values));
    }

    @Override
    public long budget(ParameterValues values) {
        return STEPS;
    }

    @Override
    public double speed() {
        return SPEED;
    }

    @Override
    public Simulation start(ParameterValues values, Rng rng, SharedData shared) {
        return new SensingSimulation(Setup.of(values), rng, shared);
    }

    @Override
    public String numpy(Recipe recipe) {
        return SensingNumpy.of(recipe);
    }
}
