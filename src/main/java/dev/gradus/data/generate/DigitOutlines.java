package dev.gradus.data.generate;

import java.util.List;

/** The digits 0…9 as lines in [−1, 1]², y upwards, one way of writing each: for clouds of points that look like digits. */
public final class DigitOutlines {
    private DigitOutlines() {}

    /** Strokes x₀ y₀ x₁ y₁ … of a digit. */
    public static List<double[]> of(int digit) {
        return DigitSkeletons.of(digit).getFirst().strokes().stream()
                .map(DigitOutlines::upright)
                .toList();
    }

    /** From the unit box with y downwards. */
    private static double[] upright(double[] stroke) {
        double[] turned = new double[stroke.length];
        for (int i = 0; i < stroke.length; i += 2) {
            turned[i] = 2 * stroke[i] - 1;
            turned[i + 1] = 1 - 2 * stroke[i + 1];
        }
        return turned;
    }
}
