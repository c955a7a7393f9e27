package dev.gradus.labs.graphdynamics;

import dev.gradus.graph.Neighbourhoods;
import dev.gradus.graph.Paths;
import dev.gradus.graph.Walks;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Set;

/**
 * The layers of a graph, right and with the mistakes in them.
 *
 * @param neighbourhoods whom every node takes in, loops included
 */
record Layers(Neighbourhoods neighbourhoods, Aggregation aggregation) {
    /** The layer that runs; of two mistakes that exclude each other the first counts. */
    Layer with(Set<Mistake> mistakes) {
        if (mistakes.contains(Mistake.PATHS_NOT_WALKS) && aggregation == Aggregation.SUM) {
            return this::paths;
        }
        if (mistakes.contains(Mistake.ENTRYWISE_POWER)) {
            return this::entrywise;
        }
        if (mistakes.contains(Mistake.MAX_OVER_WRONG_AXIS) && aggregation == Aggregation.MAX) {
            return this::maxOverEntries;
        }
        return switch (aggregation) {
            case SUM -> (before, _) -> sum(before);
            case MAX -> (before, _) -> max(before);
            case MEAN, SYMMETRIC -> (before, _) -> new Outputs.Real(weighted(before.doubles()));
        };
    }

    /** By how much a receiver multiplies what a sender sends, for all messages between the two: the entry of the layer's matrix. */
    double weight(int receiver, int sender) {
        double messages = neighbourhoods.messages(receiver, sender);
        return switch (aggregation) {
            case SUM -> messages;
            case MAX -> Math.min(messages, 1);
            case MEAN -> messages == 0 ? 0 : messages / neighbourhoods.degree(receiver);
            case SYMMETRIC ->
                messages == 0
                        ? 0
                        : messages
                                / Math.sqrt((double) neighbourhoods.degree(receiver) * neighbourhoods.degree(sender));
        };
    }

    /** M·G of the layer's matrix M. Shape: [n, n] → same. */
    double[][] weighted(double[][] before) {
        int nodes = before.length;
        double[][] after = new double[nodes][nodes];
        for (int receiver = 0; receiver < nodes; receiver++) {
            for (int sender : neighbourhoods.of(receiver).stream().distinct().toList()) {
                double weight = weight(receiver, sender);
                for (int entry = 0; entry < nodes; entry++) {
                    after[receiver][entry] += weight * before[sender][entry];
                }
            }
        }
        return after;
    }

    private Outputs sum(Outputs before) {
        return new Outputs.Whole(new Walks(neighbourhoods).oneLonger(whole(before)));
    }

    private Outputs max(Outputs before) {
        BigInteger[][] entries = whole(before);
        BigInteger[][] after = zeros(entries.length);
        for (int receiver = 0; receiver < after.length; receiver++) {
            for (int sender : neighbourhoods.of(receiver)) {
                for (int entry = 0; entry < after.length; entry++) {
                    after[receiver][entry] = after[receiver][entry].max(entries[sender][entry]);
                }
            }
        }
        return new Outputs.Whole(after);
    }

    /** Entry (i, j) is the largest entry of what j sends to i. */
    private Outputs maxOverEntries(Outputs before, int number) {
        BigInteger[][] entries = whole(before);
        BigInteger[][] after = zeros(entries.length);
        for (int receiver = 0; receiver < after.length; receiver++) {
            for (int sender : neighbourhoods.of(receiver)) {
                after[receiver][sender] = Arrays.stream(entries[sender]).reduce(BigInteger.ZERO, BigInteger::max);
            }
        }
        return new Outputs.Whole(after);
    }

    private Outputs paths(Outputs before, int number) {
        long[][] counts = new Paths(neighbourhoods).count(number);
        BigInteger[][] after = zeros(before.nodes());
        for (int row = 0; row < after.length; row++) {
            for (int column = 0; column < after.length; column++) {
                after[row][column] = BigInteger.valueOf(counts[row][column]);
            }
        }
        return new Outputs.Whole(after);
    }

    /** M∘M∘…: the matrix itself after the first layer, each entry to the power of the number of layers after it. */
    private Outputs entrywise(Outputs before, int number) {
        return aggregation == Aggregation.SUM || aggregation == Aggregation.MAX
                ? wholePower(number)
                : realPower(number);
    }

    private Outputs wholePower(int number) {
        BigInteger[][] after = zeros(neighbourhoods.nodes());
        for (int row = 0; row < after.length; row++) {
            for (int column = 0; column < after.length; column++) {
                after[row][column] =
                        BigInteger.valueOf((long) weight(row, column)).pow(number);
            }
        }
        return new Outputs.Whole(after);
    }

    private Outputs realPower(int number) {
        double[][] after = new double[neighbourhoods.nodes()][neighbourhoods.nodes()];
        for (int row = 0; row < after.length; row++) {
            for (int column = 0; column < after.length; column++) {
                after[row][column] = Math.pow(weight(row, column), number);
            }
        }
        return new Outputs.Real(after);
    }

    private static BigInteger[][] whole(Outputs outputs) {
        return switch (outputs) {
            case Outputs.Whole(BigInteger[][] entries) -> entries;
            case Outputs.Real _ -> throw new IllegalStateException("sums and maxima of whole numbers are whole");
        };
    }

    private static BigInteger[][] zeros(int nodes) {
        BigInteger[][] zeros = new BigInteger[nodes][nodes];
        Arrays.stream(zeros).forEach(row -> Arrays.fill(row, BigInteger.ZERO));
        return zeros;
    }
}
