package dev.gradus.labs.graphdynamics;

import dev.gradus.graph.Neighbourhoods;
import dev.gradus.graph.Paths;
import dev.gradus.graph.UndirectedGraph;
import dev.gradus.graph.Walks;
import dev.gradus.sim.frame.Frame;
import dev.gradus.sim.frame.Series;
import dev.gradus.sim.frame.Series.Points.Column;
import dev.gradus.sim.frame.SeriesSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The series of a step. */
final class DynamicsFrames {
    static final String POWER = "power";
    static final String NODES = "nodes";
    static final String EDGES = "edges";
    static final String NAMES = "nodeTable";
    static final String WALKS = "walkList";
    static final String EXACT = "exactEntry";

    static final List<SeriesSpec> ALL = List.of(
            SeriesSpec.of(POWER, "The vectors of all nodes, one a row: Aᵏ with sum and without mistakes.")
                    .storedAs(SeriesSpec.Storage.F64),
            SeriesSpec.of(
                    NODES,
                    "Every node: its place, its entry for the node where walks end, and whether it is where they begin (0) or "
                            + "end (1)."),
            SeriesSpec.of(EDGES, "Every edge, once each way: sender, receiver, and what was sent in the last layer."),
            SeriesSpec.of(NAMES, "What every node is called.").onceOnly(),
            SeriesSpec.of(WALKS, "The walks themselves, 200 at most.").onDemand(),
            SeriesSpec.of(EXACT, "The picked entry with all its digits."));

    private static final int MOST_WALKS = 200;

    private final Scene scene;

    DynamicsFrames(Scene scene) {
        this.scene = scene;
    }

    Frame at(Propagation run, Ends ends, Set<String> wanted) {
        Map<String, Series> series = new LinkedHashMap<>();
        series.put(POWER, power(run));
        series.put(NODES, nodes(run, ends));
        series.put(EDGES, edges(run, ends));
        series.put(NAMES, column("name", IntStream.range(0, scene.nodes()).mapToObj(Integer::toString)));
        series.put(EXACT, column("entry", Stream.of(run.now().text(ends.from(), ends.to()))));
        if (wanted.contains(WALKS)) {
            series.put(WALKS, column("walk", walks(run.number(), ends).stream().map(DynamicsFrames::drawn)));
        }
        return new Frame(run.number(), series);
    }

    private Series power(Propagation run) {
        double[] entries = Arrays.stream(run.now().doubles())
                .flatMapToDouble(Arrays::stream)
                .toArray();
        double largest = Math.max(1, run.now().largest());
        double reach = Math.pow(2, Math.ceil(Math.log(largest) / Math.log(2) - 1e-12));
        return new Series.Grid(List.of(scene.nodes(), scene.nodes()), entries, new Series.Grid.Domain(0, reach));
    }

    private Series nodes(Propagation run, Ends ends) {
        return Series.Points.of(
                new Column("x", scene.layout().x().clone()),
                new Column("y", scene.layout().y().clone()),
                new Column("value", byNode(node -> run.now().at(node, ends.to()))),
                new Column("class", byNode(node -> node == ends.from() ? 0 : node == ends.to() ? 1 : Double.NaN)));
    }

    private Series edges(Propagation run, Ends ends) {
        List<int[]> messages = new ArrayList<>();
        for (UndirectedGraph.Edge edge : scene.graph().edges()) {
            messages.add(new int[] {edge.from(), edge.to()});
            messages.add(new int[] {edge.to(), edge.from()});
        }
        return Series.Points.of(
                new Column("from", byMessage(messages, message -> message[0])),
                new Column("to", byMessage(messages, message -> message[1])),
                new Column("value", byMessage(messages, message -> run.message(message[0], message[1], ends.to()))));
    }

    private List<List<Integer>> walks(int length, Ends ends) {
        Neighbourhoods all = scene.layers().neighbourhoods();
        boolean paths = scene.mistakes().contains(Mistake.PATHS_NOT_WALKS) && scene.aggregation() == Aggregation.SUM;
        return paths
                ? new Paths(all).between(ends.from(), ends.to(), length, MOST_WALKS)
                : new Walks(all).between(ends.from(), ends.to(), length, MOST_WALKS);
    }

    private static String drawn(List<Integer> walk) {
        return walk.stream().map(String::valueOf).collect(Collectors.joining(" → "));
    }

    private static Series column(String name, Stream<String> cells) {
        return new Series.Table(
                List.of(name), cells.map(cell -> List.<Object>of(cell)).toList());
    }

    private double[] byNode(IntToDoubleFunction value) {
        return IntStream.range(0, scene.nodes()).mapToDouble(value).toArray();
    }

    private static double[] byMessage(List<int[]> messages, ToDoubleFunction<int[]> value) {
        return messages.stream().mapToDouble(value).toArray();
    }
}
