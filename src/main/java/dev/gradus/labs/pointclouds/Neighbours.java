package dev.gradus.labs.pointclouds;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Which other points are neighbours.
 *
 * @param most at most so many, the nearest
 * @param within nearer than this
 */
record Neighbours(int most, double within) {
    /** Distances nearer to each other than this are a tie. */
    private static final double TIE = 1e-12;

    static Neighbours nearest(int most) {
        return new Neighbours(most, Double.POSITIVE_INFINITY);
    }

    static Neighbours within(double radius) {
        return new Neighbours(Integer.MAX_VALUE, radius);
    }

    /** The neighbours of a point, nearest first; of equally near ones the first stored. */
    int[] of(Cloud cloud, int point) {
        double[] distances = cloud.distances(point);
        int[] order = new int[Math.min(most, cloud.size() - 1)];
        int length = 0;
        for (int j = 0; j < distances.length; j++) {
            int at =
                    j == point || distances[j] >= within ? order.length : place(order, length, distances, distances[j]);
            if (at < order.length) {
                length = Math.min(length + 1, order.length);
                System.arraycopy(order, at, order, at + 1, length - at - 1);
                order[at] = j;
            }
        }
        return Arrays.copyOf(order, length);
    }

    /** After all that are as near or nearer. */
    private static int place(int[] order, int length, double[] distances, double distance) {
        int low = 0;
        int high = length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (distances[order[middle]] <= distance) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** How often two points, next to each other in the order of their distances from this one, are equally far. */
    static int ties(Cloud cloud, int point) {
        double[] distances = cloud.distances(point);
        Arrays.sort(distances);
        int ties = 0;
        for (int k = 2; k < distances.length; k++) { // the first is the point's own
            ties += distances[k] - distances[k - 1] <= TIE ? 1 : 0;
        }
        return ties;
    }

    static int ties(Cloud cloud) {
        return IntStream.range(0, cloud.size()).map(point -> ties(cloud, point)).sum();
    }
}
