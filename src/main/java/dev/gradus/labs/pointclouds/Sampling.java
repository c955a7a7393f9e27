package dev.gradus.labs.pointclouds;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Takes points of a cloud one by one; of equally good points the first. Owner: one thread. */
final class Sampling {
    private final Cloud cloud;
    private final boolean takesFarthest;
    private final boolean seesLastOnly;
    private final double[] nearest;
    private final double[] seen;
    private final boolean[] taken;
    private final List<Integer> order = new ArrayList<>();
    private final List<Double> distances = new ArrayList<>();
    private double minPair = Double.NaN;

    Sampling(Cloud cloud, SamplingRule rule) {
        this.cloud = cloud;
        takesFarthest = rule.takesFarthest();
        seesLastOnly = rule.seesLastOnly();
        nearest = new double[cloud.size()];
        seen = new double[cloud.size()];
        taken = new boolean[cloud.size()];
        Arrays.fill(nearest, Double.POSITIVE_INFINITY);
    }

    /** Takes this point. */
    void take(int point) {
        distances.add(order.isEmpty() ? Double.NaN : seen[point]);
        minPair = order.isEmpty() ? Double.NaN : order.size() == 1 ? nearest[point] : Math.min(minPair, nearest[point]);
        order.add(point);
        taken[point] = true;
        for (int i = 0; i < nearest.length; i++) {
            double distance = cloud.distance(i, point);
            nearest[i] = Math.min(nearest[i], distance);
            seen[i] = seesLastOnly ? distance : nearest[i];
        }
    }

    /** The point that the rule takes next. */
    int next() {
        int best = -1;
        for (int i = 0; i < seen.length; i++) {
            if (!taken[i] && (best < 0 || (takesFarthest ? seen[i] > seen[best] : seen[i] < seen[best]))) {
                best = i;
            }
        }
        return best;
    }

    /** Half of the cloud, beginning at a point. */
    static int[] half(Cloud cloud, SamplingRule rule, int start) {
        Sampling sampling = new Sampling(cloud, rule);
        sampling.take(start);
        while (sampling.order.size() < cloud.size() / 2) {
            sampling.take(sampling.next());
        }
        return sampling.order.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Points taken, first to last. */
    List<Integer> order() {
        return order;
    }

    /** Of every point taken, the distance that it was taken for; not a number of the first. */
    List<Double> distances() {
        return distances;
    }

    boolean isTaken(int point) {
        return taken[point];
    }

    /** How far the farthest point is from the nearest one taken. */
    double coverageRadius() {
        return order.isEmpty() ? Double.NaN : Arrays.stream(nearest).max().orElse(Double.NaN);
    }

    /** Least distance of two points taken. */
    double minPairDistance() {
        return minPair;
    }
}
