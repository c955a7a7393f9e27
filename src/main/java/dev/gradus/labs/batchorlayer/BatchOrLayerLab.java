package dev.gradus.labs.batchorlayer;

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

/** The same samples in micro-batches of every size: which normalisations give the gradient of one large batch. */
public final class BatchOrLayerLab implements Lab {
    private static final LabInfo INFO = new LabInfo(
            Chapter.BACKPROPAGATION,
            "Batch norm or layer norm",
            "When are many small batches exactly one large batch, and which normalisation breaks the equality?",
            List.of(new StepUnit("micro-batch", 1)),
            "One hidden layer of a network, 32 samples, seed 0 of NumPy's legacy generator.");

    private static final double SECONDS_PER_PRODUCT = 1e-8;

    @Override
    public LabId id() {
        return new LabId("batch-or-layer");
    }

    @Override
    public LabInfo info() {
        return INFO;
    }

    @Override
    public ParameterSchema parameters() {
        return NormalisationParameters.SCHEMA;
    }

    @Override
    public List<Readout> readouts() {
        return NormalisationReadouts.DECLARED;
    }

    @Override
    public List<Dimension> dimensions(ParameterValues values) {
        return List.of(Setup.of(values).curveDimension());
    }

    @Override
    public List<SeriesSpec> series() {
        return NormalisationFrames.DECLARED;
    }

    @Override
    public List<Chart> charts() {
        return NormalisationCharts.ALL;
    }

    @Override
    public List<Exercise<?>> exercises() {
        return NormalisationExercises.ALL;
    }

    /** Groups of units are equal in size. */
    @Override
    public List<Problem> check(ParameterValues values) {
        Setup setup = Setup.of(values);
        boolean isWhole = setup.scope() != Scope.GROUP || setup.hidden() % setup.groups() == 0;
        return isWhole
                ? List.of()
                : List.of(new Problem(
                        "groups", "groups must divide hiddenUnits = " + setup.hidden() + ", got " + setup.groups()));
    }

    @Override
    public Estimate estimate(ParameterValues values) {
        Setup setup = Setup.of(values);
        double products = 3.0 * setup.samples() * setup.hidden() * setup.inputs();
        long numbers = (long) setup.samples() * setup.inputs() + 3L * setup.hidden() * setup.inputs();
        return new Estimate(SECONDS_PER_PRODUCT * products, Double.BYTES * (numbers + 8L * setup.samples()));
    }

    @Override
    public long budget(ParameterValues values) {
        return Setup.of(values).steps();
    }

    @Override
    public Simulation start(ParameterValues values, Rng rng, SharedData shared) {
        return new NormalisationSimulation(Setup.of(values), rng);
    }

    @Override
    public String numpy(Recipe recipe) {
        return NormalisationNumpy.of(recipe);
    }
}
