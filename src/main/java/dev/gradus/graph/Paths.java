package dev.gradus.graph;

import java.util.ArrayList;
import java.util.List;

/** Paths: walks that visit no node twice. To count them takes a time that doubles with every node. */
public record Paths(Neighbourhoods neighbourhoods) {
    /** Most nodes of a graph whose paths are counted. */
    public static final int MAX_NODES = 10;

    public Paths {
        if (neighbourhoods.nodes() > MAX_NODES) {
            throw new IllegalArgumentException(
                    "paths must be counted in at most " + MAX_NODES + " nodes, got " + neighbourhoods.nodes());
        }
    }

    /** How many paths of {@code length} edges there are between any two nodes. Shape: [n, n]. */
    public long[][] count(int length) {
        int nodes = neighbourhoods.nodes();
        long[][] counts = new long[nodes][];
        for (int from = 0; from < nodes; from++) {
            counts[from] = countFrom(from, length);
        }
        return counts;
    }

    /** The first {@code limit} paths of {@code length} edges between two nodes, in order of their nodes. */
    public List<List<Integer>> between(int from, int to, int length, int limit) {
        List<List<Integer>> found = new ArrayList<>();
        if (length < neighbourhoods.nodes()) {
            extend(List.of(from), to, length, found);
        }
        return found.stream().limit(limit).toList();
    }

    /** By the set of nodes that a path has visited and the node where it ends. */
    private long[] countFrom(int from, int length) {
        int nodes = neighbourhoods.nodes();
        long[][] ways = new long[1 << nodes][nodes];
        ways[1 << from][from] = 1;
        long[] counts = new long[nodes];
        for (int visited = 0; visited < ways.length; visited++) {
            int edges = Integer.bitCount(visited) - 1;
            for (int end = 0; end < nodes; end++) {
                if (ways[visited][end] > 0 && edges == length) {
                    counts[end] += ways[visited][end];
                } else if (ways[visited][end] > 0 && edges < length) {
                    goOn(ways, visited, end);
                }
            }
        }
        return counts;
    }

    private void goOn(long[][] ways, int visited, int end) {
        for (int next : neighbourhoods.of(end)) {
            if ((visited & 1 << next) == 0) {
                ways[visited | 1 << next][next] += ways[visited][end];
            }
        }
    }

    private void extend(List<Integer> begun, int to, int left, List<List<Integer>> found) {
        if (left == 0) {
            if (begun.getLast() == to) {
                found.add(begun);
            }
            return;
        }
        for (int next : neighbourhoods.of(begun.getLast())) {
            boolean early = next == to && left > 1;
            if (!begun.contains(next) && !early) {
                List<Integer> longer = new ArrayList<>(begun);
                longer.add(next);
                extend(longer, to, left - 1, found);
            }
        }
    }
}
