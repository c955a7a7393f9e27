package dev.gradus.labs.pointclouds;

import dev.gradus.random.Rng;
import dev.gradus.sim.Chapter;
import dev.gradus.sim.Estimate;
import dev.gradus.sim.Lab;
import dev.gradus.sim.LabInfo;
import dev.gradus.sim.Part;
import dev.gradus.sim.PartSimulation;
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

/** Features of a set that do not ask for an order, and samplers that halve it. */
public final class PointCloudsLab implements Lab {
    @Override
    public LabId id() {
        return new LabId("point-clouds");
    }

    @Override
    public LabInfo info() {
        return new LabInfo(
                Chapter.GRAPHS,
                "Sets of points",
                "Which features stay put when the points are shuffled, and how do you halve a set without losing its shape?",
                List.of(new StepUnit("step", 1), new StepUnit("10 steps", 10)),
                "C. Qi et al., CVPR 2017 and NeurIPS 2017; M. Zaheer et al., NeurIPS 2017");
    }

    @Override
    public ParameterSchema parameters() {
        return PointParameters.SCHEMA;
    }

    @Override
    public List<Readout> readouts() {
        return PointReadouts.ALL;
    }

    @Override
    public List<Dimension> dimensions(ParameterValues values) {
        boolean samples = !values.get(PointParameters.TASK).equals(PointParameters.INVARIANCE);
        return List.of(Dimension.of("class", samples ? List.of("left", "taken") : List.of("point")));
    }

    @Override
    public List<SeriesSpec> series() {
        return PointFrames.ALL;
    }

    @Override
    public List<Chart> charts() {
        return PointCharts.ALL;
    }

    @Override
    public List<Exercise<?>> exercises() {
        return PointExercises.ALL;
    }

    @Override
    public List<Problem> check(ParameterValues values) {
        return List.of();
    }

    @Override
    public Estimate estimate(ParameterValues values) {
        return Costs.of(values);
    }

    @Override
    public long budget(ParameterValues values) {
        return switch (values.get(PointParameters.TASK)) {
            case PointParameters.INVARIANCE -> 200;
            case PointParameters.TRAINING -> 500;
            default -> Costs.points(values) / 2;
        };
    }

    @Override
    public Simulation start(ParameterValues values, Rng rng, SharedData shared) {
        return new PartSimulation(() -> task(values, rng));
    }

    private static Part task(ParameterValues values, Rng rng) {
        return switch (values.get(PointParameters.TASK)) {
            case PointParameters.INVARIANCE -> new Invariance(values, rng);
            case PointParameters.TRAINING -> new Training(values, rng);
            default -> new Halving(values, rng);
        };
    }

    @Override
    public String numpy(Recipe recipe) {
        return PointNumpy.of(recipe);
    }
}
