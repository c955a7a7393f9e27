package dev.gradus.data;

/**
 * Points in space, in no particular order. Immutable: the array is not copied and must not change.
 *
 * @param coordinates x, y, z of one point after the other
 */
public record PointCloud(double[] coordinates) {
    /** Numbers of a point. */
    public static final int DIMENSIONS = 3;

    /** @throws IllegalArgumentException if coordinates are no multiple of three */
    public PointCloud {
        if (coordinates.length % DIMENSIONS != 0) {
            throw new IllegalArgumentException(
                    "coordinates must be three for each point, got " + coordinates.length + " numbers");
        }
    }

    /** Number of points. */
    public int size() {
        return coordinates.length / DIMENSIONS;
    }

    /** The same shape around the origin, its farthest point at distance 1: (p − p̄)/max‖p − p̄‖. */
    public PointCloud normalised() {
        double[] moved = coordinates.clone();
        for (int axis = 0; axis < DIMENSIONS; axis++) {
            double mean = 0;
            for (int i = axis; i < moved.length; i += DIMENSIONS) {
                mean += moved[i] / size();
            }
            for (int i = axis; i < moved.length; i += DIMENSIONS) {
                moved[i] -= mean;
            }
        }
        double radius = 0;
        for (int i = 0; i < moved.length; i += DIMENSIONS) {
            radius = Math.max(radius, Math.sqrt(square(moved[i]) + square(moved[i + 1]) + square(moved[i + 2])));
        }
        for (int i = 0; radius > 0 && i < moved.length; i++) {
            moved[i] /= radius;
        }
        return new PointCloud(moved);
    }

    private static double square(double value) {
        return value * value;
    }
}
