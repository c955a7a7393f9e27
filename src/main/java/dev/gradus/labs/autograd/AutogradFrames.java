package dev.gradus.labs.autograd;

import dev.gradus.labs.autograd.Formula.Wire;
import dev.gradus.labs.autograd.Node.Constant;
import dev.gradus.labs.autograd.Node.Leaf;
import dev.gradus.labs.autograd.Node.Result;
import dev.gradus.sim.frame.Phases;
import dev.gradus.sim.frame.Series;
import dev.gradus.sim.frame.Series.Points;
import dev.gradus.sim.frame.Series.Points.Column;
import dev.gradus.sim.frame.Series.Table;
import dev.gradus.sim.frame.SeriesSpec;
import dev.gradus.tensor.Tensor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** The series of a step. */
final class AutogradFrames {
    static final SeriesSpec NODES = SeriesSpec.of(
            "nodes",
            "Every node: place, value and adjoint if they are single numbers and known, kind of operation (0 leaf, 1 number),"
                    + " state (0 not reached, 1 reached, 2 reached on the way down, 3 at work).");
    static final SeriesSpec EDGES = SeriesSpec.of(
            "edges",
            "Every edge from an operand to what is made of it: local derivative once it is used (between single numbers), state.");
    static final SeriesSpec NODE_TABLE = SeriesSpec.of(
            "nodeTable",
            "Every node: operation, shape, value and adjoint (in forward mode the tangent), once they are known.");
    static final SeriesSpec CHECKS = SeriesSpec.of(
            "checks",
            "Every number of a leaf: derivative of the tape, central difference, relative error; at the end.");
    static final SeriesSpec COSTS =
            SeriesSpec.of("costs", "Operations of the three passes.").onceOnly();
    static final SeriesSpec COST_NAMES =
            SeriesSpec.of("costNames", "Names of the three passes.").onceOnly();
    static final SeriesSpec LEAVES =
            SeriesSpec.of("leaves", "Value of every number of a leaf.").onceOnly();
    static final SeriesSpec LEAF_NAMES =
            SeriesSpec.of("leafNames", "Names of the numbers of all leaves.").onceOnly();

    static final List<SeriesSpec> ALL =
            List.of(NODES, EDGES, NODE_TABLE, CHECKS, COSTS, COST_NAMES, LEAVES, LEAF_NAMES, Phases.spec());

    private static final List<Operation> KINDS = List.of(Operation.values());
    private static final Object UNKNOWN = Double.NaN;

    private final Scene scene;
    private final Layout layout;
    private final Wording wording;
    private final List<Wire> wires;

    AutogradFrames(Scene scene) {
        this.scene = scene;
        this.layout = Layout.of(scene.formula());
        this.wording = new Wording(scene.formula());
        this.wires = scene.formula().wires();
    }

    Map<String, Series> at(Walk walk, Check check) {
        Map<String, Series> series = new LinkedHashMap<>();
        series.put(NODES.name(), nodes(walk));
        series.put(EDGES.name(), edges(walk));
        series.put(NODE_TABLE.name(), nodeTable(walk));
        series.put(CHECKS.name(), checks(check));
        series.put(COSTS.name(), costs());
        series.put(COST_NAMES.name(), names("pass", List.of("values", "reverse", "forward")));
        series.put(LEAVES.name(), leaves());
        series.put(LEAF_NAMES.name(), names("leaf", scene.formula().entryNames()));
        return series;
    }

    private Series nodes(Walk walk) {
        int count = scene.formula().nodes().size();
        return Points.of(
                column("x", count, node -> layout.x()[node]),
                column("y", count, node -> layout.y()[node]),
                column("value", count, node -> single(walk.value(node))),
                column("adjoint", count, node -> single(walk.derivative(node))),
                column("class", count, this::kind),
                column("state", count, node -> walk.state(node).code()));
    }

    private double kind(int node) {
        return switch (scene.formula().nodes().get(node)) {
            case Leaf _ -> 0;
            case Constant _ -> 1;
            case Result result -> 2 + KINDS.indexOf(result.operation());
        };
    }

    private Series edges(Walk walk) {
        int count = wires.size();
        return Points.of(
                column("from", count, wire -> wires.get(wire).from()),
                column("to", count, wire -> wires.get(wire).to()),
                column("value", count, walk::slope),
                column("state", count, wire -> walk.wireState(wire).code()));
    }

    private Series nodeTable(Walk walk) {
        List<List<Object>> rows = new ArrayList<>();
        for (int node = 0; node < scene.formula().nodes().size(); node++) {
            rows.add(List.of(
                    wording.label(node),
                    Wording.shape(scene.tape().tensor(node).shape()),
                    cell(walk.value(node)),
                    cell(walk.derivative(node))));
        }
        return new Table(List.of("op", "shape", "value", "adjoint"), rows);
    }

    private static Series checks(Check check) {
        int count = check.error().length;
        return Points.of(
                column("x", count, entry -> entry),
                column("autograd", count, entry -> check.autograd()[entry]),
                column("difference", count, entry -> check.difference()[entry]),
                column("error", count, entry -> check.error()[entry]));
    }

    private Series costs() {
        Costs costs = scene.costs();
        double[] operations = {costs.forward(), costs.backward(), costs.forwardMode()};
        return Points.of(
                column("x", operations.length, pass -> pass), column("y", operations.length, pass -> operations[pass]));
    }

    private Series leaves() {
        int count = scene.entries().length;
        return Points.of(column("x", count, entry -> entry), column("y", count, entry -> scene.entries()[entry]));
    }

    private static Series names(String column, List<String> names) {
        return new Table(List.of(column), names.stream().map(List::<Object>of).toList());
    }

    private static Object cell(Optional<Tensor> tensor) {
        if (tensor.isEmpty()) {
            return UNKNOWN;
        }
        return tensor.get().shape().count() == 1 ? finite(tensor.get().toArray()[0]) : Wording.value(tensor.get());
    }

    private static double single(Optional<Tensor> tensor) {
        return tensor.filter(known -> known.shape().count() == 1)
                .map(known -> finite(known.toArray()[0]))
                .orElse(Double.NaN);
    }

    private static double finite(double value) {
        return Math.abs(value) <= Float.MAX_VALUE ? value : Double.NaN;
    }

    private static Column column(String name, int rows, IntToDoubleFunction value) {
        return new Column(name, IntStream.range(0, rows).mapToDouble(value).toArray());
    }
}
