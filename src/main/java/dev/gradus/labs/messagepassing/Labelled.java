package dev.gradus.labs.messagepassing;

import dev.gradus.data.LabelledGraph;
import dev.gradus.data.Loading;
import dev.gradus.data.generate.TwoClubs;
import dev.gradus.graph.KarateClub;
import dev.gradus.graph.UndirectedGraph;
import dev.gradus.random.Rng;
import dev.gradus.sim.parameter.ParameterValues;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Nodes with labels 0 and 1, some of them held out.
 *
 * @param heldOut by node
 */
record Labelled(UndirectedGraph graph, int[] labels, boolean[] heldOut) {
    /** The five nodes of the masked loss: edges 1–2, 2–4, 2–5, 3–5, counted from 1. */
    static final UndirectedGraph FIVE = new UndirectedGraph(
            5,
            List.of(
                    new UndirectedGraph.Edge(0, 1),
                    new UndirectedGraph.Edge(1, 3),
                    new UndirectedGraph.Edge(1, 4),
                    new UndirectedGraph.Edge(2, 4)));

    static final int[] FIVE_LABELS = {0, 1, 1, 1, 0};

    static Labelled of(ParameterValues values, Rng rng) {
        Labelled all = chosen(values, rng);
        boolean adds = isResidual(values) && values.get(MessageParameters.ISOLATED_NODE);
        return adds ? all.withIsolated() : all;
    }

    /** How many nodes there will be. */
    static int nodes(ParameterValues values) {
        boolean adds = isResidual(values) && values.get(MessageParameters.ISOLATED_NODE);
        return connectedNodes(values) + (adds ? 1 : 0);
    }

    /** How many there will be without the isolated one. */
    static int connectedNodes(ParameterValues values) {
        boolean small =
                !isResidual(values) || values.get(MessageParameters.DATA).equals(MessageParameters.FIVE);
        return small ? FIVE.nodes() : KarateClub.MEMBERS;
    }

    private static boolean isResidual(ParameterValues values) {
        return values.get(MessageParameters.PART).equals(MessageParameters.RESIDUAL);
    }

    private static Labelled chosen(ParameterValues values, Rng rng) {
        List<Integer> heldOut = values.get(MessageParameters.HELD_OUT);
        if (!isResidual(values)) {
            return held(FIVE, FIVE_LABELS, heldOut);
        }
        return switch (values.get(MessageParameters.DATA)) {
            case MessageParameters.KARATE -> {
                Set<Integer> officers = KarateClub.officers();
                yield held(
                        KarateClub.friendships(),
                        IntStream.range(0, KarateClub.MEMBERS)
                                .map(node -> officers.contains(node) ? 1 : 0)
                                .toArray(),
                        heldOut);
            }
            case MessageParameters.TWO_COMMUNITIES -> {
                Loading<LabelledGraph> clubs = TwoClubs.loading(rng);
                clubs.finish();
                yield held(clubs.loaded().graph(), clubs.loaded().labels(), heldOut);
            }
            default -> held(FIVE, FIVE_LABELS, heldOut);
        };
    }

    private static Labelled held(UndirectedGraph graph, int[] labels, List<Integer> numbers) {
        boolean[] heldOut = new boolean[graph.nodes()];
        numbers.stream().filter(number -> number <= heldOut.length).forEach(number -> heldOut[number - 1] = true);
        return new Labelled(graph, labels, heldOut);
    }

    private Labelled withIsolated() {
        int nodes = graph.nodes() + 1;
        boolean[] more = Arrays.copyOf(heldOut, nodes);
        more[nodes - 1] = true;
        int[] moreLabels = Arrays.copyOf(labels, nodes);
        moreLabels[nodes - 1] = 1;
        return new Labelled(new UndirectedGraph(nodes, graph.edges()), moreLabels, more);
    }

    int nodes() {
        return labels.length;
    }

    int trainingNodes() {
        return (int) IntStream.range(0, nodes()).filter(node -> !heldOut[node]).count();
    }
}
