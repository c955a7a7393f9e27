package dev.gradus.data.generate;

import dev.gradus.random.Rng;
import java.util.Arrays;

/** Where the pixels of a square image look: their centres, moved by a few long random waves along each axis. */
final class ElasticGrid {
    private static final int WAVES = 3;
    private static final double MOST_CYCLES = 1.2;
    private static final double AMPLITUDE = 0.75;

    private final int side;
    private final double[] x;
    private final double[] y;
    private final double[] columnSine;
    private final double[] columnCosine;
    private double reach;

    ElasticGrid(int side) {
        this.side = side;
        x = new double[side * side];
        y = new double[side * side];
        columnSine = new double[side];
        columnCosine = new double[side];
    }

    double x(int pixel) {
        return x[pixel];
    }

    double y(int pixel) {
        return y[pixel];
    }

    /** No pixel has moved further than this along either axis. */
    double reach() {
        return reach;
    }

    void draw(Rng rng) {
        for (int pixel = 0; pixel < x.length; pixel++) {
            x[pixel] = pixel % side + 0.5;
            y[pixel] = Math.floorDiv(pixel, side) + 0.5;
        }
        reach = Math.max(addWaves(x, rng), addWaves(y, rng));
    }

    private double addWaves(double[] coordinate, Rng rng) {
        double most = 0;
        for (int wave = 0; wave < WAVES; wave++) {
            double perColumn = cycles(rng);
            double perRow = cycles(rng);
            double phase = rng.uniform(0, 2 * Math.PI);
            double amplitude = rng.normal(0, AMPLITUDE);
            Arrays.setAll(columnSine, column -> amplitude * StrictMath.sin(perColumn * column + phase));
            Arrays.setAll(columnCosine, column -> amplitude * StrictMath.cos(perColumn * column + phase));
            addWave(coordinate, perRow);
            most += Math.abs(amplitude);
        }
        return most;
    }

    private double cycles(Rng rng) {
        return rng.uniform(-MOST_CYCLES, MOST_CYCLES) * 2 * Math.PI / side;
    }

    /** sin(a + b) = sin a cos b + cos a sin b: one sine a row instead of one a pixel. */
    private void addWave(double[] coordinate, double perRow) {
        for (int row = 0; row < side; row++) {
            double sine = StrictMath.sin(perRow * row);
            double cosine = StrictMath.cos(perRow * row);
            for (int column = 0; column < side; column++) {
                coordinate[row * side + column] += columnSine[column] * cosine + columnCosine[column] * sine;
            }
        }
    }
}
