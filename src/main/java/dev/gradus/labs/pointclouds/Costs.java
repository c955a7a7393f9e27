package dev.gradus.labs.pointclouds;

import dev.gradus.sim.Estimate;
import dev.gradus.sim.parameter.ParameterValues;

/** What a run of these parameters costs. */
final class Costs {
    private static final double SECONDS_PER_STEP = 5e-5;
    private static final double SECONDS_PER_POINT = 5e-9;
    private static final double SECONDS_PER_PAIR = 3e-8;
    private static final double SECONDS_PER_SORTED_PAIR = 1.2e-7;
    private static final double SECONDS_PER_CLOUD = 5e-6;
    private static final double SECONDS_PER_ENTRY = 5e-9;
    private static final double SECONDS_PER_PRODUCT = 1.3e-9;
    private static final long BASE_BYTES = 100_000;
    private static final long BYTES_PER_POINT = 600;

    private Costs() {}

    static Estimate of(ParameterValues values) {
        return switch (values.get(PointParameters.TASK)) {
            case PointParameters.INVARIANCE -> new Estimate(SECONDS_PER_STEP + shuffle(values), bytes(values));
            case PointParameters.TRAINING ->
                new Estimate(SECONDS_PER_STEP + update(values), bytes(values) + bytesOfTraining(values));
            default -> new Estimate(SECONDS_PER_STEP + points(values) * SECONDS_PER_POINT, bytes(values));
        };
    }

    /** Points of the cloud, or of each cloud. */
    static int points(ParameterValues values) {
        int drawn = values.get(PointParameters.POINT_COUNT);
        int cloud = values.get(PointParameters.CLOUD).equals(PointParameters.OWN)
                ? values.get(PointParameters.POINTS).size()
                : drawn;
        return switch (values.get(PointParameters.TASK)) {
            case PointParameters.INVARIANCE -> Math.min(Invariance.MOST_POINTS, cloud);
            case PointParameters.TRAINING -> Math.min(DigitSets.MOST_POINTS, drawn);
            default -> cloud;
        };
    }

    private static double shuffle(ParameterValues values) {
        SetFeatures.View view = SetFeatures.View.of(values);
        double points = points(values);
        double neighbours = view.grouping() == Grouping.NONE ? 0 : Math.min(points - 1, SetFeatures.MOST_NEIGHBOURS);
        double products = 2 * (1 + neighbours) * values.get(PointParameters.FEATURE_COUNT);
        double perPair = view.grouping().isByRadius() ? SECONDS_PER_SORTED_PAIR : SECONDS_PER_PAIR;
        double pairs = view.grouping() == Grouping.NONE ? 0 : points * points;
        return pairs * perPair + points * products * SECONDS_PER_PRODUCT;
    }

    private static double update(ParameterValues values) {
        double f = values.get(PointParameters.FEATURE_COUNT);
        double clouds =
                values.get(PointParameters.BATCH_SIZE) + (double) (DigitSets.TRAIN + DigitSets.TEST) / Training.EVERY;
        boolean isDeep = values.get(PointParameters.STAGES) > 1; // half of the points get 2f features of f
        double products = 3 * (isDeep ? 2 * f + f * f : 2 * f);
        double entries = isDeep ? 2 * f : f;
        double perPoint = products * SECONDS_PER_PRODUCT + entries * SECONDS_PER_ENTRY;
        return clouds * (SECONDS_PER_CLOUD + points(values) * perPoint);
    }

    private static long bytes(ParameterValues values) {
        return BASE_BYTES + points(values) * BYTES_PER_POINT;
    }

    /** Coordinates of all clouds with the points kept, and the weights with what Adam remembers of them. */
    private static long bytesOfTraining(ParameterValues values) {
        long f = values.get(PointParameters.FEATURE_COUNT);
        long weights = 2 * f + 2 * f * f + 2 * f * DigitSets.CLASSES;
        return (DigitSets.TRAIN + DigitSets.TEST) * (100L + 20L * points(values)) + 4 * Double.BYTES * weights;
    }
}
