package dev.gradus.labs.karateclub;

import dev.gradus.graph.KarateClub;
import java.util.Set;

/**
 * What the network says about every member, in plain numbers. The arrays are those of the network: they follow its weights.
 *
 * @param embedding x and y of each member in turn
 * @param logProbabilities of class 0 and class 1 for each member in turn
 */
record Outcome(double[] embedding, double[] logProbabilities) {
    static Outcome of(ClubNetwork.Output output) {
        return new Outcome(
                output.embedding().storage().doubles(),
                output.logProbabilities().storage().doubles());
    }

    /** Weighted sum of −log p(true class); not a number if no node counts. */
    double loss(int[] classes, double[] weights) {
        double loss = 0;
        boolean counted = false;
        for (int node = 0; node < classes.length; node++) {
            if (weights[node] != 0) {
                counted = true;
                loss -= weights[node] * logProbabilities[2 * node + classes[node]];
            }
        }
        return counted ? loss : Double.NaN;
    }

    /** Share of the nodes whose class is predicted rightly; not a number if there are none. */
    double accuracy(int[] classes, Set<Integer> nodes) {
        double right = 0;
        for (int node : nodes) {
            right += predicted(node) == classes[node] ? 1 : 0;
        }
        return right / nodes.size();
    }

    /** The more probable class; of equals the first. */
    int predicted(int node) {
        return logProbabilities[2 * node + 1] > logProbabilities[2 * node] ? 1 : 0;
    }

    /** Probability of class 1. */
    double probability(int node) {
        return Math.exp(logProbabilities[2 * node + 1]);
    }

    /** Mean distance between two members in the embedding. */
    double embeddingDistance() {
        double sum = 0;
        for (int i = 0; i < KarateClub.MEMBERS; i++) {
            for (int j = 0; j < i; j++) {
                double dx = embedding[2 * i] - embedding[2 * j];
                double dy = embedding[2 * i + 1] - embedding[2 * j + 1];
                sum += Math.sqrt(dx * dx + dy * dy);
            }
        }
        return sum / (KarateClub.MEMBERS * (KarateClub.MEMBERS - 1) / 2);
    }

    /** Column of a [34, 2] array: x or y of every member. */
    double[] embeddingColumn(int column) {
        double[] values = new double[KarateClub.MEMBERS];
        for (int node = 0; node < values.length; node++) {
            values[node] = embedding[2 * node + column];
        }
        return values;
    }
}
