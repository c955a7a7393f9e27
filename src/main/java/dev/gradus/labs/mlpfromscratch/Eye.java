package dev.gradus.labs.mlpfromscratch;

import dev.gradus.data.LabelledImages;
import dev.gradus.nn.online.Sample;
import dev.gradus.sim.parameter.Raster;
import java.util.Arrays;

/** Turns images into inputs of the network: pixels from 0 to 1, or as they are stored. Owner: one run. */
final class Eye {
    private static final int BYTES = 256;
    private static final int INK = 255;

    private final int side;
    private final double unit;
    private final double[] meaning = new double[BYTES];
    private final Sample sample;

    /** @param brightest what a stored pixel is divided by */
    private Eye(int side, double brightest, double unit) {
        this.side = side;
        this.unit = unit;
        Arrays.setAll(meaning, value -> value / brightest);
        sample = new Sample(side * side);
    }

    static Eye of(Setup setup, LabelledImages images) {
        int brightest = images.format().brightest();
        return setup.has(Mistake.RAW_PIXELS)
                ? new Eye(setup.data().side(), 1, brightest)
                : new Eye(setup.data().side(), brightest, 1);
    }

    /** The input for a white pixel. */
    double unit() {
        return unit;
    }

    /** One image; good until the next one is seen. */
    Sample see(LabelledImages images, int image) {
        sample.take(images.pixels(), image * sample.length(), meaning);
        return sample;
    }

    /** A drawing, made smaller where the images are: every pixel takes the mean of what it covers. */
    Sample see(Raster drawing) {
        double[] input = new double[sample.length()];
        double scale = (double) MlpParameters.SIDE / side;
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                input[y * side + x] = unit * meanInk(drawing, x * scale, y * scale, scale) / INK;
            }
        }
        sample.take(input);
        return sample;
    }

    /** Mean of the square from (left, top) to (left + width, top + width), parts of pixels counting as parts. */
    private static double meanInk(Raster drawing, double left, double top, double width) {
        double ink = 0;
        for (int y = (int) top; y < Math.min(MlpParameters.SIDE, top + width); y++) {
            for (int x = (int) left; x < Math.min(MlpParameters.SIDE, left + width); x++) {
                double part = overlap(x, left, width) * overlap(y, top, width);
                ink += part * drawing.at(y * MlpParameters.SIDE + x);
            }
        }
        return ink / (width * width);
    }

    /** How much of [pixel, pixel + 1] lies in [start, start + width]. */
    private static double overlap(int pixel, double start, double width) {
        return Math.max(0, Math.min(pixel + 1.0, start + width) - Math.max(pixel, start));
    }
}
