package dev.gradus.labs.pointclouds;

import dev.gradus.random.Rng;
import dev.gradus.sim.parameter.ParameterValues;
import dev.gradus.sim.parameter.PointList.Point;
import java.util.Arrays;
import java.util.List;

/** Points of the plane in the order in which they are stored. Immutable: the arrays must not change. */
record Cloud(double[] x, double[] y) {
    /** Half a side of the square that outliers come from. */
    static final double FAR = 1.5;

    /** The cloud that the parameters stand for, of at most so many points. */
    static Cloud of(ParameterValues values, Rng rng, int most) {
        String name = values.get(PointParameters.CLOUD);
        if (name.equals(PointParameters.OWN)) {
            return own(values.get(PointParameters.POINTS), most);
        }
        int count = Math.min(most, values.get(PointParameters.POINT_COUNT));
        Cloud cloud = name.equals(PointParameters.UNIFORM)
                ? uniform(count, rng.copy())
                : Outline.of(name).drawn(count, values.get(PointParameters.NOISE), rng.named("cloud"));
        cloud.scatter(values.get(PointParameters.OUTLIERS), rng.named("outliers"));
        return cloud;
    }

    private static Cloud own(List<Point> points, int most) {
        return new Cloud(
                points.stream().limit(most).mapToDouble(Point::x).toArray(),
                points.stream().limit(most).mapToDouble(Point::y).toArray());
    }

    private static Cloud uniform(int count, Rng rng) {
        Cloud cloud = new Cloud(new double[count], new double[count]);
        for (int i = 0; i < count; i++) {
            cloud.x[i] = rng.uniform(-1, 1);
            cloud.y[i] = rng.uniform(-1, 1);
        }
        return cloud;
    }

    /** The last points are placed anew. For clouds that nobody else has seen yet. */
    void scatter(int outliers, Rng rng) {
        for (int i = Math.max(0, size() - outliers); i < size(); i++) {
            x[i] = rng.uniform(-FAR, FAR);
            y[i] = rng.uniform(-FAR, FAR);
        }
    }

    int size() {
        return x.length;
    }

    double distance(int i, int j) {
        double dx = x[i] - x[j];
        double dy = y[i] - y[j];
        return Math.sqrt(dx * dx + dy * dy);
    }

    /** From a point to every point. */
    double[] distances(int point) {
        double[] distances = new double[size()];
        for (int j = 0; j < distances.length; j++) {
            distances[j] = distance(point, j);
        }
        return distances;
    }

    /** The same points in another order. */
    Cloud permuted(int[] order) {
        return new Cloud(
                Arrays.stream(order).mapToDouble(i -> x[i]).toArray(),
                Arrays.stream(order).mapToDouble(i -> y[i]).toArray());
    }
}
