package dev.gradus.labs.graphclustering;

import dev.gradus.data.LabelledRows;
import dev.gradus.data.generate.ClassicBlobs;
import dev.gradus.data.generate.PlanePoints;
import dev.gradus.random.Rng;
import dev.gradus.sim.parameter.Parsed;
import dev.gradus.sim.parameter.PointList.Point;
import java.util.Arrays;
import java.util.List;

/**
 * Points of the plane and the class that each truly has. Immutable: the arrays must not change.
 *
 * @param truth class of each point, from 0
 */
record PointSet(double[] x, double[] y, int[] truth) {
    private static final double[][] SHEAR = {{-0.60834549, -0.63667341}, {0.40887718, 0.85253229}};
    private static final int BLOBS = 3;
    static final double MOON_NOISE = 0.08;
    static final double RING_NOISE = 0.06;

    /** Points that these parameters and this seed stand for. */
    static PointSet of(SimilarityKey key) {
        Rng rng = new Rng(key.seed());
        return switch (key.data()) {
            case ClusteringParameters.BLOBS -> sheared(ClassicBlobs.of(key.pointCount(), BLOBS, rng));
            case ClusteringParameters.MOONS ->
                of(PlanePoints.moons(key.pointCount(), MOON_NOISE, rng).finished());
            case ClusteringParameters.RINGS ->
                of(PlanePoints.rings(key.pointCount(), RING_NOISE, rng).finished());
            default -> own(key.points());
        };
    }

    int size() {
        return x.length;
    }

    /** Classes that there are. */
    int classes() {
        return Arrays.stream(truth).max().orElse(0) + 1;
    }

    double squaredDistance(int i, int j) {
        double dx = x[i] - x[j];
        double dy = y[i] - y[j];
        return dx * dx + dy * dy;
    }

    private static PointSet of(LabelledRows rows) {
        double[] x = new double[rows.size()];
        double[] y = new double[rows.size()];
        for (int i = 0; i < x.length; i++) {
            x[i] = rows.value(i, 0);
            y[i] = rows.value(i, 1);
        }
        return new PointSet(x, y, rows.labels());
    }

    /** Rows times the matrix that stretches the round heaps. */
    private static PointSet sheared(LabelledRows rows) {
        PointSet round = of(rows);
        double[] x = new double[round.size()];
        double[] y = new double[round.size()];
        for (int i = 0; i < x.length; i++) {
            x[i] = round.x[i] * SHEAR[0][0] + round.y[i] * SHEAR[1][0];
            y[i] = round.x[i] * SHEAR[0][1] + round.y[i] * SHEAR[1][1];
        }
        return new PointSet(x, y, round.truth);
    }

    private static PointSet own(String printed) {
        List<Point> points = ClusteringParameters.POINTS.parse(printed) instanceof Parsed.Taken<List<Point>>(var taken)
                ? taken
                : List.of();
        return new PointSet(
                points.stream().mapToDouble(Point::x).toArray(),
                points.stream().mapToDouble(Point::y).toArray(),
                points.stream().mapToInt(Point::kind).toArray());
    }
}
