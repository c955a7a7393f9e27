package dev.gradus.labs.sgdinterpolation;

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
 * SGD with a constant step on least squares: exponential convergence where a perfect fit exists, a noise floor where none
 * does, and ridge regression made to interpolate by augmented features.
 */
public final class SgdInterpolationLab implements Lab {
    private static final LabInfo INFO = new LabInfo(
            Chapter.DESCENT,
            "SGD when a perfect fit exists",
            "Why does SGD with a constant step converge exponentially when the model can fit every target, and stall when it"
                    + " cannot?",
            List.of(new StepUnit("update", 1), new StepUnit("100 updates", 100), new StepUnit("1 000 updates", 1000)),
            "Four experiments of a homework on over-parameterised least squares, seed 0 of NumPy's legacy generator.");

    @Override
    public LabId id() {
        return new LabId("sgd-interpolation");
    }

    @Override
    public LabInfo info() {
        return INFO;
    }

    @Override
    public ParameterSchema parameters() {
        return SgdParameters.SCHEMA;
    }

    @Override
    public List<Readout> readouts() {
        return SgdReadouts.DECLARED;
    }

    @Override
    public List<Dimension> dimensions(ParameterValues values) {
        return List.of(Setup.of(values).curveDimension());
    }

    @Override
    public List<SeriesSpec> series() {
        return SgdFrames.DECLARED;
    }

    @Override
    public List<Chart> charts() {
        return SgdCharts.ALL;
    }

    @Override
    public List<Exercise<?>> exercises() {
        return SgdExercises.ALL;
    }

    /** Without replacement a minibatch cannot hold more rows than there are. */
    @Override
    public List<Problem> check(ParameterValues values) {
        Setup setup = Setup.of(values);
        int largest = setup.largestBatch();
        if (setup.sampling() == Sampling.WITH_REPLACEMENT || largest <= setup.n()) {
            return List.of();
        }
        boolean byBatchSize =
                setup.regime() != 4 && values.get(SgdParameters.STUDY).equals("batchSize");
        String parameter = byBatchSize ? "batchSizes" : "batchSize";
        return List.of(new Problem(
                parameter,
                parameter + " must be ≤ n = " + setup.n() + " unless rows are drawn with replacement, got " + largest));
    }

    @Override
    public Estimate estimate(ParameterValues values) {
        return SgdCosts.of(Setup.of(values));
    }

    @Override
    public long budget(ParameterValues values) {
        Setup setup = Setup.of(values);
        return (long) setup.iterations() * (setup.notebook() ? setup.curves().size() : 1);
    }

    @Override
    public Simulation start(ParameterValues values, Rng rng, SharedData shared) {
        return new SgdSimulation(Setup.of(values), rng, shared);
    }

    @Override
    public String numpy(Recipe recipe) {
        return SgdNumpy.of(recipe);
    }
}
