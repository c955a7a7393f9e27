package dev.gradus.labs.graphclustering;

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
import dev.gradus.sim.key.RunKey;
import dev.gradus.sim.parameter.ParameterSchema;
import dev.gradus.sim.parameter.ParameterValues;
import dev.gradus.sim.parameter.Problem;
import dev.gradus.sim.script.Recipe;
import java.util.List;

/** Clusters that distances to centres miss, found in the leading vectors of a similarity graph. */
public final class GraphClusteringLab implements Lab {
    static final LabId ID = new LabId("graph-clustering");

    private static final long BUDGET = 500;
    private static final long STEPS_PER_START = 25;
    private static final double SPEED = 60;
    private static final double SECONDS_PER_ENTRY = 0.35e-9;
    private static final double BASE_SECONDS = 2e-5;
    private static final double SECONDS_PER_POINT = 1e-7;
    private static final long STATE_NUMBERS_PER_POINT = 300;

    /** Parameters of a run after so many steps. */
    static ParameterValues parametersOf(RunKey key, long step) {
        return ClusteringParameters.SCHEMA.read(key.parametersAfter(step)).values();
    }

    @Override
    public LabId id() {
        return ID;
    }

    @Override
    public LabInfo info() {
        return new LabInfo(
                Chapter.GRAPHS,
                "Clustering when distance alone fails",
                "The eye sees three clusters; why do distances to centres miss them, and what does the similarity graph add?",
                List.of(new StepUnit("iteration", 1), new StepUnit("10 iterations", 10)),
                "A. Ng, M. Jordan, Y. Weiss, NIPS 2001; three sheared blobs with the seed of scikit-learn's own example");
    }

    @Override
    public ParameterSchema parameters() {
        return ClusteringParameters.SCHEMA;
    }

    @Override
    public List<Readout> readouts() {
        return ClusteringReadouts.DECLARED;
    }

    @Override
    public List<Dimension> dimensions(ParameterValues values) {
        return List.of(ClusteringReadouts.INDEX);
    }

    @Override
    public List<SeriesSpec> series() {
        return ClusteringFrames.ALL;
    }

    @Override
    public List<Chart> charts() {
        return ClusteringCharts.ALL;
    }

    @Override
    public List<Exercise<?>> exercises() {
        return ClusteringExercises.ALL;
    }

    /** As many points as clusters, at least. */
    @Override
    public List<Problem> check(ParameterValues values) {
        int points = values.get(ClusteringParameters.POINTS).size();
        int clusters = values.get(ClusteringParameters.CLUSTERS);
        boolean own = values.get(ClusteringParameters.DATA).equals(ClusteringParameters.OWN);
        return own && points < clusters
                ? List.of(new Problem(
                        ClusteringParameters.POINTS.name(),
                        "points must be at least as many as clusters, " + clusters + ", got " + points))
                : List.of();
    }

    @Override
    public Estimate estimate(ParameterValues values) {
        SimilarityKey key = SimilarityKey.of(values, 0);
        double n = key.pointCount();
        double passes = values.get(ClusteringParameters.FEATURES).equals("stochastic") ? 2 : 1;
        return new Estimate(
                BASE_SECONDS + passes * n * n / 2 * SECONDS_PER_ENTRY + n * SECONDS_PER_POINT,
                key.bytes() + (long) (Double.BYTES * STATE_NUMBERS_PER_POINT * n));
    }

    @Override
    public long budget(ParameterValues values) {
        return Math.max(BUDGET, STEPS_PER_START * values.get(ClusteringParameters.RESTARTS));
    }

    @Override
    public double speed() {
        return SPEED;
    }

    @Override
    public Simulation start(ParameterValues values, Rng rng, SharedData shared) {
        return new ClusteringSimulation(values, rng, shared);
    }

    @Override
    public String numpy(Recipe recipe) {
        return ClusteringNumpy.of(recipe);
    }
}
