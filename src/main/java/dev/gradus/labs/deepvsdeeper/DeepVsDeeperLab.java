package dev.gradus.labs.deepvsdeeper;

import dev.gradus.labs.DrawnArchive;
import dev.gradus.random.Rng;
import dev.gradus.sim.Chapter;
import dev.gradus.sim.Estimate;
import dev.gradus.sim.Lab;
import dev.gradus.sim.LabInfo;
import dev.gradus.sim.ProgramData;
import dev.gradus.sim.SharedData;
import dev.gradus.sim.Simulation;
import dev.gradus.sim.StepUnit;
import dev.gradus.sim.chart.Chart;
import dev.gradus.sim.exercise.Exercise;
import dev.gradus.sim.frame.Dimension;
import dev.gradus.sim.frame.Dimension.Entry;
import dev.gradus.sim.frame.Readout;
import dev.gradus.sim.frame.SeriesSpec;
import dev.gradus.sim.key.LabId;
import dev.gradus.sim.parameter.ParameterSchema;
import dev.gradus.sim.parameter.ParameterValues;
import dev.gradus.sim.parameter.Problem;
import dev.gradus.sim.script.Recipe;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** A shallower and a deeper network in lock-step on the same data. */
public final class DeepVsDeeperLab implements Lab {
    static final LabId ID = new LabId("deep-vs-deeper");

    @Override
    public LabId id() {
        return ID;
    }

    @Override
    public LabInfo info() {
        return new LabInfo(
                Chapter.BACKPROPAGATION,
                "Why the deeper net trains worse",
                "A deeper net can copy the shallow one, so why is even its training error higher, and which change helps?",
                List.of(new StepUnit("update", 1), new StepUnit("epoch of 8 updates", 8)),
                "K. He, X. Zhang, S. Ren, J. Sun, CVPR 2016");
    }

    @Override
    public ParameterSchema parameters() {
        return DepthParameters.SCHEMA;
    }

    @Override
    public List<Readout> readouts() {
        return DepthReadouts.ALL;
    }

    @Override
    public List<Dimension> dimensions(ParameterValues values) {
        Setup setup = Setup.of(values);
        List<Entry> curves =
                setup.networks().stream().map(DeepVsDeeperLab::entry).toList();
        List<String> layers = IntStream.rangeClosed(1, setup.mostLayers())
                .mapToObj(Integer::toString)
                .toList();
        return List.of(new Dimension("curve", curves), Dimension.of("layer", layers));
    }

    @Override
    public List<SeriesSpec> series() {
        return DepthFrames.ALL;
    }

    @Override
    public List<Chart> charts() {
        return DepthCharts.ALL;
    }

    @Override
    public List<Exercise<?>> exercises() {
        return DepthExercises.ALL;
    }

    @Override
    public List<Problem> check(ParameterValues values) {
        List<Integer> depths = values.get(DepthParameters.DEPTHS);
        return depths.get(0) <= depths.get(1)
                ? List.of()
                : List.of(new Problem(
                        "depths",
                        "depths must name the shallower network first, got " + depths.get(0) + "," + depths.get(1)));
    }

    @Override
    public Estimate estimate(ParameterValues values) {
        return Cost.of(values);
    }

    @Override
    public long budget(ParameterValues values) {
        int size = TaskSource.of(values.get(DepthParameters.DATA)).trainingSize();
        int batchSize = Math.min(size, values.get(DepthParameters.BATCH_SIZE));
        return (long) values.get(DepthParameters.EPOCHS) * Math.ceilDiv(size, batchSize);
    }

    /** As fast as it goes: what there is to see takes hundreds of updates. */
    @Override
    public double speed() {
        return Double.POSITIVE_INFINITY;
    }

    @Override
    public Simulation start(ParameterValues values, Rng rng, SharedData shared) {
        return new DepthSimulation(values, rng, shared);
    }

    @Override
    public String numpy(Recipe recipe) {
        return DepthNumpy.of(recipe);
    }

    @Override
    public Optional<ProgramData> programData(ParameterValues values) {
        return TaskSource.of(values.get(DepthParameters.DATA)).drawn().map(DrawnArchive::new);
    }

    @Override
    public Optional<ProgramData> programDataNamed(String name) {
        return DrawnArchive.named(
                name,
                set -> Arrays.stream(TaskSource.values())
                        .anyMatch(source -> source.drawn().filter(set::equals).isPresent()));
    }

    private static Entry entry(Architecture network) {
        return new Entry(
                network.label(),
                Map.of(
                        "depth", network.depth(),
                        "blocks", network.blocks(),
                        "normalisation", network.normalisationOption()));
    }
}
