package dev.gradus.labs.graphdynamics;

import dev.gradus.graph.Paths;
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
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Linear message passing: what k layers compute on a graph. */
public final class GraphDynamicsLab implements Lab {
    static final LabId ID = new LabId("graph-dynamics");

    private static final double LAYERS_PER_SECOND = 2;
    private static final double BASE_SECONDS = 5e-6;
    private static final double SECONDS_PER_MESSAGE = 3e-8;
    private static final double SECONDS_FOR_PATHS = 4e-3;
    private static final long BASE_BYTES = 60_000;
    private static final long BYTES_PER_ENTRY = 160;

    @Override
    public LabId id() {
        return ID;
    }

    @Override
    public LabInfo info() {
        return new LabInfo(
                Chapter.GRAPHS,
                "A linear graph network counts walks",
                "What do k stacked linear layers compute on a graph, and why do many of them make all nodes look alike?",
                List.of(new StepUnit("layer", 1)),
                "N. Biggs, Algebraic Graph Theory (1993); Q. Li, Z. Han and X.-M. Wu, AAAI 2018");
    }

    @Override
    public ParameterSchema parameters() {
        return DynamicsParameters.SCHEMA;
    }

    @Override
    public List<Readout> readouts() {
        return DynamicsReadouts.ALL;
    }

    @Override
    public List<Dimension> dimensions(ParameterValues values) {
        return List.of(
                Dimension.of(
                        "node",
                        IntStream.range(0, Given.nodes(values))
                                .mapToObj(node -> "node " + node)
                                .toList()),
                Dimension.of("class", List.of("node from", "node to")));
    }

    @Override
    public List<SeriesSpec> series() {
        return DynamicsFrames.ALL;
    }

    @Override
    public List<Chart> charts() {
        return DynamicsCharts.ALL;
    }

    @Override
    public List<Exercise<?>> exercises() {
        return DynamicsExercises.ALL;
    }

    @Override
    public List<Problem> check(ParameterValues values) {
        List<Problem> problems = new ArrayList<>();
        boolean random = values.get(DynamicsParameters.PRESET).equals(DynamicsParameters.RANDOM);
        if (values.get(DynamicsParameters.GRAPH).nodes() == 0 && !random) {
            problems.add(new Problem("graph", "graph must have at least one node unless preset is random, got 0"));
        }
        if (countsPaths(values) && Given.nodes(values) > Paths.MAX_NODES) {
            problems.add(new Problem(
                    "mistakes",
                    "pathsNotWalks must have a graph of at most " + Paths.MAX_NODES + " nodes, got "
                            + Given.nodes(values)));
        }
        return problems;
    }

    @Override
    public Estimate estimate(ParameterValues values) {
        long nodes = Given.nodes(values);
        long drawn = values.get(DynamicsParameters.GRAPH).edges().size();
        double pairs = values.get(DynamicsParameters.EDGE_PROBABILITY) * nodes * (nodes - 1) / 2;
        double messages = nodes + 2 * (drawn == 0 ? pairs : drawn);
        double seconds = BASE_SECONDS + messages * nodes * SECONDS_PER_MESSAGE;
        return new Estimate(
                countsPaths(values) ? seconds + SECONDS_FOR_PATHS : seconds,
                BASE_BYTES + BYTES_PER_ENTRY * nodes * nodes);
    }

    @Override
    public long budget(ParameterValues values) {
        return DynamicsParameters.MOST_LAYERS;
    }

    @Override
    public double speed() {
        return LAYERS_PER_SECOND;
    }

    @Override
    public Simulation start(ParameterValues values, Rng rng, SharedData shared) {
        return new DynamicsSimulation(values, rng);
    }

    @Override
    public String numpy(Recipe recipe) {
        return DynamicsNumpy.of(recipe);
    }

    private static boolean countsPaths(ParameterValues values) {
        return Aggregation.of(values) == Aggregation.SUM && Mistake.of(values).contains(Mistake.PATHS_NOT_WALKS);
    }
}
