package dev.gradus.labs.messagepassing;

import dev.gradus.graph.ForceLayout;
import dev.gradus.graph.Neighbourhoods;
import dev.gradus.graph.UndirectedGraph;
import dev.gradus.random.Rng;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A rule with random weights on a random graph: the same messages to the same node, in two orders of its neighbours.
 *
 * @param node the one with most neighbours, at least two
 * @param messages of all nodes
 * @param neighbours of the node, in the order of their numbers
 * @param order the order in which the result differs most
 * @param first the result in the given order
 * @param second the result in the other order
 */
record Trial(
        UndirectedGraph graph,
        int node,
        double[] messages,
        List<Integer> neighbours,
        int[] order,
        double first,
        double second) {
    /** A change above this is one; rounding stays far below. */
    static final double TOLERANCE = 1e-9;

    private static final int FEWEST_NODES = 3;
    private static final int MOST_NODES = 8;
    private static final double JOINED = 0.5;

    /** The trial of a number: its own stream decides, so that each can be made again. */
    static Trial of(Rule rule, Rng rng, long number) {
        Rng stream = rng.named("trial " + number);
        Weights weights = Weights.draw(stream);
        int nodes = (int) stream.integer(FEWEST_NODES, MOST_NODES + 1L);
        UndirectedGraph graph = graph(nodes, stream);
        double[] messages = stream.normals(nodes);
        int[] degrees = graph.degrees();
        int node = 0;
        for (int other = 1; other < nodes; other++) {
            node = degrees[other] > degrees[node] ? other : node;
        }
        return tried(
                        new Trial(
                                graph,
                                node,
                                messages,
                                Neighbourhoods.of(graph, 0).of(node),
                                new int[0],
                                0,
                                0),
                        stream)
                .apply(rule, weights);
    }

    /** Orders to try, with everything else decided. */
    private record Open(Trial trial, List<int[]> orders) {
        Trial apply(Rule rule, Weights weights) {
            double given = trial.result(rule, weights, identity(trial.neighbours.size()));
            int[] worst = orders.getLast();
            double other = trial.result(rule, weights, worst);
            for (int[] order : orders) {
                double result = trial.result(rule, weights, order);
                if (Math.abs(result - given) > Math.abs(other - given)) {
                    worst = order;
                    other = result;
                }
            }
            return new Trial(trial.graph, trial.node, trial.messages, trial.neighbours, worst, given, other);
        }
    }

    private static Open tried(Trial trial, Rng stream) {
        return new Open(trial, Orders.of(trial.neighbours.size(), stream));
    }

    /** |y − y'| / (1 + |y|). */
    double change() {
        return Math.abs(second - first) / (1 + Math.abs(first));
    }

    boolean isCounterexample() {
        return change() > TOLERANCE;
    }

    /** The smaller of two counterexamples: fewer nodes, then fewer neighbours, then the earlier one. */
    Trial orSmaller(Trial later) {
        if (later.graph.nodes() != graph.nodes()) {
            return later.graph.nodes() < graph.nodes() ? later : this;
        }
        return later.neighbours.size() < neighbours.size() ? later : this;
    }

    ForceLayout.Positions layout(Rng rng) {
        return ForceLayout.of(graph, rng.named("layout"));
    }

    private double result(Rule rule, Weights weights, int[] inOrder) {
        double[] received = Arrays.stream(inOrder)
                .mapToDouble(place -> messages[neighbours.get(place)])
                .toArray();
        return rule.of(messages[node], received, weights);
    }

    private static int[] identity(int count) {
        int[] identity = new int[count];
        Arrays.setAll(identity, i -> i);
        return identity;
    }

    /** Every pair is joined by chance; if that leaves everybody with one neighbour or none, node 0 gets two. */
    private static UndirectedGraph graph(int nodes, Rng stream) {
        List<UndirectedGraph.Edge> edges = new ArrayList<>();
        for (int from = 0; from < nodes; from++) {
            for (int to = from + 1; to < nodes; to++) {
                if (stream.uniform() < JOINED) {
                    edges.add(new UndirectedGraph.Edge(from, to));
                }
            }
        }
        UndirectedGraph graph = new UndirectedGraph(nodes, edges);
        if (Arrays.stream(graph.degrees()).max().orElse(0) >= 2) {
            return graph;
        }
        edges.add(new UndirectedGraph.Edge(0, 1));
        edges.add(new UndirectedGraph.Edge(0, 2));
        return new UndirectedGraph(nodes, edges);
    }
}
