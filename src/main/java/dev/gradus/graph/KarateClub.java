package dev.gradus.graph;

import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jgrapht.generate.NamedGraphGenerator;
import org.jgrapht.graph.DefaultEdge;

/**
 * The friendships of a karate club that split in two. Members are numbered from 0 as in the paper from 1: member 0 is the
 * instructor, "Mr. Hi", member 33 the officer. Source: W. W. Zachary, "An Information Flow Model for Conflict and Fission
 * in Small Groups", Journal of Anthropological Research 33 (1977), 452–473; the graph comes with JGraphT.
 */
public final class KarateClub {
    /** Number of members. */
    public static final int MEMBERS = 34;

    /**
     * JGraphT numbers members in the order in which its list of friendships first names them; here is Zachary's number of
     * each.
     */
    private static final int[] ZACHARY = {
        0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 17, 19, 21, 31, 30, 9, 27, 28, 32, 16, 33, 14, 15, 18, 20, 22, 23,
        25, 29, 24, 26
    };

    private static final List<Integer> OFFICERS =
            List.of(9, 14, 15, 18, 20, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33);

    private KarateClub() {}

    /** 34 members, 78 friendships. */
    public static UndirectedGraph friendships() {
        var graph = Jgrapht.empty();
        new NamedGraphGenerator<Integer, DefaultEdge>().generateZacharyKarateClubGraph(graph);
        return new UndirectedGraph(
                MEMBERS,
                graph.edgeSet().stream()
                        .map(edge -> UndirectedGraph.Edge.between(
                                ZACHARY[graph.getEdgeSource(edge)], ZACHARY[graph.getEdgeTarget(edge)]))
                        .toList());
    }

    /** Who went with the officer after the split; the others stayed with Mr. Hi. */
    public static NavigableSet<Integer> officers() {
        return new TreeSet<>(OFFICERS);
    }
}
