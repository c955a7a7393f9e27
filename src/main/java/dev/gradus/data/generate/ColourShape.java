package dev.gradus.data.generate;

import java.util.stream.DoubleStream;

/** The ten classes of the tiny images, in label order. Lengths are pixels, y goes down, the centre is (0, 0). */
enum ColourShape {
    BALL("ball"),
    RING("ring"),
    BOX("box"),
    TRIANGLE("triangle"),
    PLUS("plus"),
    STAR("star"),
    STRIPED_BALL("striped ball"),
    CHECKERED_BOX("checkered box"),
    FIVE_DOTS("five dots"),
    CRESCENT("crescent");

    private static final double HALF_ROOT_3 = Math.sqrt(3) / 2;
    private static final double FIFTH = 2 * Math.PI / 5;
    private static final double[] DOT_X = DoubleStream.of(0, 1, 2, 3, 4)
            .map(i -> 0.62 * StrictMath.sin(i * FIFTH))
            .toArray();
    private static final double[] DOT_Y = DoubleStream.of(0, 1, 2, 3, 4)
            .map(i -> -0.62 * StrictMath.cos(i * FIFTH))
            .toArray();

    private final String title;

    ColourShape(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    /** How much of the pixel at (x, y) it covers: ½ − distance to its outline, in [0, 1]. */
    double coverage(double x, double y, double radius) {
        return Math.clamp(0.5 - distance(x, y, radius), 0, 1);
    }

    /** Its pattern at (x, y), −1 or 1; 0 if it has none. */
    int pattern(double x, double y, double period) {
        return switch (this) {
            case STRIPED_BALL -> wave(x, period);
            case CHECKERED_BOX -> wave(x, period) * wave(y, period);
            default -> 0;
        };
    }

    /** Signed distance to the outline, negative inside. */
    private double distance(double x, double y, double radius) {
        return switch (this) {
            case BALL, STRIPED_BALL -> disc(x, y, radius);
            case RING -> Math.abs(length(x, y) - 0.75 * radius) - 0.25 * radius;
            case BOX, CHECKERED_BOX -> Math.max(Math.abs(x), Math.abs(y)) - 0.85 * radius;
            case TRIANGLE -> Math.max(y, HALF_ROOT_3 * Math.abs(x) - y / 2) - radius / 2;
            case PLUS -> Math.min(bar(x, y, radius), bar(y, x, radius));
            case STAR -> star(x, y, radius);
            case FIVE_DOTS -> dots(x, y, radius);
            case CRESCENT -> Math.max(disc(x, y, radius), -disc(x - radius / 2, y, 0.8 * radius));
        };
    }

    private static int wave(double x, double period) {
        return Math.floorMod((long) Math.floor(2 * x / period), 2) == 0 ? 1 : -1;
    }

    private static double length(double x, double y) {
        return Math.sqrt(x * x + y * y);
    }

    private static double disc(double x, double y, double radius) {
        return length(x, y) - radius;
    }

    private static double bar(double along, double across, double radius) {
        return Math.max(Math.abs(along) - radius, Math.abs(across) - 0.3 * radius);
    }

    /** r − R (0.68 + 0.34 cos 5a), a from the upper ray; cos 5a = 16 c⁵ − 20 c³ + 5 c with c = cos a. */
    private static double star(double x, double y, double radius) {
        double r = length(x, y);
        double c = r == 0 ? 1 : -y / r;
        double c2 = c * c;
        return r - radius * (0.68 + 0.34 * c * ((16 * c2 - 20) * c2 + 5));
    }

    private static double dots(double x, double y, double radius) {
        double nearest = Double.MAX_VALUE;
        for (int i = 0; i < DOT_X.length; i++) {
            nearest = Math.min(nearest, disc(x - DOT_X[i] * radius, y - DOT_Y[i] * radius, 0.3 * radius));
        }
        return nearest;
    }
}
