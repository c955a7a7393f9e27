package dev.gradus.data;

import dev.gradus.random.Rng;
import java.util.Arrays;

/**
 * A surface made of triangles. Immutable: the arrays are not copied and must not change.
 *
 * @param vertices x, y, z of one after the other
 * @param triangles three vertices of one after the other
 */
public record Mesh(double[] vertices, int[] triangles) {
    private static final int CORNERS = 3;

    /** @throws IllegalArgumentException if a triangle has a corner that is no vertex, or there is no triangle */
    public Mesh {
        int count = vertices.length / PointCloud.DIMENSIONS;
        if (triangles.length == 0 || triangles.length % CORNERS != 0) {
            throw new IllegalArgumentException("triangles must be three corners each, one triangle at least, got "
                    + triangles.length + " corners");
        }
        for (int corner : triangles) {
            if (corner < 0 || corner >= count) {
                throw new IllegalArgumentException("corners must be in [0, " + (count - 1) + "], got " + corner);
            }
        }
    }

    /**
     * Points uniform on the surface: a triangle by its area, then p = (1 − √u)·a + √u(1 − v)·b + √u·v·c. Three draws a point.
     * Cost: log(triangles) a point. Source: R. Osada et al., "Shape Distributions", ACM Transactions on Graphics 21 (2002),
     * section 4.2.
     *
     * @throws IllegalArgumentException if the surface has no area
     */
    public PointCloud sample(int points, Rng rng) {
        double[] areas = cumulativeAreas();
        double total = areas[areas.length - 1];
        if (!(total > 0)) {
            throw new IllegalArgumentException("surface must have an area, got " + total);
        }
        double[] sampled = new double[points * PointCloud.DIMENSIONS];
        for (int i = 0; i < points; i++) {
            int found = Arrays.binarySearch(areas, rng.uniform() * total);
            // An exact hit belongs to the next triangle: intervals are closed below.
            int triangle = Math.min(areas.length - 1, found < 0 ? -found - 1 : found + 1);
            double root = Math.sqrt(rng.uniform());
            double share = rng.uniform();
            for (int axis = 0; axis < PointCloud.DIMENSIONS; axis++) {
                sampled[i * PointCloud.DIMENSIONS + axis] = (1 - root) * corner(triangle, 0, axis)
                        + root * (1 - share) * corner(triangle, 1, axis)
                        + root * share * corner(triangle, 2, axis);
            }
        }
        return new PointCloud(sampled);
    }

    private double corner(int triangle, int which, int axis) {
        return vertices[triangles[triangle * CORNERS + which] * PointCloud.DIMENSIONS + axis];
    }

    private double[] cumulativeAreas() {
        double[] areas = new double[triangles.length / CORNERS];
        double sum = 0;
        for (int i = 0; i < areas.length; i++) {
            sum += area(i);
            areas[i] = sum;
        }
        return areas;
    }

    private double area(int triangle) {
        double squares = 0;
        for (int axis = 0; axis < PointCloud.DIMENSIONS; axis++) {
            int next = (axis + 1) % PointCloud.DIMENSIONS;
            double component = edge(triangle, 1, axis) * edge(triangle, 2, next)
                    - edge(triangle, 1, next) * edge(triangle, 2, axis);
            squares += component * component;
        }
        return Math.sqrt(squares) / 2;
    }

    private double edge(int triangle, int to, int axis) {
        return corner(triangle, to, axis) - corner(triangle, 0, axis);
    }
}
