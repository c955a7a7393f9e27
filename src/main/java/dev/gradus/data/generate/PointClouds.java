package dev.gradus.data.generate;

import dev.gradus.data.Loading;
import dev.gradus.data.PointCloud;
import dev.gradus.data.Split;
import dev.gradus.random.Rng;
import java.util.List;
import java.util.stream.Stream;

/**
 * Clouds of 128 points on eight surfaces, each stretched a little, turned about the vertical, tilted and jittered, with its
 * mean at the origin and its farthest point at distance 1. The points come in no order. Classes are balanced and shuffled.
 */
public final class PointClouds {
    /** Changes whenever the clouds of a seed change. */
    public static final int VERSION = 1;

    /** Points of a cloud. */
    public static final int POINTS = 128;

    private static final List<Solid> SOLIDS = List.of(Solid.values());
    private static final double TILT = 0.15;
    private static final double JITTER = 0.03;
    private static final int AXES = PointCloud.DIMENSIONS;

    private final Rng rng;
    private final double[] point = new double[AXES];

    private PointClouds(Rng rng) {
        this.rng = rng;
    }

    /**
     * {@code count} clouds. They depend on the seed of {@code rng} alone; nothing is drawn from it.
     *
     * @throws IllegalArgumentException if count is not positive
     */
    public static Loading<LabelledClouds> loading(int count, Rng rng) {
        int[] labels = ClassLabels.balanced(count, SOLIDS.size(), rng.named("cloud labels"));
        PointClouds clouds = new PointClouds(rng.named("clouds"));
        PointCloud[] made = new PointCloud[count];
        List<String> names = SOLIDS.stream().map(Solid::title).toList();
        return new Examples<>(
                count,
                cloud -> made[cloud] = clouds.draw(SOLIDS.get(labels[cloud])),
                () -> new LabelledClouds(Stream.of(made).toList(), labels, names),
                count * (long) POINTS * AXES * Double.BYTES);
    }

    /** Training clouds and test clouds: no cloud comes in both. */
    public static Loading<Split<LabelledClouds>> split(int train, int test, Rng rng) {
        return Split.loading(loading(train, rng.named("clouds train")), loading(test, rng.named("clouds test")));
    }

    private PointCloud draw(Solid solid) {
        double[] size = rng.uniforms(AXES, 0.8, 1.2);
        double turn = rng.uniform(0, 2 * Math.PI);
        double roll = rng.normal(0, TILT);
        double pitch = rng.normal(0, TILT);
        double[] coordinates = new double[POINTS * AXES];
        for (int i = 0; i < coordinates.length; i += AXES) {
            solid.draw(point, rng);
            for (int axis = 0; axis < AXES; axis++) {
                point[axis] *= size[axis];
            }
            rotate(0, 1, turn);
            rotate(1, 2, roll);
            rotate(2, 0, pitch);
            for (int axis = 0; axis < AXES; axis++) {
                coordinates[i + axis] = point[axis] + rng.normal(0, JITTER);
            }
        }
        return new PointCloud(coordinates).normalised();
    }

    private void rotate(int from, int to, double angle) {
        double cosine = StrictMath.cos(angle);
        double sine = StrictMath.sin(angle);
        double a = point[from];
        double b = point[to];
        point[from] = cosine * a - sine * b;
        point[to] = sine * a + cosine * b;
    }
}
