package dev.gradus.graph;

import dev.gradus.tensor.Shape;
import dev.gradus.tensor.Tensor;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A graph without directions, weights, loops or double edges.
 *
 * @param nodes their number; they are called 0…nodes − 1
 * @param edges each pair once, the smaller node first, sorted
 */
public record UndirectedGraph(int nodes, List<Edge> edges) {
    /** Joins two nodes, {@code from < to}. */
    public record Edge(int from, int to) implements Comparable<Edge> {
        /** The edge between two nodes, given in any order. */
        public static Edge between(int a, int b) {
            return new Edge(Math.min(a, b), Math.max(a, b));
        }

        @Override
        public int compareTo(Edge other) {
            return from == other.from ? Integer.compare(to, other.to) : Integer.compare(from, other.from);
        }
    }

    public UndirectedGraph {
        edges = edges.stream().sorted().distinct().toList();
        for (Edge edge : edges) {
            if (edge.from < 0 || edge.from >= edge.to || edge.to >= nodes) {
                throw new IllegalArgumentException(
                        "edges must join two different nodes of 0…" + (nodes - 1) + ", got " + edge);
            }
        }
    }

    /** Number of neighbours of each node. */
    public int[] degrees() {
        int[] degrees = new int[nodes];
        for (Edge edge : edges) {
            degrees[edge.from]++;
            degrees[edge.to]++;
        }
        return degrees;
    }

    /** Triangles: three nodes that are all joined. */
    public int triangles() {
        Set<Edge> known = Set.copyOf(edges);
        int triangles = 0;
        for (Edge edge : edges) {
            for (int third = edge.to + 1; third < nodes; third++) {
                triangles +=
                        known.contains(new Edge(edge.from, third)) && known.contains(new Edge(edge.to, third)) ? 1 : 0;
            }
        }
        return triangles;
    }

    /** The connected part of each node: the smallest node that can be reached from it. */
    public int[] parts() {
        int[] parts = IntStream.range(0, nodes).toArray();
        boolean changes = true;
        while (changes) {
            changes = false;
            for (Edge edge : edges) {
                int least = Math.min(parts[edge.from], parts[edge.to]);
                changes |= parts[edge.from] != least || parts[edge.to] != least;
                parts[edge.from] = least;
                parts[edge.to] = least;
            }
        }
        return parts;
    }

    /** A: 1 where two nodes are joined, else 0. Shape: [nodes, nodes]. */
    public Tensor adjacency() {
        return Tensor.constant(Shape.of(nodes, nodes), adjacencyWithDiagonal(0));
    }

    /** Ã = A + I: every node is its own neighbour too. Shape: [nodes, nodes]. */
    public Tensor adjacencyWithSelfLoops() {
        return Tensor.constant(Shape.of(nodes, nodes), adjacencyWithDiagonal(1));
    }

    private double[] adjacencyWithDiagonal(double diagonal) {
        double[] entries = new double[nodes * nodes];
        for (int i = 0; i < nodes; i++) {
            entries[i * nodes + i] = diagonal;
        }
        for (Edge edge : edges) {
            entries[edge.from * nodes + edge.to] = 1;
            entries[edge.to * nodes + edge.from] = 1;
        }
        return entries;
    }
}
