package dev.gradus.labs.pointclouds;

import dev.gradus.sim.frame.Series;
import dev.gradus.sim.frame.Series.Points.Column;
import dev.gradus.sim.frame.SeriesSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** The series of a step; each task fills its own. */
final class PointFrames {
    static final String CLOUD_POINTS = "cloudPoints";
    static final String MARKS = "marks";
    static final String NEIGHBOURHOOD = "neighbourhood";
    static final String FEATURES = "features";
    static final String ORDER = "order";

    static final List<SeriesSpec> ALL = List.of(
            SeriesSpec.of(CLOUD_POINTS, "Every point of the cloud, in the order stored.")
                    .onceOnly(),
            SeriesSpec.of(MARKS, "Of every point: class (1 taken, 0 not) and ring (2 for the one taken last).")
                    .storedAs(SeriesSpec.Storage.U8),
            SeriesSpec.of(NEIGHBOURHOOD, "From a point to each of its neighbours; of the first 600 pairs."),
            SeriesSpec.of(
                    FEATURES, "Every feature of the set: before and after a shuffle, or before and after training."),
            SeriesSpec.of(ORDER, "The last 128 points taken, and the distance that each was taken for."));

    private static final int MOST_ROWS = 128;
    private static final List<String> ORDER_COLUMNS = List.of("step", "point", "x", "y", "distance");

    private PointFrames() {}

    static Map<String, Series> ofSampling(Cloud cloud, Sampling sampling) {
        Map<String, Series> series = of(cloud);
        List<Integer> order = sampling.order();
        int last = order.isEmpty() ? -1 : order.getLast();
        series.put(
                MARKS,
                Series.Points.of(
                        new Column("class", by(cloud.size(), i -> sampling.isTaken(i) ? 1 : 0)),
                        new Column("ring", by(cloud.size(), i -> i == last ? 2 : Double.NaN))));
        List<List<Object>> rows = new ArrayList<>();
        for (int i = Math.max(0, order.size() - MOST_ROWS); i < order.size(); i++) {
            int point = order.get(i);
            rows.add(List.of(
                    i + 1L,
                    (long) point,
                    text(cloud.x()[point]),
                    text(cloud.y()[point]),
                    i == 0 ? "" : text(sampling.distances().get(i))));
        }
        series.put(ORDER, new Series.Table(ORDER_COLUMNS, rows));
        return series;
    }

    static Map<String, Series> ofFeatures(Cloud cloud, List<int[]> edges, double[] before, double[] after) {
        Map<String, Series> series = of(cloud);
        series.put(
                NEIGHBOURHOOD,
                Series.Points.of(
                        new Column("from", by(edges.size(), k -> edges.get(k)[0])),
                        new Column("to", by(edges.size(), k -> edges.get(k)[1]))));
        series.put(FEATURES, features(before, after));
        return series;
    }

    static Map<String, Series> ofTraining(DigitSets data, double[] before, double[] after) {
        Map<String, Series> series = of(data.clouds().get(Training.SHOWN));
        if (!data.kept().isEmpty()) {
            int[] kept = data.kept().get(Training.SHOWN);
            int size = data.clouds().get(Training.SHOWN).size();
            series.put(
                    MARKS,
                    Series.Points.of(
                            new Column(
                                    "class", by(size, i -> Arrays.stream(kept).anyMatch(k -> k == i) ? 1 : 0)),
                            new Column("ring", by(size, _ -> Double.NaN))));
        }
        series.put(FEATURES, features(before, after));
        return series;
    }

    /** The cloud, and everything else with nothing in it. */
    private static Map<String, Series> of(Cloud cloud) {
        Map<String, Series> series = new LinkedHashMap<>();
        series.put(
                CLOUD_POINTS,
                Series.Points.of(
                        new Column("x", cloud.x().clone()),
                        new Column("y", cloud.y().clone())));
        series.put(
                MARKS,
                Series.Points.of(
                        new Column("class", new double[cloud.size()]),
                        new Column("ring", by(cloud.size(), _ -> Double.NaN))));
        series.put(NEIGHBOURHOOD, Series.Points.of(new Column("from", new double[0]), new Column("to", new double[0])));
        series.put(FEATURES, features(new double[0], new double[0]));
        series.put(ORDER, new Series.Table(ORDER_COLUMNS, List.of()));
        return series;
    }

    private static Series features(double[] before, double[] after) {
        return Series.Points.of(
                new Column("x", by(before.length, i -> i + 1)),
                new Column("before", before.clone()),
                new Column("after", after.clone()));
    }

    private static String text(double value) {
        return String.format(Locale.ROOT, "%.4g", value);
    }

    private static double[] by(int count, IntToDoubleFunction value) {
        return IntStream.range(0, count).mapToDouble(value).toArray();
    }
}
