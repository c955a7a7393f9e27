package dev.gradus.labs.pointclouds;

import dev.gradus.data.generate.DigitOutlines;
import dev.gradus.random.Rng;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * A figure made of straight pieces. Immutable: the arrays must not change.
 *
 * @param pieces from x, from y, to x, to y of each
 * @param ends length of all pieces up to and with each
 */
record Outline(double[][] pieces, double[] ends) {
    private static final int FINE = 64;
    private static final double TURNS = 1.5;

    static Outline of(String name) {
        return switch (name) {
            case "circle" -> circle();
            case "square" -> of(List.of(new double[] {-1, -1, 1, -1, 1, 1, -1, 1, -1, -1}));
            case "spiral" -> spiral();
            case "moons" -> moons();
            default -> digit(Integer.parseInt(name.substring("digit".length())));
        };
    }

    static Outline digit(int digit) {
        return of(DigitOutlines.of(digit));
    }

    private static Outline circle() {
        return of(List.of(curve(t -> StrictMath.cos(2 * Math.PI * t), t -> StrictMath.sin(2 * Math.PI * t))));
    }

    private static Outline spiral() {
        return of(List.of(curve(
                t -> t * StrictMath.cos(2 * Math.PI * TURNS * t), t -> t * StrictMath.sin(2 * Math.PI * TURNS * t))));
    }

    private static Outline moons() {
        return of(List.of(
                curve(t -> 0.6 * StrictMath.cos(Math.PI * t) - 0.3, t -> 0.6 * StrictMath.sin(Math.PI * t) - 0.15),
                curve(t -> 0.3 - 0.6 * StrictMath.cos(Math.PI * t), t -> 0.15 - 0.6 * StrictMath.sin(Math.PI * t))));
    }

    private static double[] curve(DoubleUnaryOperator x, DoubleUnaryOperator y) {
        double[] stroke = new double[2 * FINE + 2];
        for (int i = 0; i <= FINE; i++) {
            stroke[2 * i] = x.applyAsDouble((double) i / FINE);
            stroke[2 * i + 1] = y.applyAsDouble((double) i / FINE);
        }
        return stroke;
    }

    private static Outline of(List<double[]> strokes) {
        int count = strokes.stream().mapToInt(stroke -> stroke.length / 2 - 1).sum();
        double[][] pieces = new double[count][];
        double[] ends = new double[count];
        double length = 0;
        int piece = 0;
        for (double[] s : strokes) {
            for (int i = 0; i + 3 < s.length; i += 2) {
                pieces[piece] = new double[] {s[i], s[i + 1], s[i + 2], s[i + 3]};
                double dx = s[i + 2] - s[i];
                double dy = s[i + 3] - s[i + 1];
                length += Math.sqrt(dx * dx + dy * dy);
                ends[piece++] = length;
            }
        }
        return new Outline(pieces, ends);
    }

    /** Points anywhere on the lines, each strayed a little. */
    Cloud drawn(int count, double noise, Rng rng) {
        double[] x = new double[count];
        double[] y = new double[count];
        for (int i = 0; i < count; i++) {
            double at = rng.uniform() * ends[ends.length - 1];
            int piece = 0;
            while (piece < ends.length - 1 && ends[piece] <= at) {
                piece++;
            }
            double start = piece == 0 ? 0 : ends[piece - 1];
            double share = (at - start) / (ends[piece] - start);
            double[] line = pieces[piece];
            x[i] = line[0] + share * (line[2] - line[0]) + noise * rng.normal();
            y[i] = line[1] + share * (line[3] - line[1]) + noise * rng.normal();
        }
        return new Cloud(x, y);
    }
}
