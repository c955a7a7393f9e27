package dev.gradus.labs.matrixsensing;

import dev.gradus.sim.frame.Dimension;
import dev.gradus.sim.frame.Dimension.Entry;
import dev.gradus.sim.parameter.ParameterValues;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The parameters of one run, read once.
 *
 * @param size rows and columns of X*
 * @param rank columns of U*
 * @param factorRank columns of U
 * @param alphas start sizes, one curve each
 * @param learningRate in units of 1/λ₁(X*)
 */
record Setup(
        int size,
        int rank,
        int factorRank,
        int measurements,
        boolean isUniform,
        boolean isNormalised,
        List<Double> alphas,
        double learningRate,
        int shown,
        Set<String> mistakes) {
    /** Singular values that are shown of each curve. */
    static final int SHOWN_VALUES = 10;

    /** The shown curve is the last one where there are fewer. */
    Setup {
        alphas = List.copyOf(alphas);
        shown = Math.min(shown, alphas.size() - 1);
    }

    static Setup of(ParameterValues values) {
        return new Setup(
                values.get(SensingParameters.DIMENSION),
                values.get(SensingParameters.RANK),
                values.get(SensingParameters.FACTOR_RANK),
                values.get(SensingParameters.MEASUREMENTS),
                values.get(SensingParameters.ENTRIES).equals("uniform"),
                values.get(SensingParameters.NORMALISE),
                values.get(SensingParameters.ALPHAS),
                values.get(SensingParameters.LEARNING_RATE),
                values.get(SensingParameters.SHOWN_CURVE),
                values.get(SensingParameters.MISTAKES));
    }

    boolean makes(String mistake) {
        return mistakes.contains(mistake);
    }

    /** d(d + 1)/2: numbers that a symmetric matrix is made of. */
    int unknowns() {
        return size * (size + 1) / 2;
    }

    List<Dimension> dimensions() {
        List<Entry> curves = alphas.stream()
                .map(alpha -> new Entry("α=" + SensingParameters.LEARNING_RATE.print(alpha), Map.of("alpha", alpha)))
                .toList();
        List<String> values = IntStream.rangeClosed(1, SHOWN_VALUES)
                .mapToObj(i -> "σ" + subscript(i))
                .toList();
        return List.of(new Dimension("curve", curves), Dimension.of("index", values));
    }

    /** 10 as ₁₀. */
    private static String subscript(int number) {
        return Integer.toString(number)
                .chars()
                .map(digit -> digit - '0' + '₀')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
