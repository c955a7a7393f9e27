package dev.gradus.data.read;

import dev.gradus.data.LabelledGraph;
import dev.gradus.data.Loading;
import dev.gradus.graph.UndirectedGraph;
import dev.gradus.graph.UndirectedGraph.Edge;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Graphs as two lists: a line {@code i j} or {@code i j weight} an edge, a line {@code i class} a node; # begins a comment. */
public final class EdgeFiles {
    private static final int MOST_NODES = 1_000_000;

    private EdgeFiles() {}

    /**
     * An undirected graph; its nodes are those that have a class.
     *
     * @throws dev.gradus.data.DataException if a file is not there; what else is wrong shows while loading
     */
    public static Loading<LabelledGraph> loading(SourceFile edges, SourceFile labels) {
        return new Graph(lines(edges), lines(labels));
    }

    private static Lines lines(SourceFile source) {
        return new Lines(Content.of(source), StandardCharsets.UTF_8, Lines.End.ANY);
    }

    private static final class Graph extends LineByLine<LabelledGraph> {
        private static final long USUAL_BYTES = 1 << 16;

        private final Lines edges;
        private final Lines labels;
        private final Map<Edge, Double> weights = new TreeMap<>();
        private final Map<Integer, Integer> classes = new TreeMap<>();
        private final List<String> classNames = new ArrayList<>();
        private boolean nodesAreKnown;

        Graph(Lines edges, Lines labels) {
            super(USUAL_BYTES);
            this.edges = edges;
            this.labels = labels;
        }

        @Override
        Optional<LabelledGraph> line() {
            if (!nodesAreKnown) {
                readLabel();
                return Optional.empty();
            }
            if (edges.nextWithContent()) {
                readEdge();
                return Optional.empty();
            }
            return Optional.of(whole());
        }

        private void readLabel() {
            if (!labels.nextWithContent()) {
                for (int node = 0; node < classes.size(); node++) {
                    if (!classes.containsKey(node)) {
                        throw labels.ended("a class for node " + node);
                    }
                }
                nodesAreKnown = true;
                return;
            }
            Fields fields = Fields.blankSeparated(labels).mustBe(2, "node class");
            int node = fields.whole(0, "node", 0, MOST_NODES);
            if (!classNames.contains(fields.text(1))) {
                classNames.add(fields.text(1));
            }
            if (classes.put(node, classNames.indexOf(fields.text(1))) != null) {
                throw labels.fault("node " + node + " must have one class, got a second");
            }
        }

        private void readEdge() {
            Fields fields = Fields.blankSeparated(edges);
            if (fields.count() != 2) {
                fields.mustBe(3, "from, to and at most a weight");
            }
            int from = fields.whole(0, "node", 0, classes.size() - 1);
            int to = fields.whole(1, "node", 0, classes.size() - 1);
            double weight = fields.count() == 2 ? 1 : fields.real(2, "weight");
            if (from == to) {
                throw edges.fault("edge must join two different nodes, got " + from + " twice");
            }
            if (weight <= 0) {
                throw edges.fault("weight must be > 0, got " + fields.text(2));
            }
            if (weights.put(Edge.between(from, to), weight) != null) {
                throw edges.fault("edge " + from + " " + to + " must be there once, got it twice");
            }
        }

        private LabelledGraph whole() {
            var graph = new UndirectedGraph(classes.size(), List.copyOf(weights.keySet()));
            double[] sorted =
                    weights.values().stream().mapToDouble(Double::doubleValue).toArray();
            int[] labelled =
                    classes.values().stream().mapToInt(Integer::intValue).toArray();
            return new LabelledGraph(graph, sorted, labelled, classNames);
        }
    }
}
