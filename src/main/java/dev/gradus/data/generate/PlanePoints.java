package dev.gradus.data.generate;

import dev.gradus.data.LabelledRows;
import dev.gradus.data.Loading;
import dev.gradus.random.Rng;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Points in the plane that show what a method can tell apart. Classes are balanced and shuffled; all depends on the seed of
 * the generator alone, nothing is drawn from it. {@code noise} is the standard deviation added to each coordinate.
 */
public final class PlanePoints {
    /** Changes whenever the points of a seed change. */
    public static final int VERSION = 1;

    private static final double HALF_A_BOX = 10;
    private static final double INNER_RADIUS = 0.5;
    private static final double TURNS = 1.5;

    private PlanePoints() {}

    /** Round heaps around centres that are uniform in [−10, 10]²: one class each. */
    public static Loading<LabelledRows> blobs(int count, int centres, double noise, Rng rng) {
        double[] at = rng.named("blob centres").uniforms(2 * centres, -HALF_A_BOX, HALF_A_BOX);
        Curve centre = (label, _) -> new Point(at[2 * label], at[2 * label + 1]);
        return points(centre, new Crowd(count, centres, noise), rng.named("blobs"));
    }

    /** Two half circles of radius 1 that reach into each other: (cos t, sin t) and (1 − cos t, ½ − sin t), t in [0, π). */
    public static Loading<LabelledRows> moons(int count, double noise, Rng rng) {
        return points(PlanePoints::moon, new Crowd(count, 2, noise), rng.named("moons"));
    }

    /** A circle of radius 1 around a circle of radius ½. */
    public static Loading<LabelledRows> rings(int count, double noise, Rng rng) {
        Curve ring = (label, t) -> Point.polar(label == 0 ? 1 : INNER_RADIUS, 2 * Math.PI * t);
        return points(ring, new Crowd(count, 2, noise), rng.named("rings"));
    }

    /** Two arms that wind one and a half times around the origin, up to radius 1, equally dense everywhere. */
    public static Loading<LabelledRows> spirals(int count, double noise, Rng rng) {
        Curve arm = (label, t) -> Point.polar(Math.sqrt(t), Math.PI * (2 * TURNS * Math.sqrt(t) + label));
        return points(arm, new Crowd(count, 2, noise), rng.named("spirals"));
    }

    private static Point moon(int label, double t) {
        Point upper = Point.polar(1, Math.PI * t);
        return label == 0 ? upper : new Point(1 - upper.x, 0.5 - upper.y);
    }

    private static Loading<LabelledRows> points(Curve curve, Crowd crowd, Rng rng) {
        int[] labels = ClassLabels.balanced(crowd.count, crowd.classes, rng);
        double[] values = new double[2 * crowd.count];
        List<String> names =
                IntStream.range(0, crowd.classes).mapToObj(Integer::toString).toList();
        return new Examples<>(
                crowd.count,
                row -> {
                    Point point = curve.at(labels[row], rng.uniform());
                    values[2 * row] = point.x + rng.normal(0, crowd.noise);
                    values[2 * row + 1] = point.y + rng.normal(0, crowd.noise);
                },
                () -> new LabelledRows(List.of("x", "y"), values, labels, names),
                20L * crowd.count);
    }

    private record Crowd(int count, int classes, double noise) {}

    private record Point(double x, double y) {
        static Point polar(double radius, double angle) {
            return new Point(radius * StrictMath.cos(angle), radius * StrictMath.sin(angle));
        }
    }

    /** Where a class is, t in [0, 1). */
    private interface Curve {
        Point at(int label, double t);
    }
}
