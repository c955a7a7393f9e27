package dev.gradus.labs.graphdynamics;

import dev.gradus.graph.KarateClub;
import dev.gradus.graph.UndirectedGraph;
import dev.gradus.random.Rng;
import dev.gradus.sim.parameter.Graph;
import dev.gradus.sim.parameter.ParameterValues;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The graphs that can be chosen, and the one that a run is about. */
final class Given {
    static final Graph.Drawing REFERENCE = drawing(4, "01 02 03 13 23");
    static final Graph.Drawing K4 = drawing(4, "01 02 03 12 13 23");
    static final Graph.Drawing PATH = drawing(4, "01 12 23");
    static final Graph.Drawing CYCLE = drawing(5, "01 12 23 34 04");
    static final Graph.Drawing STAR = drawing(6, "01 02 03 04 05");
    static final Graph.Drawing TWO_TRIANGLES = drawing(6, "01 02 12 23 34 35 45");
    static final Graph.Drawing PAIR = drawing(2, "01");

    private Given() {}

    static Graph.Drawing karate() {
        UndirectedGraph club = KarateClub.friendships();
        return new Graph.Drawing(
                club.nodes(),
                club.edges().stream()
                        .map(edge -> new Graph.Edge(edge.from(), edge.to()))
                        .toList());
    }

    /** How many nodes the run's graph has. */
    static int nodes(ParameterValues values) {
        int drawn = values.get(DynamicsParameters.GRAPH).nodes();
        return drawn == 0 ? values.get(DynamicsParameters.NODE_COUNT) : drawn;
    }

    /** The graph of the parameter; where that is none, one in which every pair is joined with the chosen probability. */
    static UndirectedGraph of(ParameterValues values, Rng rng) {
        Graph.Drawing drawn = values.get(DynamicsParameters.GRAPH);
        int nodes = nodes(values);
        double probability = values.get(DynamicsParameters.EDGE_PROBABILITY);
        return drawn.nodes() == 0 ? random(nodes, probability, rng) : of(drawn);
    }

    static UndirectedGraph of(Graph.Drawing drawing) {
        return new UndirectedGraph(
                drawing.nodes(),
                drawing.edges().stream()
                        .map(edge -> new UndirectedGraph.Edge(edge.from(), edge.to()))
                        .toList());
    }

    /** One draw for every pair of nodes, row by row. */
    static UndirectedGraph random(int nodes, double probability, Rng rng) {
        List<UndirectedGraph.Edge> edges = new ArrayList<>();
        for (int from = 0; from < nodes; from++) {
            for (int to = from + 1; to < nodes; to++) {
                if (rng.uniform() < probability) {
                    edges.add(new UndirectedGraph.Edge(from, to));
                }
            }
        }
        return new UndirectedGraph(nodes, edges);
    }

    /** Edges as pairs of digits. */
    private static Graph.Drawing drawing(int nodes, String pairs) {
        return new Graph.Drawing(
                nodes,
                IntStream.iterate(0, at -> at < pairs.length(), at -> at + 3)
                        .mapToObj(at -> new Graph.Edge(pairs.charAt(at) - '0', pairs.charAt(at + 1) - '0'))
                        .toList());
    }
}
