package dev.gradus.labs.pointclouds;

import dev.gradus.random.Rng;
import dev.gradus.sim.Budget;
import dev.gradus.sim.parameter.ParameterValues;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Features F of a set: every point, with what it sees of its neighbours, times shared weights, ReLU, pooled.
 *
 * @param weights of a point and its neighbours [rows, count]
 * @param distanceWeights of a point and one distance [3, count]
 */
record SetFeatures(
        View view, int count, Pooling pooling, Set<Mistake> mistakes, double[] weights, double[] distanceWeights) {
    /** Neighbours that the weights reach; farther ones are cut off. */
    static final int MOST_NEIGHBOURS = 63;

    /**
     * Who is a neighbour.
     *
     * @param nearest m
     * @param radius r
     */
    record View(Grouping grouping, int nearest, double radius) {
        static View of(ParameterValues values) {
            return new View(
                    Grouping.of(values.get(PointParameters.GROUPING)),
                    values.get(PointParameters.NEIGHBOURS),
                    values.get(PointParameters.RADIUS));
        }
    }

    static SetFeatures drawn(ParameterValues values, Rng rng, int points) {
        int count = values.get(PointParameters.FEATURE_COUNT);
        int rows = 2 * Math.min(points, MOST_NEIGHBOURS + 1);
        return new SetFeatures(
                View.of(values),
                count,
                Pooling.of(values.get(PointParameters.POOLING)),
                Mistake.of(values),
                rng.named("weights").normals(rows * count),
                rng.named("distance weights").normals(3 * count));
    }

    /** F of a cloud [count]. */
    double[] of(Cloud cloud) {
        FeaturePass pass = new FeaturePass(this, cloud);
        pass.advance(Budget.UNLIMITED);
        return pass.result();
    }

    /** Neighbours of a point in the order in which they meet the weights. */
    int[] neighbours(Cloud cloud, int point) {
        if (view.grouping == Grouping.NONE) {
            return new int[0];
        }
        int[] group = view.grouping.isByRadius()
                ? Neighbours.within(view.radius).of(cloud, point)
                : Neighbours.nearest(view.nearest).of(cloud, point);
        boolean isSorted = view.grouping != Grouping.NEAREST_STORED && !mistakes.contains(Mistake.SORT_BY_INDEX);
        if (!isSorted && view.grouping != Grouping.RADIUS_DISTANCE) {
            Arrays.sort(group);
        }
        return group;
    }

    /** From every point to each of its neighbours, the first so many. */
    List<int[]> edges(Cloud cloud, int most) {
        return IntStream.range(0, cloud.size())
                .boxed()
                .flatMap(i -> Arrays.stream(neighbours(cloud, i)).mapToObj(j -> new int[] {i, j}))
                .limit(most)
                .toList();
    }

    /** Fills the row of a point, of rows [n, count] that are still 0. */
    void fill(double[] rows, Cloud cloud, int point) {
        double[] used = view.grouping == Grouping.RADIUS_DISTANCE ? distanceWeights : weights;
        double[] inputs = inputs(cloud, point);
        for (int k = 0; k < inputs.length; k++) {
            for (int j = 0; j < count; j++) {
                rows[point * count + j] += inputs[k] * used[k * count + j];
            }
        }
    }

    /** F [count] from rows [n, count]. */
    double[] pooled(double[] rows) {
        if (mistakes.contains(Mistake.POOL_BEFORE_NONLINEARITY)) {
            return rectified(pooling.forward(rows, count));
        }
        return pooling.forward(rectified(rows), count);
    }

    /** What the weights meet: the point, then its neighbours or its distance. */
    private double[] inputs(Cloud cloud, int point) {
        int[] group = neighbours(cloud, point);
        if (view.grouping == Grouping.RADIUS_DISTANCE) {
            double farthest = group.length == 0 ? 0 : cloud.distance(point, group[group.length - 1]);
            return new double[] {cloud.x()[point], cloud.y()[point], farthest};
        }
        double[] inputs = new double[2 * (1 + Math.min(group.length, MOST_NEIGHBOURS))];
        for (int k = 0; 2 * k < inputs.length; k++) {
            int seen = k == 0 ? point : group[k - 1];
            inputs[2 * k] = cloud.x()[seen];
            inputs[2 * k + 1] = cloud.y()[seen];
        }
        return inputs;
    }

    static double[] rectified(double[] values) {
        double[] result = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            result[i] = Math.max(0, values[i]);
        }
        return result;
    }
}
