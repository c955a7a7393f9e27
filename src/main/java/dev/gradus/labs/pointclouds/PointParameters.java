package dev.gradus.labs.pointclouds;

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
final class PointParameters {
    static final String TASK_NAME = "task";
    static final String SAMPLING = "sampling";
    static final String INVARIANCE = "invariance";
    static final String TRAINING = "training";
    static final String OWN = "own";
    static final String UNIFORM = "uniform";
    static final String FARTHEST = "farthest";
    static final int MOST_POINTS = 1024;

    private static final String CLOUD_GROUP = "Cloud";
    private static final String FEATURES = "Features";
    private static final String SAMPLER_GROUP = "Sampler";
    private static final double CANVAS = 5;
    private static final String[] DRAWN = {
        "digit0", "digit1", "digit2", "digit3", "digit4", "digit5", "digit6", "digit7", "digit8", "digit9", "circle",
        "square", "spiral", "moons", UNIFORM
    };

    static final Preset TASK = new Preset(
            Spec.of(TASK_NAME, "Task", "Sample half of a set, shuffle it, or train a network on sets."),
            SAMPLING,
            List.of(
                    new Preset.Case(new Option(SAMPLING, "sample half of the points"), Map.of()),
                    new Preset.Case(new Option(INVARIANCE, "shuffle the points"), Map.of()),
                    new Preset.Case(new Option(TRAINING, "train on digits made of points"), Map.of())));

    static final Choice CLOUD = Choice.of(
                    Spec.of(
                                    "cloud",
                                    "Cloud",
                                    "Points on the lines of a digit or a shape, anywhere in a square, or your own.")
                            .group(CLOUD_GROUP)
                            .onlyWhen(TASK_NAME, SAMPLING, INVARIANCE),
                    clouds())
            .startingAs("digit3");

    static final PointList POINTS = new PointList(
            Spec.of("points", "Points", "Your own points: paint them on the chart, or write x,y;x,y.")
                    .group(CLOUD_GROUP)
                    .onlyWhen("cloud", OWN),
            List.of(new Point(0, 4, 0), new Point(0, 3, 0), new Point(0, 2, 0), new Point(0, 1, 0)),
            new Length(2, MOST_POINTS),
            CANVAS);

    static final Int POINT_COUNT = Int.linear(
            Spec.of(
                            "pointCount",
                            "Points drawn",
                            "How many points a cloud has; at most 256 are shuffled, and at most 64 trained on.")
                    .symbol("n")
                    .group(CLOUD_GROUP),
            128,
            4,
            MOST_POINTS);

    static final Real NOISE = Real.linear(
            Spec.of("noise", "Noise", "How far the points stray from their lines.")
                    .symbol("σ")
                    .group(CLOUD_GROUP),
            0.03,
            0,
            0.5);

    static final Int OUTLIERS = Int.linear(
            Spec.of("outliers", "Outliers", "How many of the points lie anywhere in a larger square.")
                    .group(CLOUD_GROUP),
            0,
            0,
            32);

    static final Choice GROUPING = Choice.of(
            Spec.of("grouping", "Neighbours", "What a point gets to see of its neighbours before the shared weights.")
                    .group(FEATURES)
                    .onlyWhen(TASK_NAME, INVARIANCE),
            Grouping.options());

    static final Int NEIGHBOURS = Int.linear(
            Spec.of("neighbours", "Nearest points", "How many neighbours a point sees.")
                    .symbol("m")
                    .group(FEATURES)
                    .onlyWhen(TASK_NAME, INVARIANCE)
                    .onlyWhen("grouping", "nearestSorted", "nearestStored"),
            3,
            1,
            20);

    static final Real RADIUS = Real.linear(
            Spec.of("radius", "Radius", "How near a point must be to be a neighbour.")
                    .symbol("r")
                    .group(FEATURES)
                    .onlyWhen(TASK_NAME, INVARIANCE)
                    .onlyWhen("grouping", "radiusSorted", "radiusDistance"),
            0.6,
            0.01,
            10);

    static final Choice POOLING = Choice.of(
            Spec.of("pooling", "Pooling", "How the features of all points become those of the set.")
                    .group(FEATURES)
                    .onlyWhen(TASK_NAME, INVARIANCE, TRAINING),
            Pooling.options());

    static final Choice SAMPLER = Choice.of(
            Spec.of(
                            "sampler",
                            "Sampler",
                            "Which of the points left is taken next: the farthest from those taken, or the nearest.")
                    .group(SAMPLER_GROUP)
                    .onlyWhen(TASK_NAME, SAMPLING, TRAINING),
            new Option(FARTHEST, "farthest point"),
            new Option("nearest", "nearest point"));

    static final Int START_POINT = Int.linear(
            Spec.of(
                            "startPoint",
                            "First point",
                            "Number of the point that is taken first; the last one if there are fewer.")
                    .group(SAMPLER_GROUP)
                    .onlyWhen(TASK_NAME, SAMPLING),
            0,
            0,
            MOST_POINTS - 1);

    static final Int FEATURE_COUNT = Int.linear(
            Spec.of("featureCount", "Features", "How many features every point gets from the shared weights.")
                    .symbol("f")
                    .group(FEATURES)
                    .onlyWhen(TASK_NAME, INVARIANCE, TRAINING),
            16,
            1,
            32);

    static final Int STAGES = Int.linear(
            Spec.of(
                            "stages",
                            "Stages",
                            "Two: after the first, half of the points are kept, and shared weights give each of them 2f features.")
                    .group(FEATURES)
                    .onlyWhen(TASK_NAME, TRAINING),
            1,
            1,
            2);

    static final Int BATCH_SIZE =
            Int.log(Vocabulary.batchSize(32).spec().onlyWhen(TASK_NAME, TRAINING), 32, 1, DigitSets.TRAIN);
    static final Real LEARNING_RATE =
            Real.log(Vocabulary.learningRate(0.01).spec().onlyWhen(TASK_NAME, TRAINING), 0.01, 1e-6, 1e3);
    static final Flags MISTAKES = Vocabulary.mistakes(NamedFlag.options(Mistake.class));

    static final ParameterSchema SCHEMA = ParameterSchema.of(
            TASK,
            CLOUD,
            POINTS,
            POINT_COUNT,
            NOISE,
            OUTLIERS,
            GROUPING,
            NEIGHBOURS,
            RADIUS,
            POOLING,
            SAMPLER,
            START_POINT,
            FEATURE_COUNT,
            STAGES,
            BATCH_SIZE,
            LEARNING_RATE,
            MISTAKES);

    private PointParameters() {}

    private static Option[] clouds() {
        Option[] options = new Option[DRAWN.length + 1];
        for (int i = 0; i < DRAWN.length; i++) {
            String name = DRAWN[i];
            options[i] = new Option(name, name.startsWith("digit") ? "digit " + name.substring(5) : name);
        }
        options[DRAWN.length] = new Option(OWN, "your own points");
        return options;
    }
}
