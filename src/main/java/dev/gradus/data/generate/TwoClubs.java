package dev.gradus.data.generate;

import dev.gradus.data.LabelledGraph;
import dev.gradus.data.Loading;
import dev.gradus.graph.UndirectedGraph;
import dev.gradus.graph.UndirectedGraph.Edge;
import dev.gradus.random.Rng;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A graph like the karate club after its split: two clubs of 17, each with a leader whom three of four members know. Members
 * know each other by chance, a few across the clubs; who knows nobody knows the leader.
 */
public final class TwoClubs {
    /** Changes whenever the graph of a seed changes. */
    public static final int VERSION = 1;

    /** Members of each club, its leader among them. */
    public static final int CLUB_SIZE = 17;

    /** The leader of each club. */
    public static final List<Integer> LEADERS = List.of(0, CLUB_SIZE);

    private static final int NODES = 2 * CLUB_SIZE;
    private static final double LEADER_KNOWS_MEMBER = 0.75;
    private static final double MEMBER_KNOWS_MEMBER = 0.17;
    private static final double ACROSS = 0.02;

    private final Rng rng;
    private final List<Edge> edges = new ArrayList<>();
    private final boolean[] met = new boolean[NODES];

    private TwoClubs(Rng rng) {
        this.rng = rng;
    }

    /** The graph. It depends on the seed of {@code rng} alone; nothing is drawn from it. */
    public static Loading<LabelledGraph> loading(Rng rng) {
        TwoClubs clubs = new TwoClubs(rng.named("two clubs"));
        return new Examples<>(NODES, clubs::meetLaterNodes, clubs::graph, 4_096);
    }

    private void meetLaterNodes(int node) {
        for (int other = node + 1; other < NODES; other++) {
            if (rng.uniform() < chance(node, other)) {
                meet(node, other);
            }
        }
    }

    private static double chance(int node, int other) {
        if (club(node) != club(other)) {
            return ACROSS;
        }
        return LEADERS.contains(node) ? LEADER_KNOWS_MEMBER : MEMBER_KNOWS_MEMBER;
    }

    private void meet(int node, int other) {
        edges.add(Edge.between(node, other));
        met[node] = true;
        met[other] = true;
    }

    private LabelledGraph graph() {
        for (int node = 0; node < NODES; node++) {
            int leader = LEADERS.get(club(node));
            if (!met[node] && node != leader) {
                meet(node, leader);
            }
        }
        UndirectedGraph graph = new UndirectedGraph(NODES, edges);
        double[] weights = new double[graph.edges().size()];
        Arrays.fill(weights, 1);
        int[] labels = new int[NODES];
        Arrays.setAll(labels, TwoClubs::club);
        return new LabelledGraph(graph, weights, labels, List.of("first club", "second club"));
    }

    private static int club(int node) {
        return node / CLUB_SIZE;
    }
}
