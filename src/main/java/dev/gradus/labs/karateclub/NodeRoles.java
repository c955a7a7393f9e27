package dev.gradus.labs.karateclub;

import dev.gradus.graph.KarateClub;
import dev.gradus.sim.parameter.ParameterValues;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Who is trained on, who is tested, and how much each counts.
 *
 * @param train nodes whose labels are meant to be trained on
 * @param test nodes whose labels are kept for testing
 * @param mistakes those of them that change the weights below
 */
record NodeRoles(NavigableSet<Integer> train, NavigableSet<Integer> test, Set<Mistake> mistakes) {
    static final int TRAIN = 0;
    static final int TEST = 1;
    static final int UNLABELLED = 2;

    private static final int TWICE = 8;

    static NodeRoles of(ParameterValues values) {
        List<Integer> labelled = values.get(KarateParameters.TRAIN_NODES);
        NavigableSet<Integer> test = new TreeSet<>(values.get(KarateParameters.TEST_NODES));
        labelled.forEach(test::remove);
        NavigableSet<Integer> train = new TreeSet<>(labelled);
        if (train.isEmpty()) {
            IntStream.range(0, KarateClub.MEMBERS)
                    .filter(i -> !test.contains(i))
                    .forEach(train::add);
        }
        return new NodeRoles(train, test, Mistake.of(values));
    }

    int roleOf(int node) {
        if (train.contains(node)) {
            return TRAIN;
        }
        return test.contains(node) ? TEST : UNLABELLED;
    }

    /** Each node's weight in the loss that is trained: its mask over {@link #divisor}. */
    double[] objectiveWeights() {
        return weights(inForce(), divisor());
    }

    /** By what the loss and the weight decay are divided. */
    double divisor() {
        return mistakes.contains(Mistake.LOSS_OVER_ALL_NODES)
                ? KarateClub.MEMBERS
                : inForce().size();
    }

    /** Each node's weight in the mean over the nodes that are really trained on. */
    double[] meanWeights() {
        return weights(inForce(), inForce().size());
    }

    /** Who is really trained on: with the lost mask, everybody. */
    NavigableSet<Integer> inForce() {
        return mistakes.contains(Mistake.TRAIN_ON_TEST_NODES)
                ? new TreeSet<>(IntStream.range(0, KarateClub.MEMBERS).boxed().toList())
                : train;
    }

    double[] trainWeights() {
        return weights(train, train.size());
    }

    /** With the mistake, node 8 counts like two. */
    double[] testWeights() {
        boolean twice = mistakes.contains(Mistake.TEST_NODE_TWICE) && test.contains(TWICE);
        double[] weights = weights(test, test.size() + (twice ? 1 : 0));
        weights[TWICE] *= twice ? 2 : 1;
        return weights;
    }

    private static double[] weights(Set<Integer> nodes, double divisor) {
        double[] weights = new double[KarateClub.MEMBERS];
        Arrays.setAll(weights, i -> nodes.contains(i) ? 1 / divisor : 0);
        return weights;
    }
}
