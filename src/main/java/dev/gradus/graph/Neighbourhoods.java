package dev.gradus.graph;

import java.util.ArrayList;
import java.util.List;

/** Whom every node takes in: its neighbours in order, and itself as often as it has loops. Immutable. */
public final class Neighbourhoods {
    private final List<List<Integer>> members;

    private Neighbourhoods(List<List<Integer>> members) {
        this.members = members.stream().map(List::copyOf).toList();
    }

    /** The neighbourhoods of a graph, with so many loops at every node. */
    public static Neighbourhoods of(UndirectedGraph graph, int loops) {
        List<List<Integer>> members = new ArrayList<>();
        for (int node = 0; node < graph.nodes(); node++) {
            members.add(new ArrayList<>());
            for (int loop = 0; loop < loops; loop++) {
                members.get(node).add(node);
            }
        }
        for (UndirectedGraph.Edge edge : graph.edges()) {
            members.get(edge.from()).add(edge.to());
            members.get(edge.to()).add(edge.from());
        }
        members.forEach(list -> list.sort(null));
        return new Neighbourhoods(members);
    }

    public int nodes() {
        return members.size();
    }

    /** In order; a node with two loops stands twice in its own list. */
    public List<Integer> of(int node) {
        return members.get(node);
    }

    /** How many messages a node gets: its degree, loops counted once each. */
    public int degree(int node) {
        return members.get(node).size();
    }

    /** How many messages {@code receiver} gets from {@code sender}: the entry of the adjacency matrix. */
    public int messages(int receiver, int sender) {
        return (int)
                members.get(receiver).stream().filter(node -> node == sender).count();
    }
}
