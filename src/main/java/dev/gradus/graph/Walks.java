package dev.gradus.graph;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Walks: ways along edges in which nodes and edges may repeat. Their number is an entry of a power of the adjacency matrix:
 * (A^k)_ij walks of k edges lead from i to j.
 */
public record Walks(Neighbourhoods neighbourhoods) {
    /** A^0: from every node one walk of no edge, to itself. */
    public static BigInteger[][] ofNoEdge(int nodes) {
        BigInteger[][] counts = new BigInteger[nodes][nodes];
        for (int i = 0; i < nodes; i++) {
            Arrays.fill(counts[i], BigInteger.ZERO);
            counts[i][i] = BigInteger.ONE;
        }
        return counts;
    }

    /** A·G: from the numbers of walks those of walks with one edge more. Shape: [n, n] → same. */
    public BigInteger[][] oneLonger(BigInteger[][] counts) {
        BigInteger[][] longer = new BigInteger[counts.length][counts.length];
        for (int i = 0; i < counts.length; i++) {
            Arrays.fill(longer[i], BigInteger.ZERO);
            for (int first : neighbourhoods.of(i)) {
                for (int j = 0; j < counts.length; j++) {
                    longer[i][j] = longer[i][j].add(counts[first][j]);
                }
            }
        }
        return longer;
    }

    /** The first {@code limit} walks of {@code length} edges between two nodes, in order of their nodes. */
    public List<List<Integer>> between(int from, int to, int length, int limit) {
        boolean[][] reaches = new boolean[length + 1][neighbourhoods.nodes()];
        reaches[0][to] = true;
        for (int left = 1; left <= length; left++) {
            for (int node = 0; node < reaches[left].length; node++) {
                boolean[] nearer = reaches[left - 1];
                reaches[left][node] = neighbourhoods.of(node).stream().anyMatch(next -> nearer[next]);
            }
        }
        List<List<Integer>> found = new ArrayList<>();
        extend(List.of(from), reaches, length, new Found(found, limit));
        return List.copyOf(found);
    }

    /** What was found, and how much is enough. */
    private record Found(List<List<Integer>> walks, int limit) {}

    /** Every end that is left open can be reached: no walk is begun in vain. */
    private void extend(List<Integer> begun, boolean[][] reaches, int left, Found found) {
        if (!reaches[left][begun.getLast()] || found.walks.size() >= found.limit) {
            return;
        }
        if (left == 0) {
            found.walks.add(begun);
            return;
        }
        neighbourhoods.of(begun.getLast()).stream().distinct().forEach(next -> {
            List<Integer> longer = new ArrayList<>(begun);
            longer.add(next);
            extend(longer, reaches, left - 1, found);
        });
    }
}
