package dev.gradus.labs.pointclouds;

import dev.gradus.random.Rng;
import dev.gradus.sim.Budget;
import dev.gradus.sim.parameter.ParameterValues;
import java.util.List;

/**
 * Clouds of all ten digits, stretched and turned a little: cloud i shows digit i mod 10. Immutable.
 *
 * @param kept of every cloud the points that a second stage goes on with; empty if there is none
 */
record DigitSets(List<Cloud> clouds, List<int[]> kept) {
    static final int TRAIN = 160;
    static final int TEST = 80;
    static final int CLASSES = 10;

    /** More points make every update slower and teach little more. */
    static final int MOST_POINTS = 64;

    static final double STRETCH = 0.2;
    static final double TURN = 0.25;

    static DigitSets drawn(ParameterValues values, Rng rng) {
        DigitDrawing drawing = new DigitDrawing(values, rng);
        drawing.advance(Budget.UNLIMITED);
        return drawing.result();
    }

    /** Points of a cloud that a second stage goes on with; empty if there is none. */
    int[] keptOf(int cloud) {
        return kept.isEmpty() ? new int[0] : kept.get(cloud);
    }

    int label(int cloud) {
        return cloud % CLASSES;
    }
}
