package dev.gradus.data.generate;

import dev.gradus.random.Rng;
import java.util.List;

/** Writes one digit at a time, each with its own hand. Owner: one generator; it keeps its sheets. */
final class DigitArtist {
    static final int SIDE = 28;

    private static final double JITTER = 0.016;
    private static final double WIDTH = 19;
    private static final double HEIGHT = 20;
    private static final double FAINTEST = 0.1;
    private static final double TILT = StrictMath.toRadians(8);

    private final Rng rng;
    private final ElasticGrid sheet = new ElasticGrid(SIDE);
    private final Pen pen = new Pen(SIDE, sheet);
    private final double[] ink = new double[SIDE * SIDE];
    private final Blur blur = new Blur(SIDE);

    DigitArtist(Rng rng) {
        this.rng = rng;
    }

    /** The next picture of {@code digit}, 28 × 28 grey values 0…1, good until the next one. */
    double[] draw(int digit) {
        List<Skeleton> ways = DigitSkeletons.of(digit);
        Skeleton skeleton = ways.get((int) rng.integer(0, ways.size()));
        Hand hand = Hand.draw(rng);
        sheet.draw(rng);
        pen.lift();
        for (double[] stroke : skeleton.strokes()) {
            pen.follow(hand.place(stroke, rng), hand.halfWidth);
        }
        pen.ink(hand.halfWidth, ink);
        blur.soften(ink, rng.uniform(0.1, 0.6));
        develop(rng.uniform(0.85, 1));
        return ink;
    }

    private void develop(double darkness) {
        for (int pixel = 0; pixel < ink.length; pixel++) {
            ink[pixel] = ink[pixel] < FAINTEST ? 0 : ink[pixel] * darkness;
        }
    }

    /** Size, slant and place of the writing, and the width of the line: p ↦ A (p − ½) + b. */
    private record Hand(double[] a, double[] b, double halfWidth) {
        static Hand draw(Rng rng) {
            double width = rng.uniform(0.80, 1.15) * WIDTH;
            double height = rng.uniform(0.88, 1.08) * HEIGHT;
            double slant = -rng.normal(0.05, 0.18);
            double angle = rng.normal(0, TILT);
            double cosine = StrictMath.cos(angle);
            double sine = StrictMath.sin(angle);
            double[] a = {
                cosine * width, (cosine * slant - sine) * height, sine * width, (sine * slant + cosine) * height
            };
            double[] b = {SIDE / 2.0 + rng.uniform(-1.5, 1.5), SIDE / 2.0 + rng.uniform(-1.5, 1.5)};
            return new Hand(a, b, rng.uniform(0.9, 2.1));
        }

        /** The stroke in pixels, each vertex a little off. */
        double[] place(double[] stroke, Rng rng) {
            double[] placed = new double[stroke.length];
            for (int i = 0; i < stroke.length; i += 2) {
                double x = stroke[i] - 0.5 + rng.normal(0, JITTER);
                double y = stroke[i + 1] - 0.5 + rng.normal(0, JITTER);
                placed[i] = a[0] * x + a[1] * y + b[0];
                placed[i + 1] = a[2] * x + a[3] * y + b[1];
            }
            return placed;
        }
    }
}
