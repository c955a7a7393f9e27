package dev.gradus.labs.batchorlayer;

import dev.gradus.sim.frame.Dimension;
import dev.gradus.sim.frame.Dimension.Entry;
import dev.gradus.sim.parameter.ParameterValues;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The parameters of one run, read once.
 *
 * @param samples N, a power of two
 * @param isEvaluation whether batch norm uses its running statistics
 * @param chosen combination whose statistics are drawn, if there are so many
 */
record Setup(
        Scope scope,
        int samples,
        int hidden,
        int inputs,
        int groups,
        boolean isEvaluation,
        boolean dividesLoss,
        int chosen,
        Set<String> mistakes) {
    static Setup of(ParameterValues values) {
        return new Setup(
                Scope.valueOf(values.get(NormalisationParameters.NORMALISATION).toUpperCase(Locale.ROOT)),
                Integer.parseInt(values.get(NormalisationParameters.EFFECTIVE_BATCH)),
                values.get(NormalisationParameters.HIDDEN_UNITS),
                values.get(NormalisationParameters.INPUT_UNITS),
                values.get(NormalisationParameters.GROUPS),
                values.get(NormalisationParameters.PASS_MODE).equals("eval"),
                values.get(NormalisationParameters.DIVIDE_LOSS),
                values.get(NormalisationParameters.SHOWN_CURVE),
                values.get(NormalisationParameters.MISTAKES));
    }

    /** Combinations N·1, N/2·2, …, 1·N of micro-batch and accumulation steps. */
    int combinations() {
        return Integer.numberOfTrailingZeros(samples) + 1;
    }

    /** Samples of a micro-batch. */
    int batchSize(int combination) {
        return samples >> combination;
    }

    /** Micro-batches of an update. */
    int accumulation(int combination) {
        return 1 << combination;
    }

    /** Micro-batches of all combinations. */
    int steps() {
        return 2 * samples - 1;
    }

    int shown() {
        return Math.min(chosen, combinations() - 1);
    }

    boolean makes(String mistake) {
        return mistakes.contains(mistake);
    }

    /** Over what units are standardised in the code that runs. */
    Scope usedScope() {
        return makes(NormalisationParameters.WRONG_AXIS) ? scope.withWrongAxis() : scope;
    }

    /** Whether a micro-batch moves running statistics. */
    boolean hasRunningStatistics() {
        return usedScope() == Scope.BATCH && scope == Scope.BATCH && !isEvaluation;
    }

    String label(int combination) {
        return "(" + batchSize(combination) + "," + accumulation(combination) + ")";
    }

    Dimension curveDimension() {
        List<Entry> entries = IntStream.range(0, combinations())
                .mapToObj(c ->
                        new Entry(label(c), Map.of("batchSize", batchSize(c), "accumulationSteps", accumulation(c))))
                .toList();
        return new Dimension("curve", entries);
    }
}
