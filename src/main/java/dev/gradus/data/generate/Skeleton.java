package dev.gradus.data.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The lines that a pen follows, in the unit box: x to the right, y down.
 *
 * @param strokes each a polyline x₀ y₀ x₁ y₁ …
 */
record Skeleton(List<double[]> strokes) {
    private static final double DEGREES_PER_POINT = 20;
    private static final int FEWEST_ARC_POINTS = 8;

    /**
     * Reads strokes separated by {@code /}. A stroke is a row of points {@code x,y} and arcs {@code cx,cy,rx,ry,from,to}
     * (degrees; 0 is to the right, 90 below), joined by straight lines.
     */
    static Skeleton of(String text) {
        return new Skeleton(
                Stream.of(text.split(" / ", -1)).map(Skeleton::stroke).toList());
    }

    private static double[] stroke(String text) {
        List<Double> points = new ArrayList<>();
        for (String part : text.split(" ", -1)) {
            double[] numbers = Stream.of(part.split(",", -1))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            if (numbers.length == 2) {
                points.add(numbers[0]);
                points.add(numbers[1]);
            } else {
                addArc(points, numbers);
            }
        }
        return points.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static void addArc(List<Double> points, double[] arc) {
        int steps = Math.max(FEWEST_ARC_POINTS, (int) Math.ceil(Math.abs(arc[5] - arc[4]) / DEGREES_PER_POINT) + 1) - 1;
        for (int i = 0; i <= steps; i++) {
            double angle = StrictMath.toRadians(arc[4] + (arc[5] - arc[4]) * i / steps);
            points.add(arc[0] + arc[2] * StrictMath.cos(angle));
            points.add(arc[1] + arc[3] * StrictMath.sin(angle));
        }
    }
}
