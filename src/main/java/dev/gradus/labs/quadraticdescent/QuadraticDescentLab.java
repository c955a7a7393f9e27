package dev.gradus.labs.quadraticdescent;

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
import java.util.Map;
import java.util.stream.Stream;

/** Gradient descent on L(w) = ½·(a·w₁² + b·w₂²). */
public final class QuadraticDescentLab implements Lab {
    private static final long BUDGET = 200;
    private static final double SECONDS_PER_UPDATE = 1e-6;
    private static final long BYTES = 1 << 16;

    @Override
    public LabId id() {
        return new LabId("quadratic-descent");
    }

    @Override
    public LabInfo info() {
        return new LabInfo(
                Chapter.DESCENT,
                "Gradient descent on a bowl",
                "Which learning rates converge, how fast, and why is a badly scaled bowl slow?",
                List.of(new StepUnit("update", 1), new StepUnit("10 updates", 10), new StepUnit("100 updates", 100)),
                "Polyak, Some methods of speeding up the convergence of iteration methods, 1964; "
                        + "Nesterov, Introductory Lectures on Convex Optimization, 2004, section 1.2.");
    }

    @Override
    public ParameterSchema parameters() {
        return QuadraticParameters.SCHEMA;
    }

    @Override
    public List<Readout> readouts() {
        return Stream.concat(QuadraticReadouts.PER_CURVE.stream(), QuadraticReadouts.ONCE.stream())
                .toList();
    }

    @Override
    public List<Dimension> dimensions(ParameterValues values) {
        return List.of(new Dimension(
                "curve",
                QuadraticParameters.learningRates(values).stream()
                        .map(QuadraticDescentLab::label)
                        .toList()));
    }

    private static Dimension.Entry label(Double learningRate) {
        String label = "η=" + QuadraticParameters.LEARNING_RATE.print(learningRate);
        return new Dimension.Entry(label, Map.of("learningRate", learningRate));
    }

    @Override
    public List<SeriesSpec> series() {
        return List.of(
                QuadraticSeries.BOWL,
                QuadraticSeries.NOW,
                QuadraticSeries.STABILITY,
                QuadraticSeries.UNSTABLE,
                QuadraticSeries.RATES);
    }

    @Override
    public List<Chart> charts() {
        return QuadraticCharts.ALL;
    }

    @Override
    public List<Exercise<?>> exercises() {
        return QuadraticExercises.ALL;
    }

    @Override
    public List<Problem> check(ParameterValues values) {
        return List.of();
    }

    @Override
    public Estimate estimate(ParameterValues values) {
        return new Estimate(
                SECONDS_PER_UPDATE * QuadraticParameters.learningRates(values).size(), BYTES);
    }

    @Override
    public long budget(ParameterValues values) {
        return BUDGET;
    }

    @Override
    public Simulation start(ParameterValues values, Rng rng, SharedData shared) {
        return new QuadraticSimulation(values, rng);
    }

    @Override
    public String numpy(Recipe recipe) {
        return QuadraticNumpy.of(recipe);
    }
}
