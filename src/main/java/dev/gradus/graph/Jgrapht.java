package dev.gradus.graph;

import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleGraph;
import org.jgrapht.util.SupplierUtil;

/** Our graphs as JGraphT's: the library's types do not leave this package. */
final class Jgrapht {
    private Jgrapht() {}

    static Graph<Integer, DefaultEdge> empty() {
        return new SimpleGraph<>(SupplierUtil.createIntegerSupplier(), SupplierUtil.createDefaultEdgeSupplier(), false);
    }

    static Graph<Integer, DefaultEdge> of(UndirectedGraph graph) {
        Graph<Integer, DefaultEdge> copy = empty();
        for (int node = 0; node < graph.nodes(); node++) {
            copy.addVertex(node);
        }
        graph.edges().forEach(edge -> copy.addEdge(edge.from(), edge.to()));
        return copy;
    }
}
