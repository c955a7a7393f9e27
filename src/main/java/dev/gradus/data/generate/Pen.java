package dev.gradus.data.generate;

import java.util.Arrays;

/** A round pen on an elastic sheet: each pixel is as dark as it is covered by the line nearest to it. */
final class Pen {
    private final int side;
    private final ElasticGrid sheet;
    private final double[] nearest;

    Pen(int side, ElasticGrid sheet) {
        this.side = side;
        this.sheet = sheet;
        nearest = new double[side * side];
    }

    void lift() {
        Arrays.fill(nearest, Double.MAX_VALUE);
    }

    /** Follows x₀ y₀ x₁ y₁ …, in pixels, with a line of the given half-width. */
    void follow(double[] stroke, double halfWidth) {
        double margin = halfWidth + 0.5 + sheet.reach();
        for (int i = 0; i + 3 < stroke.length; i += 2) {
            segment(stroke, i, margin);
        }
    }

    /** ink = clip(halfWidth + ½ − distance, 0, 1). */
    void ink(double halfWidth, double[] ink) {
        double outside = (halfWidth + 0.5) * (halfWidth + 0.5);
        for (int pixel = 0; pixel < ink.length; pixel++) {
            ink[pixel] = nearest[pixel] >= outside ? 0 : Math.min(1, halfWidth + 0.5 - Math.sqrt(nearest[pixel]));
        }
    }

    private void segment(double[] stroke, int i, double margin) {
        int top = first(Math.min(stroke[i + 1], stroke[i + 3]) - margin);
        int bottom = last(Math.max(stroke[i + 1], stroke[i + 3]) + margin);
        int left = first(Math.min(stroke[i], stroke[i + 2]) - margin);
        int right = last(Math.max(stroke[i], stroke[i + 2]) + margin);
        for (int row = top; row <= bottom; row++) {
            approach(stroke, i, row * side + left, row * side + right);
        }
    }

    private int first(double coordinate) {
        return (int) Math.max(0, Math.floor(coordinate - 0.5));
    }

    private int last(double coordinate) {
        return (int) Math.min(side - 1.0, Math.ceil(coordinate - 0.5));
    }

    private void approach(double[] stroke, int i, int from, int to) {
        double fromX = stroke[i];
        double fromY = stroke[i + 1];
        double alongX = stroke[i + 2] - fromX;
        double alongY = stroke[i + 3] - fromY;
        double perLength = 1 / Math.max(alongX * alongX + alongY * alongY, Double.MIN_NORMAL);
        for (int pixel = from; pixel <= to; pixel++) {
            double x = sheet.x(pixel) - fromX;
            double y = sheet.y(pixel) - fromY;
            double t = Math.clamp((x * alongX + y * alongY) * perLength, 0, 1);
            double dx = x - t * alongX;
            double dy = y - t * alongY;
            nearest[pixel] = Math.min(nearest[pixel], dx * dx + dy * dy);
        }
    }
}
