package dev.gradus.data.generate;

import dev.gradus.random.Rng;
import java.util.List;

/** Paints one shape at a time, in colour, before a shaded ground with blobs. Owner: one generator; it keeps its canvas. */
final class ShapePainter {
    static final int SIDE = 32;
    static final List<ColourShape> SHAPES = List.of(ColourShape.values());

    private static final int PLANE = SIDE * SIDE;
    private static final double PATTERN = 0.32;
    private static final double SHADING = 0.25;
    private static final double LEAST_CONTRAST = 0.15;

    private final TinyImagesVariant variant;
    private final Rng rng;
    private final double[] canvas = new double[3 * PLANE];

    ShapePainter(TinyImagesVariant variant, Rng rng) {
        this.variant = variant;
        this.rng = rng;
    }

    /** The next picture of the shape with this label: three planes of 32 × 32 numbers in [0, 1], good until the next one. */
    double[] paint(int label) {
        double hue = (double) label / SHAPES.size();
        Colour ground = paintGround(hue + 0.5 + rng.normal(0, variant.backgroundHue()));
        int blobs = (int) rng.integer(variant.fewestBlobs(), variant.mostBlobs() + 1L);
        for (int blob = 0; blob < blobs; blob++) {
            paintBlob();
        }
        Colour colour =
                Colour.ofHue(hue + rng.normal(0, variant.objectHue()), rng.uniform(0.35, 0.9), rng.uniform(0.35, 1));
        paintObject(SHAPES.get(label), standingOut(colour, ground));
        expose(rng.uniform(0.8, 1.15));
        return canvas;
    }

    private Colour paintGround(double hue) {
        Colour from = groundColour(hue);
        Colour to = groundColour(hue + rng.normal(0, 0.1));
        Direction slope = Direction.draw(rng, Math.PI);
        double half = SIDE / 2.0 * (Math.abs(slope.cosine) + Math.abs(slope.sine));
        for (int pixel = 0; pixel < PLANE; pixel++) {
            double along = slope.along(x(pixel) - SIDE / 2.0, y(pixel) - SIDE / 2.0);
            cover(pixel, from.mix(to, 0.5 + along / (2 * half)), 1);
        }
        return from.mix(to, 0.5);
    }

    private Colour groundColour(double hue) {
        return Colour.ofHue(hue, rng.uniform(0.1, 0.7), rng.uniform(0.15, 0.85));
    }

    private void paintBlob() {
        Colour colour = Colour.ofHue(rng.uniform(), rng.uniform(0.2, 0.9), rng.uniform(0.2, 1));
        double centreX = rng.uniform(0, SIDE);
        double centreY = rng.uniform(0, SIDE);
        double radius = rng.uniform(1.5, 4);
        double alpha = rng.uniform(0.4, 0.9);
        for (int pixel = 0; pixel < PLANE; pixel++) {
            cover(pixel, colour, alpha * ColourShape.BALL.coverage(x(pixel) - centreX, y(pixel) - centreY, radius));
        }
    }

    private static Colour standingOut(Colour colour, Colour ground) {
        if (Math.abs(colour.luminance() - ground.luminance()) >= LEAST_CONTRAST) {
            return colour;
        }
        return ground.luminance() > 0.5 ? colour.times(0.55) : colour.plus(0.25);
    }

    private void paintObject(ColourShape shape, Colour colour) {
        double radius = rng.uniform(variant.smallest(), variant.largest());
        double centreX = SIDE / 2.0 + rng.uniform(-variant.shift(), variant.shift());
        double centreY = SIDE / 2.0 + rng.uniform(-variant.shift(), variant.shift());
        Direction axis = Direction.draw(rng, StrictMath.toRadians(variant.turn()));
        Direction light = Direction.draw(rng, Math.PI);
        double period = rng.uniform(4, 6);
        for (int pixel = 0; pixel < PLANE; pixel++) {
            double right = x(pixel) - centreX;
            double down = y(pixel) - centreY;
            double x = axis.along(right, down);
            double y = axis.across(right, down);
            double coverage = shape.coverage(x, y, radius);
            if (coverage > 0) {
                int pattern = shape.pattern(x, y, period);
                double tone = pattern == 0
                        ? SHADING * Math.clamp(light.along(right, down) / radius, -1, 1)
                        : PATTERN * pattern;
                cover(pixel, colour.times(1 + tone), coverage);
            }
        }
    }

    private void cover(int pixel, Colour colour, double share) {
        canvas[pixel] += share * (colour.red() - canvas[pixel]);
        canvas[PLANE + pixel] += share * (colour.green() - canvas[PLANE + pixel]);
        canvas[2 * PLANE + pixel] += share * (colour.blue() - canvas[2 * PLANE + pixel]);
    }

    private void expose(double brightness) {
        for (int i = 0; i < canvas.length; i++) {
            canvas[i] = Math.clamp(canvas[i] * brightness + rng.normal(0, variant.noise()), 0, 1);
        }
    }

    private static double x(int pixel) {
        return pixel % SIDE + 0.5;
    }

    private static double y(int pixel) {
        return Math.floorDiv(pixel, SIDE) + 0.5;
    }

    /** A direction in the plane. */
    private record Direction(double cosine, double sine) {
        /** Up to {@code most} radians to either side of the x axis. */
        static Direction draw(Rng rng, double most) {
            double angle = rng.uniform(-most, most);
            return new Direction(StrictMath.cos(angle), StrictMath.sin(angle));
        }

        double along(double x, double y) {
            return cosine * x + sine * y;
        }

        double across(double x, double y) {
            return cosine * y - sine * x;
        }
    }
}
