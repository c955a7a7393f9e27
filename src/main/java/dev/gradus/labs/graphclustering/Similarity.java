package dev.gradus.labs.graphclustering;

import dev.gradus.linalg.SkylineMatrix;

/**
 * The similarity graph A_ij = exp(−γ‖x_i − x_j‖²). Rows of the matrix are sorted along the direction in which the points spread
 * most: entries below 2e-18 then lie far from the diagonal and are left out, which changes no digit, because every degree is at
 * least 1. Immutable.
 *
 * @param order point of each row of the matrix
 * @param degrees row sums of A, by row of the matrix
 */
record Similarity(PointSet points, double exponent, int[] order, SkylineMatrix matrix, double[] degrees) {
    int size() {
        return order.length;
    }

    /** A_ij by numbers of points. */
    double entry(int i, int j) {
        return Math.exp(exponent * points.squaredDistance(i, j));
    }

    /** Degrees by number of point. */
    double[] degreesOfPoints() {
        return byPoint(degrees);
    }

    /** What is given by row of the matrix, by number of point. */
    double[] byPoint(double[] byRow) {
        double[] values = new double[order.length];
        for (int row = 0; row < order.length; row++) {
            values[order[row]] = byRow[row];
        }
        return values;
    }

    /** What is given by number of point, by row of the matrix. */
    double[] byRow(double[] byPoint) {
        double[] values = new double[order.length];
        for (int row = 0; row < order.length; row++) {
            values[row] = byPoint[order[row]];
        }
        return values;
    }
}
