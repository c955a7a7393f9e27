package dev.gradus.labs.graphclustering;

import dev.gradus.sim.Vocabulary;
import dev.gradus.sim.parameter.Choice;
import dev.gradus.sim.parameter.Flags;
import dev.gradus.sim.parameter.Int;
import dev.gradus.sim.parameter.Length;
import dev.gradus.sim.parameter.NamedFlag;
import dev.gradus.sim.parameter.Option;
import dev.gradus.sim.parameter.ParameterSchema;
import dev.gradus.sim.parameter.PointList;
import dev.gradus.sim.parameter.PointList.Point;
import dev.gradus.sim.parameter.Preset;
import dev.gradus.sim.parameter.Real;
import dev.gradus.sim.parameter.Spec;
import java.util.List;
import java.util.Map;

/** What can be changed in this lab, in the order of the form. */
final class ClusteringParameters {
    static final String BLOBS = "blobs";
    static final String MOONS = "moons";
    static final String RINGS = "rings";
    static final String OWN = "own";
    static final int MOST_POINTS = 2000;

    private static final String POINTS_GROUP = "Points";
    private static final String GRAPH = "Similarity graph";
    private static final String K_MEANS = "k-means";
    private static final String WALK = "Random walk";
    private static final double CANVAS = 5;

    static final Preset DATA = new Preset(
            Spec.of("data", "Data", "Three sheared heaps, two half moons, a ring in a ring, or points of your own.")
                    .group(POINTS_GROUP),
            BLOBS,
            List.of(
                    new Preset.Case(new Option(BLOBS, "three sheared blobs"), Map.of("seed", "170")),
                    new Preset.Case(
                            new Option(MOONS, "two moons"),
                            Map.of(
                                    "seed", "0",
                                    "clusters", "2",
                                    "vectorCount", "2",
                                    "similarityScale", "60",
                                    "pointCount", "600")),
                    new Preset.Case(
                            new Option(RINGS, "two rings"),
                            Map.of(
                                    "seed", "0",
                                    "clusters", "2",
                                    "vectorCount", "2",
                                    "similarityScale", "60",
                                    "pointCount", "600")),
                    new Preset.Case(
                            new Option(OWN, "your own points"),
                            Map.of("seed", "0", "clusters", "2", "vectorCount", "2", "similarityScale", "2"))));

    static final PointList POINTS = new PointList(
            Spec.of(
                            "points",
                            "Points",
                            "Your own points: paint them on the chart, or write x,y;x,y,c1. Classes c0, c1, … say which belong"
                                    + " together; k-means never sees them.")
                    .group(POINTS_GROUP)
                    .onlyWhen("data", OWN),
            firstPoints(),
            new Length(0, MOST_POINTS),
            CANVAS);

    static final Int POINT_COUNT = Int.linear(
            Spec.of("pointCount", "Points drawn", "How many points there are.")
                    .symbol("n")
                    .group(POINTS_GROUP)
                    .onlyWhen("data", BLOBS, MOONS, RINGS),
            MOST_POINTS,
            50,
            MOST_POINTS);

    static final Real SIMILARITY_SCALE = Real.log(
            Spec.of(
                            "similarityScale",
                            "Scale",
                            "γ in exp(−γ‖xᵢ − xⱼ‖²): the larger, the nearer two points must be to count as similar.")
                    .symbol("γ")
                    .group(GRAPH),
            7.5,
            1e-3,
            1e3);

    static final Choice FEATURES = Choice.of(
            Spec.of("features", "k-means gets", "The numbers of every point that k-means sees.")
                    .group(GRAPH),
            Features.options());

    static final Int VECTOR_COUNT = Int.linear(
            Spec.of("vectorCount", "Vectors", "How many leading vectors k-means gets.")
                    .group(GRAPH)
                    .onlyWhen("features", "plain", "columnNormalised", "rowNormalised", "stochastic", "randomWalk"),
            3,
            1,
            10);

    static final Int SKIP_VECTOR = Int.linear(
            Spec.of(
                            "skipVector",
                            "Leave out",
                            "Number of a vector to leave out; the next one takes its place. 0: none.")
                    .group(GRAPH)
                    .onlyWhen("features", "plain", "columnNormalised", "rowNormalised", "stochastic", "randomWalk"),
            0,
            0,
            10);

    static final Int CLUSTERS = Int.linear(
            Spec.of("clusters", "Clusters", "How many clusters k-means looks for.")
                    .symbol("k")
                    .group(K_MEANS),
            3,
            2,
            8);

    static final Choice KMEANS_INIT = Choice.of(
                    Spec.of("kmeansInit", "Start", "How the first centres are chosen among the points.")
                            .group(K_MEANS),
                    new Option("random", "at random"),
                    new Option("plusPlus", "far apart (k-means++)"))
            .startingAs("plusPlus");

    static final Int RESTARTS = Int.linear(
            Spec.of("restarts", "Starts", "How often k-means begins anew; the start of least inertia wins.")
                    .group(K_MEANS),
            10,
            1,
            50);

    static final Int WALKER = Int.linear(
            Spec.of("walker", "Walker", "The point that the walker begins at; the last one if there are fewer.")
                    .group(WALK)
                    .live(),
            0,
            0,
            MOST_POINTS - 1);

    static final Int WALK_LENGTH = Int.linear(
            Spec.of("walkLength", "Steps walked", "After how many steps the walker is looked for.")
                    .group(WALK)
                    .live(),
            1,
            0,
            200);

    static final Flags MISTAKES = Vocabulary.mistakes(NamedFlag.options(Mistake.class));

    static final ParameterSchema SCHEMA = ParameterSchema.of(
            DATA,
            POINTS,
            POINT_COUNT,
            SIMILARITY_SCALE,
            FEATURES,
            VECTOR_COUNT,
            SKIP_VECTOR,
            CLUSTERS,
            KMEANS_INIT,
            RESTARTS,
            WALKER,
            WALK_LENGTH,
            MISTAKES);

    private ClusteringParameters() {}

    /** A heap inside an arc: two clusters that no two centres part. */
    private static List<Point> firstPoints() {
        return List.of(
                new Point(-3.6, -1.5, 0),
                new Point(-3.7, -0.7, 0),
                new Point(-3.6, 0.1, 0),
                new Point(-3.3, 0.9, 0),
                new Point(-2.9, 1.6, 0),
                new Point(-2.3, 2.2, 0),
                new Point(-1.6, 2.7, 0),
                new Point(-0.8, 3, 0),
                new Point(0, 3.1, 0),
                new Point(0.8, 3, 0),
                new Point(1.6, 2.7, 0),
                new Point(2.3, 2.2, 0),
                new Point(2.9, 1.6, 0),
                new Point(3.3, 0.9, 0),
                new Point(3.6, 0.1, 0),
                new Point(3.7, -0.7, 0),
                new Point(3.6, -1.5, 0),
                new Point(-0.7, -1.4, 1),
                new Point(0, -1.2, 1),
                new Point(0.7, -1.4, 1),
                new Point(-0.9, -0.7, 1),
                new Point(-0.2, -0.5, 1),
                new Point(0.6, -0.6, 1),
                new Point(0.1, 0.2, 1),
                new Point(1.1, -0.9, 1));
    }
}
