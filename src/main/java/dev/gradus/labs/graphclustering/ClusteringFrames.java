package dev.gradus.labs.graphclustering;

import dev.gradus.linalg.KMeans.Clustering;
import dev.gradus.sim.frame.Frame;
import dev.gradus.sim.frame.Phases;
import dev.gradus.sim.frame.Series;
import dev.gradus.sim.frame.Series.Points.Column;
import dev.gradus.sim.frame.SeriesSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The series of a step. Owned by one simulation. */
final class ClusteringFrames {
    static final String COORDINATES = "coordinates";
    static final String LABELS = "labels";
    static final String CENTRES = "centres";
    static final String EMBEDDING = "embedding";
    static final String SPECTRUM = "spectrum";
    static final String VECTORS = "vectors";
    static final String SIMILARITY = "similarity";
    static final String CORNER = "corner";
    static final String WALK = "walk";

    static final List<SeriesSpec> ALL = List.of(
            SeriesSpec.of(COORDINATES, "Every point: x, y and its true class.").onceOnly(),
            SeriesSpec.of(LABELS, "The cluster of every point; undefined before k-means begins.")
                    .storedAs(SeriesSpec.Storage.U8),
            SeriesSpec.of(
                    CENTRES,
                    "Of every cluster: the centre where k-means sees coordinates, else the mean of its points."),
            SeriesSpec.of(EMBEDDING, "Every point in the first three vectors that k-means gets.")
                    .onDemand(),
            SeriesSpec.of(SPECTRUM, "Leading singular values: number and value, as far as they are accurate to 1 %."),
            SeriesSpec.of(
                    VECTORS,
                    "Leading vectors: singular value, largest entry, the point it belongs to, the degree of that point."),
            SeriesSpec.of(SIMILARITY, "A of up to 100 points, sorted by cluster.")
                    .onDemand()
                    .storedAs(SeriesSpec.Storage.U8),
            SeriesSpec.of(CORNER, "The first three rows and columns of A, M and M_stoch, to nine digits.")
                    .onceOnly(),
            SeriesSpec.of(WALK, "Where the walker is: the probability of every point in 254ths of the largest.")
                    .onDemand()
                    .storedAs(SeriesSpec.Storage.U8),
            Phases.spec());

    private static final double LEVELS = 254;
    private static final double LARGE = 3;

    /** The class that is drawn in the colour of text. */
    private static final double INK = 4;

    private final Pipeline pipeline;
    private final PointSet points;
    private final Walk walk;
    private final Held held = new Held();

    ClusteringFrames(Pipeline pipeline) {
        this.pipeline = pipeline;
        points = pipeline.similarity().points();
        walk = new Walk(pipeline.similarity());
    }

    Frame at(long step, Live live, Set<String> wanted) {
        Map<String, Series> series = new LinkedHashMap<>();
        series.put(COORDINATES, held.get(COORDINATES, "", this::coordinates));
        series.put(LABELS, labels(step));
        series.put(CENTRES, centres(step));
        series.put(SPECTRUM, held.get(SPECTRUM, pipeline.iterations(), this::spectrum));
        series.put(VECTORS, held.get(VECTORS, pipeline.embedding().isPresent(), this::vectors));
        series.put(CORNER, held.get(CORNER, "", () -> Corner.table(pipeline.similarity(), pipeline.setup())));
        series.put(Phases.SERIES, Phases.of(Narration.of(pipeline)));
        if (wanted.contains(EMBEDDING)) {
            series.put(EMBEDDING, held.get(EMBEDDING, pipeline.embedding().isPresent(), this::embedding));
        }
        if (wanted.contains(SIMILARITY)) {
            series.put(
                    SIMILARITY, held.get(SIMILARITY, pipeline.clustering().isPresent() ? step : -1, this::similarity));
        }
        if (wanted.contains(WALK)) {
            series.put(WALK, held.get(WALK, live, () -> walked(live)));
        }
        return new Frame(step, series);
    }

    private Series coordinates() {
        return Series.Points.of(
                new Column("x", points.x()),
                new Column("y", points.y()),
                new Column(
                        "truth", Arrays.stream(points.truth()).asDoubleStream().toArray()));
    }

    private Series labels(long step) {
        return held.get(LABELS, pipeline.clustering().isPresent() ? step : -1, () -> {
            double[] labels = new double[points.size()];
            Arrays.fill(labels, Double.NaN);
            pipeline.clustering().ifPresent(found -> Arrays.setAll(labels, i -> found.labels()[i]));
            return Series.Points.of(new Column("class", labels));
        });
    }

    /** In the plane, whatever k-means sees. */
    private Series centres(long step) {
        return held.get(CENTRES, pipeline.clustering().isPresent() ? step : -1, () -> {
            int clusters = pipeline.setup().plan().clusters();
            double[] x = new double[clusters];
            double[] y = new double[clusters];
            Arrays.fill(x, Double.NaN);
            Arrays.fill(y, Double.NaN);
            pipeline.clustering().ifPresent(found -> place(found, x, y));
            double[] numbers = new double[clusters];
            Arrays.setAll(numbers, i -> i);
            double[] sizes = new double[clusters];
            double[] rings = new double[clusters];
            Arrays.fill(sizes, LARGE);
            Arrays.fill(rings, INK);
            return Series.Points.of(
                    new Column("x", x),
                    new Column("y", y),
                    new Column("class", numbers),
                    new Column("size", sizes),
                    new Column("ring", rings));
        });
    }

    private void place(Clustering found, double[] x, double[] y) {
        if (pipeline.setup().features() == Features.COORDINATES) {
            Arrays.setAll(x, k -> found.centres().get(k, 0));
            Arrays.setAll(y, k -> found.centres().get(k, 1));
            return;
        }
        int[] counts = new int[x.length];
        Arrays.fill(x, 0);
        Arrays.fill(y, 0);
        for (int i = 0; i < points.size(); i++) {
            int cluster = found.labels()[i];
            counts[cluster]++;
            x[cluster] += points.x()[i];
            y[cluster] += points.y()[i];
        }
        Arrays.setAll(x, k -> x[k] / counts[k]); // 0/0: a cluster without points has no place
        Arrays.setAll(y, k -> y[k] / counts[k]);
    }

    private Series embedding() {
        double[][] columns = new double[3][points.size()];
        int[] chosen = pipeline.embedding()
                .map(found -> pipeline.setup().chosen(found.found()))
                .orElse(new int[0]);
        for (int k = 0; k < columns.length; k++) {
            int column = k;
            Arrays.fill(columns[k], Double.NaN);
            pipeline.embedding()
                    .filter(_ -> column < chosen.length)
                    .ifPresent(found -> Arrays.setAll(columns[column], i -> found.entry(i, chosen[column])));
        }
        return Series.Points.of(
                new Column("u1", columns[0]), new Column("u2", columns[1]), new Column("u3", columns[2]));
    }

    private Series spectrum() {
        double[] known = pipeline.accurateSingularValues();
        double[] numbers = new double[Setup.SHOWN];
        double[] values = new double[Setup.SHOWN];
        Arrays.setAll(numbers, k -> k + 1);
        Arrays.setAll(values, k -> k < known.length ? known[k] : Double.NaN);
        return Series.Points.of(new Column("x", numbers), new Column("y", values));
    }

    private Series vectors() {
        List<List<Object>> rows = new ArrayList<>();
        double[] degrees = pipeline.similarity().degreesOfPoints();
        pipeline.embedding().ifPresent(found -> {
            for (int k = 0; k < Math.min(Setup.SHOWN, found.found()); k++) {
                int peak = found.peak(k);
                rows.add(List.of(
                        (long) k + 1,
                        text("%.6g", found.singularValues()[k]),
                        text("%.6f", found.localisation(k)),
                        Integer.toString(peak),
                        text("%.6g", degrees[peak])));
            }
        });
        return new Series.Table(List.of("vector", "singular value", "largest |u|", "at point", "its degree"), rows);
    }

    private static String text(String pattern, double value) {
        return String.format(Locale.ROOT, pattern, value);
    }

    private Series similarity() {
        return SimilarityPicture.of(pipeline.similarity(), pipeline.clustering().map(Clustering::labels));
    }

    private Series walked(Live live) {
        double[] probabilities = walk.after(live.walkLength(), live.walker());
        double largest = Arrays.stream(probabilities).max().orElse(0);
        return Series.Points.of(new Column(
                "value",
                Arrays.stream(probabilities)
                        .map(p -> Double.isFinite(p) && largest > 0 ? LEVELS * p / largest : Double.NaN)
                        .toArray()));
    }
}
