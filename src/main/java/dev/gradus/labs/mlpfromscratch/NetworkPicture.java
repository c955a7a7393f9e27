package dev.gradus.labs.mlpfromscratch;

import dev.gradus.nn.online.Layer;
import dev.gradus.nn.online.Network;
import dev.gradus.sim.frame.Series;
import dev.gradus.sim.frame.Series.Points.Column;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Hidden layers and outputs side by side, on the sample that the network saw last. Of a wide layer the first units are shown.
 */
final class NetworkPicture {
    /** A unit: its layer from 0, its number in it. */
    private record Unit(int layer, int index) {}

    /** What a unit hands on to another: weight times activation. */
    private record Contribution(int from, int to, double value) {}

    private static final int MOST_NODES = 84;
    private static final int MOST_EDGES = 200;

    private final Network network;
    private final List<Unit> units = new ArrayList<>();

    private NetworkPicture(Network network) {
        this.network = network;
    }

    static NetworkPicture of(Network network) {
        NetworkPicture picture = new NetworkPicture(network);
        int hidden = network.layers().size() - 1;
        int room = (MOST_NODES - PictureSet.CLASSES) / Math.max(1, hidden);
        for (int l = 0; l <= hidden; l++) {
            int width = network.layers().get(l).width();
            int layer = l;
            IntStream.range(0, l == hidden ? width : Math.min(room, width))
                    .forEach(index -> picture.units.add(new Unit(layer, index)));
        }
        return picture;
    }

    Series nodes() {
        return Series.Points.of(
                new Column("x", column(unit -> unit.layer())),
                new Column("y", column(this::height)),
                new Column("value", column(this::activation)));
    }

    /** From the weakest to the strongest, so that these lie on top. */
    Series edges() {
        List<Contribution> strongest = contributions().stream()
                .filter(edge -> edge.value() != 0 && Double.isFinite(edge.value()))
                .sorted(Comparator.comparingDouble((Contribution edge) -> -Math.abs(edge.value()))
                        .thenComparingInt(Contribution::from)
                        .thenComparingInt(Contribution::to))
                .limit(MOST_EDGES)
                .toList()
                .reversed();
        return Series.Points.of(
                new Column(
                        "from",
                        strongest.stream().mapToDouble(Contribution::from).toArray()),
                new Column(
                        "to", strongest.stream().mapToDouble(Contribution::to).toArray()),
                new Column(
                        "value",
                        strongest.stream().mapToDouble(Contribution::value).toArray()));
    }

    Series names(List<String> classes) {
        int last = network.layers().size() - 1;
        List<List<Object>> rows = units.stream()
                .map(unit -> List.<Object>of(unit.layer() == last ? classes.get(unit.index()) : ""))
                .toList();
        return new Series.Table(List.of("name"), rows);
    }

    private List<Contribution> contributions() {
        List<Contribution> contributions = new ArrayList<>();
        for (int to = 0; to < units.size(); to++) {
            Unit upper = units.get(to);
            for (int from = 0; from < to; from++) {
                Unit lower = units.get(from);
                if (lower.layer() + 1 == upper.layer()) {
                    contributions.add(new Contribution(from, to, weight(lower, upper) * activation(lower)));
                }
            }
        }
        return contributions;
    }

    private double weight(Unit lower, Unit upper) {
        Layer layer = network.layers().get(upper.layer());
        return layer.weight().values().get(lower.index() * layer.width() + upper.index());
    }

    private double activation(Unit unit) {
        boolean isOutput = unit.layer() == network.layers().size() - 1;
        double[] values = isOutput
                ? network.probabilities()
                : network.layers().get(unit.layer()).outputs();
        double value = values[unit.index()];
        return Double.isFinite(value) ? value : Double.NaN;
    }

    /** From 1 for the first unit of a layer down to 0 for the last. */
    private double height(Unit unit) {
        long shown =
                units.stream().filter(other -> other.layer() == unit.layer()).count();
        return shown == 1 ? 0.5 : 1 - unit.index() / (shown - 1.0);
    }

    private double[] column(ToDoubleFunction<Unit> value) {
        double[] column = new double[units.size()];
        Arrays.setAll(column, i -> value.applyAsDouble(units.get(i)));
        return column;
    }
}
