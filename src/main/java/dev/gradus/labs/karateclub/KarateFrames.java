package dev.gradus.labs.karateclub;

import dev.gradus.graph.KarateClub;
import dev.gradus.graph.UndirectedGraph;
import dev.gradus.sim.frame.Frame;
import dev.gradus.sim.frame.Series;
import dev.gradus.sim.frame.Series.Points.Column;
import dev.gradus.sim.frame.SeriesSpec;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntToDoubleFunction;

/** The series of a step, from what the network says. */
final class KarateFrames {
    static final String NODES = "nodes";
    static final String EDGES = "edges";
    static final String ADJACENCY = "normalisedAdjacency";
    static final String TEST_TABLE = "testTable";
    static final String SMOOTHING = "smoothing";

    static final List<SeriesSpec> ALL = List.of(
            SeriesSpec.of(
                    NODES,
                    "Every member: position, class, predicted class, role (0 training, 1 test, 2 unlabelled), "
                            + "probability of class 1."),
            SeriesSpec.of(EDGES, "Every friendship: two members.").onceOnly(),
            SeriesSpec.of(ADJACENCY, "Â, the normalised adjacency matrix.")
                    .onceOnly()
                    .storedAs(SeriesSpec.Storage.F64),
            SeriesSpec.of(
                    TEST_TABLE,
                    "Every test node: its class, the class predicted, the probability of that class, the club joined."),
            SeriesSpec.of(SMOOTHING, "Embedding distance before training against the number of layers.")
                    .onDemand());

    private static final int LARGEST_DEPTH = 8;

    private final Scene scene;

    KarateFrames(Scene scene) {
        this.scene = scene;
    }

    Frame at(long step, Outcome outcome, Live live, Set<String> wanted) {
        Map<String, Series> series = new LinkedHashMap<>();
        series.put(NODES, nodes(outcome, live));
        series.put(EDGES, edges());
        series.put(ADJACENCY, adjacency());
        series.put(TEST_TABLE, testTable(outcome));
        if (wanted.contains(SMOOTHING)) {
            series.put(SMOOTHING, smoothing());
        }
        return new Frame(step, series);
    }

    private Series nodes(Outcome outcome, Live live) {
        boolean embedded = live.positions().equals(KarateParameters.EMBEDDING);
        return Series.Points.of(
                new Column(
                        "x",
                        embedded
                                ? outcome.embeddingColumn(0)
                                : scene.layout().x().clone()),
                new Column(
                        "y",
                        embedded
                                ? outcome.embeddingColumn(1)
                                : scene.layout().y().clone()),
                new Column("class", byNode(node -> scene.classes()[node])),
                new Column("predicted", byNode(outcome::predicted)),
                new Column("role", byNode(node -> scene.roles().roleOf(node))),
                new Column("value", byNode(outcome::probability)));
    }

    private Series edges() {
        List<UndirectedGraph.Edge> edges = scene.club().graph().edges();
        return Series.Points.of(
                new Column(
                        "from",
                        edges.stream().mapToDouble(UndirectedGraph.Edge::from).toArray()),
                new Column(
                        "to",
                        edges.stream().mapToDouble(UndirectedGraph.Edge::to).toArray()));
    }

    private Series adjacency() {
        double[] entries = scene.adjacency().dense().toArray();
        double largest = Arrays.stream(entries).max().orElse(1);
        return new Series.Grid(
                List.of(KarateClub.MEMBERS, KarateClub.MEMBERS), entries, new Series.Grid.Domain(0, largest));
    }

    private Series testTable(Outcome outcome) {
        List<List<Object>> rows =
                scene.roles().test().stream().map(node -> row(node, outcome)).toList();
        return new Series.Table(List.of("node", "truth", "predicted", "probability", "club"), rows);
    }

    private List<Object> row(int node, Outcome outcome) {
        int predicted = outcome.predicted(node);
        double probability = outcome.probability(node);
        return List.of(
                (long) node,
                (long) scene.classes()[node],
                (long) predicted,
                predicted == 1 ? probability : 1 - probability,
                KarateClub.officers().contains(node) ? "officer" : "Mr. Hi");
    }

    private Series smoothing() {
        double[] layers = new double[LARGEST_DEPTH];
        double[] distances = new double[LARGEST_DEPTH];
        for (int i = 0; i < LARGEST_DEPTH; i++) {
            layers[i] = i + 1;
            var values = scene.values().with(KarateParameters.LAYERS, i + 1);
            distances[i] = Outcome.of(scene.draw(values).forward()).embeddingDistance();
        }
        return Series.Points.of(new Column("x", layers), new Column("y", distances));
    }

    private static double[] byNode(IntToDoubleFunction value) {
        double[] values = new double[KarateClub.MEMBERS];
        Arrays.setAll(values, value);
        return values;
    }
}
