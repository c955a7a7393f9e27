package dev.gradus.labs.graphdynamics;

import dev.gradus.graph.Neighbourhoods;
import dev.gradus.graph.UndirectedGraph;
import dev.gradus.graph.Walks;
import dev.gradus.labs.GraphPicture;
import dev.gradus.random.Rng;
import dev.gradus.sim.exercise.Answer.MatrixAnswer;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A graph that an exercise asks about, with nodes A, B, C and so on. */
record Drawn(UndirectedGraph graph) {
    private static final double PROBABILITY = 0.5;

    /** A connected graph with a triangle, and with a pair that is not joined. */
    static Drawn of(int nodes, Rng rng) {
        UndirectedGraph graph;
        do {
            graph = Given.random(nodes, PROBABILITY, rng);
        } while (Arrays.stream(graph.parts()).anyMatch(part -> part != 0)
                || graph.triangles() == 0
                || graph.edges().size() == nodes * (nodes - 1) / 2);
        return new Drawn(graph);
    }

    /** The drawing and its edges in words. */
    String picture() {
        GraphPicture picture = GraphPicture.lettered(graph);
        return picture.html() + "<p>Edges: " + picture.edges() + ".</p>";
    }

    String name(int node) {
        return GraphPicture.lettered(graph).names().get(node);
    }

    /** (A + loops·I)^k. */
    BigInteger[][] power(int length, int loops) {
        Walks walks = new Walks(Neighbourhoods.of(graph, loops));
        BigInteger[][] counts = Walks.ofNoEdge(graph.nodes());
        for (int k = 0; k < length; k++) {
            counts = walks.oneLonger(counts);
        }
        return counts;
    }

    static MatrixAnswer answer(BigInteger[][] matrix) {
        return new MatrixAnswer(Arrays.stream(matrix)
                .map(row -> Arrays.stream(row).map(BigInteger::doubleValue).toList())
                .toList());
    }

    /** A matrix as a formula. */
    static String formula(List<List<String>> rows) {
        return rows.stream()
                .map(row -> String.join(" & ", row))
                .collect(Collectors.joining(" \\\\ ", "\\begin{pmatrix} ", " \\end{pmatrix}"));
    }
}
