package dev.gradus.labs.messagepassing;

import dev.gradus.graph.ForceLayout;
import dev.gradus.graph.UndirectedGraph;
import dev.gradus.linalg.Matrix;
import dev.gradus.random.Rng;
import dev.gradus.sim.frame.Series;
import dev.gradus.sim.frame.Series.Points.Column;
import dev.gradus.sim.frame.SeriesSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** The series of a step. A part has those that it fills; the others are empty. */
final class MessageFrames {
    static final String NODES = "nodes";
    static final String EDGES = "edges";
    static final String NODES_B = "nodesB";
    static final String EDGES_B = "edgesB";
    static final String NAMES = "nodeTable";
    static final String NAMES_B = "nodeTableB";
    static final String CONTRIBUTIONS = "contributions";
    static final String CHANGES = "changes";
    static final String STATES = "states";

    static final List<SeriesSpec> ALL = List.of(
            SeriesSpec.of(
                    NODES,
                    "Every node: place, message or prediction, class (label; in a trial 0 is tested, 1 a neighbour), predicted "
                            + "label, role (1 held out), number from 1."),
            SeriesSpec.of(EDGES, "Every edge: two nodes."),
            SeriesSpec.of(NODES_B, "The same nodes, beside the first drawing, with the neighbours in another order."),
            SeriesSpec.of(EDGES_B, "The edges of the second drawing."),
            SeriesSpec.of(NAMES, "What stands below every node of the first drawing."),
            SeriesSpec.of(NAMES_B, "What stands below every node of the second drawing."),
            SeriesSpec.of(
                    CONTRIBUTIONS, "Every node's label, predicted probability of label 1, mask, and term of the loss."),
            SeriesSpec.of(CHANGES, "How far the result moved in every trial; 1e-17 stands for not at all."),
            SeriesSpec.of(STATES, "The state of every node after the last layer, one a row."));

    private static final double ASIDE = 2.9;
    private static final double NO_CHANGE = 1e-17;

    private MessageFrames() {}

    /** Everything, with nothing in it. */
    private static Map<String, Series> empty() {
        Map<String, Series> series = new LinkedHashMap<>();
        for (String nodes : List.of(NODES, NODES_B)) {
            series.put(nodes, points(List.of("x", "y", "value", "class", "predicted", "role", "number"), 0));
        }
        for (String edges : List.of(EDGES, EDGES_B)) {
            series.put(edges, points(List.of("from", "to"), 0));
        }
        for (String names : List.of(NAMES, NAMES_B)) {
            series.put(names, new Series.Table(List.of("name"), List.of()));
        }
        series.put(CONTRIBUTIONS, new Series.Table(List.of("node", "label", "prediction", "mask", "term"), List.of()));
        series.put(CHANGES, points(List.of("x", "y"), 0));
        series.put(STATES, new Series.Grid(List.of(1, 1), new double[] {Double.NaN}, new Series.Grid.Domain(-1, 1)));
        return series;
    }

    /** Two drawings of a trial, and the changes of all trials. */
    static Map<String, Series> ofTrial(Trial trial, Rng rng, double[] changes) {
        Map<String, Series> series = empty();
        ForceLayout.Positions places = trial.layout(rng);
        int[] given = IntStream.range(0, trial.neighbours().size()).toArray();
        series.put(NODES, drawn(trial, places, 0, trial.first()));
        series.put(NODES_B, drawn(trial, places, ASIDE, trial.second()));
        series.put(EDGES, edges(trial.graph()));
        series.put(EDGES_B, edges(trial.graph()));
        series.put(NAMES, names(trial, given));
        series.put(NAMES_B, names(trial, trial.order()));
        series.put(
                CHANGES,
                Series.Points.of(
                        new Column("x", by(changes.length, i -> i + 1)),
                        new Column("y", by(changes.length, i -> Math.max(changes[i], NO_CHANGE)))));
        return series;
    }

    /** Labelled nodes with their predictions, and what each adds to the loss. */
    static Map<String, Series> ofNodes(Mask mask, double[] logits, Rng rng) {
        Map<String, Series> series = new HashMap<>(empty());
        Labelled data = mask.data();
        ForceLayout.Positions places = ForceLayout.of(data.graph(), rng.named("layout"));
        int nodes = data.nodes();
        series.put(
                NODES,
                Series.Points.of(
                        new Column("x", places.x()),
                        new Column("y", places.y()),
                        new Column("value", by(nodes, node -> Mask.probability(logits[node]))),
                        new Column("class", by(nodes, node -> data.labels()[node])),
                        new Column("predicted", by(nodes, node -> logits[node] > 0 ? 1 : 0)),
                        new Column("role", by(nodes, node -> data.heldOut()[node] ? 1 : 0)),
                        new Column("number", by(nodes, node -> node + 1))));
        series.put(EDGES, edges(data.graph()));
        List<List<Object>> rows = IntStream.range(0, nodes)
                .mapToObj(node -> contribution(mask, node, logits[node]))
                .toList();
        series.put(CONTRIBUTIONS, new Series.Table(List.of("node", "label", "prediction", "mask", "term"), rows));
        return series;
    }

    static Series states(Matrix states) {
        double largest = Arrays.stream(states.values())
                .map(Math::abs)
                .filter(Double::isFinite)
                .max()
                .orElse(1);
        double reach = Math.pow(2, Math.ceil(Math.log(Math.max(largest, 1)) / Math.log(2)));
        return new Series.Grid(
                List.of(states.rows(), states.columns()),
                states.values().clone(),
                new Series.Grid.Domain(-reach, reach));
    }

    private static List<Object> contribution(Mask mask, int node, double logit) {
        return List.of(
                node + 1L,
                (long) mask.data().labels()[node],
                Mask.probability(logit),
                (long) mask.mask(node),
                mask.mask(node) * mask.loss(node, logit) / mask.divisor());
    }

    private static Series drawn(Trial trial, ForceLayout.Positions places, double aside, double result) {
        int nodes = trial.graph().nodes();
        return Series.Points.of(
                new Column("x", by(nodes, node -> places.x()[node] + aside)),
                new Column("y", places.y().clone()),
                new Column("value", by(nodes, node -> node == trial.node() ? result : trial.messages()[node])),
                new Column("class", by(nodes, node -> kind(trial, node))),
                new Column("predicted", by(nodes, node -> kind(trial, node))),
                new Column("role", new double[nodes]),
                new Column("number", by(nodes, node -> node + 1)));
    }

    private static double kind(Trial trial, int node) {
        if (node == trial.node()) {
            return 0;
        }
        return trial.neighbours().contains(node) ? 1 : Double.NaN;
    }

    /** The tested node's result and its neighbours' places in the list. */
    private static Series names(Trial trial, int[] order) {
        List<String> names =
                new ArrayList<>(java.util.Collections.nCopies(trial.graph().nodes(), ""));
        names.set(trial.node(), "result");
        for (int place = 0; place < order.length; place++) {
            names.set(trial.neighbours().get(order[place]), "m" + (place + 1));
        }
        return new Series.Table(
                List.of("name"),
                names.stream().map(name -> List.<Object>of(name)).toList());
    }

    private static Series edges(UndirectedGraph graph) {
        List<UndirectedGraph.Edge> edges = graph.edges();
        return Series.Points.of(
                new Column("from", by(edges.size(), i -> edges.get(i).from())),
                new Column("to", by(edges.size(), i -> edges.get(i).to())));
    }

    private static Series points(List<String> columns, int rows) {
        return new Series.Points(
                columns.stream().map(name -> new Column(name, new double[rows])).toList());
    }

    private static double[] by(int count, IntToDoubleFunction value) {
        return IntStream.range(0, count).mapToDouble(value).toArray();
    }
}
