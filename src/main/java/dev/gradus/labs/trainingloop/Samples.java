package dev.gradus.labs.trainingloop;

import dev.gradus.random.Rng;

/**
 * Points on three arms of a spiral, class by class. Immutable.
 *
 * @param inputs [n, 2], row by row
 * @param labels the arm of each
 */
record Samples(double[] inputs, int[] labels) {
    static final int CLASSES = 3;
    static final int INPUTS = 2;

    private static final double TURN = 3;
    private static final double NOISE = 0.15;

    /** Point i of m on arm c lies at radius r = (i + ½)/m and angle 2πc/3 + 3r + 0.15·randn, twice as large. */
    static Samples draw(int perClass, Rng rng) {
        double[] inputs = new double[CLASSES * perClass * INPUTS];
        int[] labels = new int[CLASSES * perClass];
        for (int sample = 0; sample < labels.length; sample++) {
            labels[sample] = sample / perClass;
            double radius = (sample % perClass + 0.5) / perClass;
            double angle = 2 * Math.PI * labels[sample] / CLASSES + TURN * radius + NOISE * rng.normal();
            inputs[INPUTS * sample] = 2 * radius * StrictMath.cos(angle);
            inputs[INPUTS * sample + 1] = 2 * radius * StrictMath.sin(angle);
        }
        return new Samples(inputs, labels);
    }

    int size() {
        return labels.length;
    }
}
