package dev.gradus.labs.quadraticdescent;

import dev.gradus.sim.frame.Series;
import dev.gradus.sim.frame.Series.Grid;
import dev.gradus.sim.frame.Series.Points;
import dev.gradus.sim.frame.Series.Points.Column;
import dev.gradus.sim.frame.SeriesSpec;
import dev.gradus.sim.parameter.PointList.Point;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** What the pictures are drawn from. */
final class QuadraticSeries {
    static final SeriesSpec BOWL = SeriesSpec.of(
                    "bowl",
                    "log₁₀(1 + L) on the map: rows along w₂, columns along w₁, from −1.5 to 1.5 times the start.")
            .onceOnly();
    static final SeriesSpec NOW = SeriesSpec.of("now", "Where every curve stands.");
    static final SeriesSpec STABILITY = SeriesSpec.of("stability", "|ρ₁| and |ρ₂| against the learning rate.")
            .onceOnly();
    static final SeriesSpec UNSTABLE =
            SeriesSpec.of("unstable", "Learning rates above 2/max(a,b).").onceOnly();
    static final SeriesSpec RATES = SeriesSpec.of("rates", "Learning rate and max |ρ| of every curve.");

    private static final int CELLS = 61;
    private static final int SAMPLES = 201;

    /** The map reaches so many times as far out as the start. */
    private static final double MARGIN = 1.5;

    private final Bowl bowl;
    private final double reach;

    /** Follow from the bowl alone, so one copy serves all frames. */
    private final Map<String, Series> fixed;

    QuadraticSeries(Bowl bowl, Point start) {
        this.bowl = bowl;
        double farthest = Math.max(Math.abs(start.x()), Math.abs(start.y()));
        this.reach = MARGIN * (farthest == 0 ? 1 : farthest);
        this.fixed = Map.of(BOWL.name(), map(), STABILITY.name(), stability(), UNSTABLE.name(), unstable());
    }

    /** All series of a step. */
    Map<String, Series> at(List<Curve> curves, List<Double> learningRates) {
        Map<String, Series> series = new HashMap<>(fixed);
        series.put(NOW.name(), now(curves));
        series.put(RATES.name(), rates(learningRates));
        return series;
    }

    private Grid map() {
        double[] values = new double[CELLS * CELLS];
        for (int cell = 0; cell < values.length; cell++) {
            values[cell] = height(coordinate(cell % CELLS), coordinate(cell / CELLS));
        }
        return new Grid(List.of(CELLS, CELLS), values, new Grid.Domain(0, height(reach, reach)));
    }

    private double height(double w1, double w2) {
        return Math.log10(1 + bowl.loss(w1, w2));
    }

    private double coordinate(int index) {
        return reach * (2.0 * index / (CELLS - 1) - 1);
    }

    private static Points now(List<Curve> curves) {
        return Points.of(
                column("x", curves.size(), i -> curves.get(i).weight(0)),
                column("y", curves.size(), i -> curves.get(i).weight(1)),
                column("curve", curves.size(), i -> i));
    }

    private Points stability() {
        DoubleUnaryOperator rate = i -> 1.5 * bowl.stabilityLimit() * i / (SAMPLES - 1);
        return Points.of(
                column("x", SAMPLES, rate::applyAsDouble),
                column("abs1", SAMPLES, i -> Math.abs(bowl.factor(0, rate.applyAsDouble(i)))),
                column("abs2", SAMPLES, i -> Math.abs(bowl.factor(1, rate.applyAsDouble(i)))));
    }

    private Points unstable() {
        return Points.of(
                column("x0", 1, _ -> bowl.stabilityLimit()), column("x1", 1, _ -> 1.5 * bowl.stabilityLimit()));
    }

    private Points rates(List<Double> learningRates) {
        int count = learningRates.size();
        return Points.of(
                column("x", count, learningRates::get),
                column("y", count, i -> bowl.slowestFactor(learningRates.get(i))),
                column("curve", count, i -> i));
    }

    private static Column column(String name, int rows, IntToDoubleFunction value) {
        return new Column(name, IntStream.range(0, rows).mapToDouble(value).toArray());
    }
}
