package dev.gradus.data;

import dev.gradus.graph.UndirectedGraph;
import java.util.List;

/**
 * A graph whose nodes have a class each. Immutable: the arrays are not copied and must not change.
 *
 * @param graph nodes and edges
 * @param weights one for each edge, in the order of {@code graph.edges()}; 1 where none are known
 * @param labels class of each node, an index into classNames
 * @param classNames names of the classes
 */
public record LabelledGraph(UndirectedGraph graph, double[] weights, int[] labels, List<String> classNames) {
    /** @throws IllegalArgumentException if the lengths do not fit the graph */
    public LabelledGraph {
        classNames = List.copyOf(classNames);
        if (weights.length != graph.edges().size() || labels.length != graph.nodes()) {
            throw new IllegalArgumentException(
                    "weights and labels must be " + graph.edges().size() + " and " + graph.nodes() + ", got "
                            + weights.length + " and " + labels.length);
        }
    }
}
