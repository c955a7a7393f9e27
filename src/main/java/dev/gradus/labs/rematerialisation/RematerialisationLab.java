package dev.gradus.labs.rematerialisation;

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
import java.util.Arrays;
import java.util.List;

/** Activations kept at every k-th layer only, and the others computed again on the way back. */
public final class RematerialisationLab implements Lab {
    private static final LabInfo INFO = new LabInfo(
            Chapter.BACKPROPAGATION,
            "Rematerialisation",
            "How much recomputation buys how much memory, and when would a disk be faster?",
            List.of(new StepUnit("operation", 1), new StepUnit("10 operations", 10)),
            "A homework on recomputing activations; Griewank and Walther's Revolve.");

    private static final double SECONDS_PER_OPERATION = 2e-6;
    private static final double SECONDS_PER_PRODUCT = 1e-10;
    private static final long BYTES_PER_OPERATION = 24;
    private static final long SAMPLES = 16;

    @Override
    public LabId id() {
        return new LabId("rematerialisation");
    }

    @Override
    public LabInfo info() {
        return INFO;
    }

    @Override
    public ParameterSchema parameters() {
        return RematParameters.SCHEMA;
    }

    @Override
    public List<Readout> readouts() {
        return RematReadouts.DECLARED;
    }

    @Override
    public List<Dimension> dimensions(ParameterValues values) {
        return List.of(Dimension.of(
                "class", Arrays.stream(Strategy.values()).map(Strategy::label).toList()));
    }

    @Override
    public List<SeriesSpec> series() {
        return RematFrames.DECLARED;
    }

    @Override
    public List<Chart> charts() {
        return RematCharts.ALL;
    }

    @Override
    public List<Exercise<?>> exercises() {
        return RematExercises.ALL;
    }

    @Override
    public List<Problem> check(ParameterValues values) {
        return List.of();
    }

    @Override
    public Estimate estimate(ParameterValues values) {
        Setup setup = Setup.of(values);
        long layers = setup.layers();
        long square = (long) setup.hidden() * setup.hidden();
        long weights = setup.isExecuted() ? layers * square + 4 * layers * SAMPLES * setup.hidden() : 0;
        double products = setup.isExecuted() ? 6.0 * SAMPLES * square : 0;
        return new Estimate(
                SECONDS_PER_OPERATION + SECONDS_PER_PRODUCT * products,
                Double.BYTES * weights + BYTES_PER_OPERATION * layers * layers / 2 + 1000);
    }

    @Override
    public long budget(ParameterValues values) {
        return Schedule.of(Setup.of(values)).operations().size();
    }

    @Override
    public Simulation start(ParameterValues values, Rng rng, SharedData shared) {
        return new RematSimulation(Setup.of(values), rng);
    }

    @Override
    public String numpy(Recipe recipe) {
        return RematNumpy.of(recipe);
    }
}
