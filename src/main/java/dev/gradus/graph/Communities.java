package dev.gradus.graph;

import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.jgrapht.alg.clustering.GreedyModularityAlgorithm;

/** Groups of nodes that know each other better than chance would have it. */
public final class Communities {
    private Communities() {}

    /**
     * Starts with every node by itself and keeps joining the two groups that raise modularity most. Largest group first;
     * among equals the one with the smallest node. Source: A. Clauset, M. Newman, C. Moore, "Finding community structure in
     * very large networks", Physical Review E 70 (2004), 066111.
     */
    public static List<NavigableSet<Integer>> greedyModularity(UndirectedGraph graph) {
        return new GreedyModularityAlgorithm<>(Jgrapht.of(graph))
                .getClustering().getClusters().stream()
                        .map(Communities::sorted)
                        .sorted(Comparator.<NavigableSet<Integer>>comparingInt(group -> -group.size())
                                .thenComparing(NavigableSet::first))
                        .toList();
    }

    /**
     * Share of edges inside groups, less what would be expected with the same degrees: Q = Σ_c (m_c/m − (d_c/2m)²), with m_c
     * edges and d_c degrees in group c. Range: −½ to 1. Source: M. Newman, M. Girvan, "Finding and evaluating community
     * structure in networks", Physical Review E 69 (2004), 026113.
     */
    public static double modularity(UndirectedGraph graph, List<? extends Set<Integer>> groups) {
        double m = graph.edges().size();
        int[] degrees = graph.degrees();
        double modularity = 0;
        for (Set<Integer> group : groups) {
            double inside = graph.edges().stream()
                    .filter(edge -> group.contains(edge.from()) && group.contains(edge.to()))
                    .count();
            double degree = group.stream().mapToInt(node -> degrees[node]).sum();
            modularity += inside / m - degree / (2 * m) * (degree / (2 * m));
        }
        return modularity;
    }

    private static NavigableSet<Integer> sorted(Set<Integer> group) {
        return new TreeSet<>(group);
    }
}
