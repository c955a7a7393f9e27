package dev.gradus.labs.mlpfromscratch;

import dev.gradus.data.LabelledImages;
import dev.gradus.nn.online.Network;
import dev.gradus.nn.online.Sample;
import dev.gradus.sim.frame.Frame;
import dev.gradus.sim.frame.Phases;
import dev.gradus.sim.frame.Series;
import dev.gradus.sim.frame.Series.Grid.Domain;
import dev.gradus.sim.frame.Series.Points.Column;
import dev.gradus.sim.frame.SeriesSpec;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The series of a step. Looking at an image uses the network's own workspace, which the next sample overwrites anyway. */
final class MlpFrames {
    static final String CONFUSION = "confusion";
    static final String FILTERS = "filters";
    static final String NODES = "nodes";
    static final String EDGES = "edges";
    static final String NODE_NAMES = "nodeNames";
    static final String WATCHED_IMAGE = "watchedImage";
    static final String WATCHED_CLASS = "watchedClass";
    static final String DRAWING = "drawing";
    static final String DRAWN_CLASS = "drawnClass";

    private static final Set<String> ALWAYS = Set.of(CONFUSION, Phases.SERIES);

    /** Filters shown: units of the first layer, from the first on. */
    static final int FILTER_COUNT = 32;

    static final List<SeriesSpec> ALL = List.of(
            SeriesSpec.of(CONFUSION, "Test images by class (row) and guess (column), at the last evaluation."),
            SeriesSpec.of(FILTERS, "Weights into the first 32 units, each as an image.")
                    .onDemand()
                    .every(100)
                    .storedAs(SeriesSpec.Storage.U8),
            SeriesSpec.of(NODES, "Units of hidden layers and outputs: place, activation on the watched image.")
                    .onDemand(),
            SeriesSpec.of(EDGES, "The strongest contributions wᵢⱼ hᵢ between two layers on the watched image.")
                    .onDemand(),
            SeriesSpec.of(NODE_NAMES, "Classes beside the outputs; hidden units have no name.")
                    .onDemand(),
            SeriesSpec.of(WATCHED_IMAGE, "The watched test image.").onDemand().storedAs(SeriesSpec.Storage.U8),
            SeriesSpec.of(WATCHED_CLASS, "Probability of every class for the watched image.")
                    .onDemand(),
            SeriesSpec.of(DRAWING, "The drawing as the network gets it.")
                    .onDemand()
                    .storedAs(SeriesSpec.Storage.U8),
            SeriesSpec.of(DRAWN_CLASS, "Probability of every class for the drawing; none without one.")
                    .onDemand(),
            Phases.spec());

    private final Training training;
    private final Network network;
    private final TestScore score;
    private final Live live;

    MlpFrames(Training training, TestScore score, Live live) {
        this.training = training;
        this.network = training.network();
        this.score = score;
        this.live = live;
    }

    Frame at(long step, Set<String> wanted) {
        Map<String, Series> series = new LinkedHashMap<>();
        series.put(CONFUSION, confusion());
        series.put(
                Phases.SERIES,
                Phases.of(training.last().told(training.pictures().train().classNames(), training.gradientNorms())));
        if (wanted.contains(FILTERS)) {
            series.put(FILTERS, filters());
        }
        if (!wanted.isEmpty()) {
            addWatched(series, wanted);
            addDrawn(series, wanted);
        }
        series.keySet().removeIf(name -> !ALWAYS.contains(name) && !wanted.contains(name));
        return new Frame(step, series);
    }

    private void addWatched(Map<String, Series> series, Set<String> wanted) {
        LabelledImages images = training.pictures().test();
        Sample sample = training.eye().see(images, live.watched() % images.size());
        network.forward(sample);
        series.put(WATCHED_IMAGE, image(sample));
        series.put(WATCHED_CLASS, probabilities());
        if (wanted.contains(NODES) || wanted.contains(EDGES) || wanted.contains(NODE_NAMES)) {
            NetworkPicture picture = NetworkPicture.of(network);
            series.put(NODES, picture.nodes());
            series.put(EDGES, picture.edges());
            series.put(NODE_NAMES, picture.names(images.classNames()));
        }
    }

    private void addDrawn(Map<String, Series> series, Set<String> wanted) {
        if (!wanted.contains(DRAWING) && !wanted.contains(DRAWN_CLASS)) {
            return;
        }
        if (live.drawing().isEmpty()) {
            series.put(DRAWING, image(new Sample(training.setup().data().pixels())));
            series.put(DRAWN_CLASS, classes(noProbabilities()));
        } else {
            Sample sample = training.eye().see(live.drawing());
            network.forward(sample);
            series.put(DRAWING, image(sample));
            series.put(DRAWN_CLASS, probabilities());
        }
    }

    private Series confusion() {
        int[] counts = score.confusion();
        int largest =
                Arrays.stream(training.pictures().test().classSizes()).max().orElse(1);
        double[] values = Arrays.stream(counts).asDoubleStream().toArray();
        return new Series.Grid(List.of(PictureSet.CLASSES, PictureSet.CLASSES), values, new Domain(0, largest));
    }

    /** Column j of W1 is what unit j looks for. The colours reach to a power of two, so that they seldom change. */
    private Series filters() {
        int side = training.setup().data().side();
        int units = network.layers().getFirst().width();
        int shown = Math.min(FILTER_COUNT, units);
        double[] weights = network.layers().getFirst().weight().values().doubles();
        double[] values = new double[shown * side * side];
        double largest = 0;
        for (int k = 0; k < values.length; k++) {
            values[k] = weights[k % (side * side) * units + k / (side * side)];
            largest = Math.max(largest, Math.abs(values[k]));
        }
        double reach = largest == 0 ? 1 : Math.pow(2, Math.ceil(Math.log(largest) / Math.log(2)));
        return new Series.Grid(List.of(shown, side, side), values, new Domain(-reach, reach));
    }

    private Series image(Sample sample) {
        int side = training.setup().data().side();
        return new Series.Grid(
                List.of(1, side, side),
                sample.dense(),
                new Domain(0, training.eye().unit()));
    }

    private Series probabilities() {
        double[] p = network.probabilities().clone();
        return classes(Arrays.stream(p).allMatch(Double::isFinite) ? p : noProbabilities());
    }

    private static double[] noProbabilities() {
        double[] none = new double[PictureSet.CLASSES];
        Arrays.fill(none, Double.NaN);
        return none;
    }

    private static Series classes(double[] probabilities) {
        double[] classes = new double[probabilities.length];
        Arrays.setAll(classes, k -> k);
        return Series.Points.of(new Column("x", classes), new Column("y", probabilities));
    }
}
