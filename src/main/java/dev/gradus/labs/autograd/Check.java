package dev.gradus.labs.autograd;

import java.util.Arrays;

/**
 * What the tape says and what differences say, entry by entry; not a number where nothing was computed.
 *
 * @param error of each entry, |g_i − ĝ_i| / (‖g‖ + ‖ĝ‖): its share of the relative error of the whole gradient
 */
record Check(double[] autograd, double[] difference, double[] error) {
    static Check of(double[] autograd, double[] difference) {
        double scale = norm(autograd, difference) + norm(difference, autograd);
        double[] error = new double[autograd.length];
        Arrays.setAll(error, i -> {
            double distance = Math.abs(autograd[i] - difference[i]);
            return distance == 0 ? 0 : distance / scale;
        });
        return new Check(autograd, difference, error);
    }

    /** Of a run that is not at its end. */
    static Check none(int entries) {
        double[] nothing = new double[entries];
        Arrays.fill(nothing, Double.NaN);
        return new Check(nothing, nothing, nothing);
    }

    /** The largest error of an entry that was computed. */
    double largest() {
        return Arrays.stream(error).filter(e -> !Double.isNaN(e)).max().orElse(Double.NaN);
    }

    /** Length of the entries that are known on both sides. */
    private static double norm(double[] values, double[] others) {
        double squares = 0;
        for (int i = 0; i < values.length; i++) {
            squares += Double.isNaN(values[i] + others[i]) ? 0 : values[i] * values[i];
        }
        return Math.sqrt(squares);
    }
}
