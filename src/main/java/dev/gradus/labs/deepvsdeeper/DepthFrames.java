package dev.gradus.labs.deepvsdeeper;

import dev.gradus.sim.frame.Frame;
import dev.gradus.sim.frame.Series;
import dev.gradus.sim.frame.Series.Grid.Domain;
import dev.gradus.sim.frame.Series.Points.Column;
import dev.gradus.sim.frame.SeriesSpec;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** The series of a step. Owner: one simulation. */
final class DepthFrames {
    static final String SIMILARITY = "similarity";
    static final String SIMILARITY_THEORY = "similarityTheory";
    static final String BOUNDARY = "boundary";
    static final String NETWORKS = "networks";
    static final String EXAMPLES = "examples";

    static final List<SeriesSpec> ALL = List.of(
            SeriesSpec.of(
                            SIMILARITY,
                            "After hidden layer x, mean cosine y between examples of different classes, of which network.")
                    .every(Measured.ERRORS_EVERY),
            SeriesSpec.of(
                            SIMILARITY_THEORY,
                            "The same as predicted for plain layers before the first update; x = 0 is the input.")
                    .onceOnly(),
            SeriesSpec.of(
                            BOUNDARY,
                            "What each network makes of the plane: the probability of the second spiral, from the top left.")
                    .onDemand()
                    .every(Measured.PICTURE_EVERY)
                    .storedAs(SeriesSpec.Storage.U8),
            SeriesSpec.of(NETWORKS, "The networks by name.").onceOnly(),
            SeriesSpec.of(EXAMPLES, "Some training points: x, y and class.").onceOnly());

    private static final int SHOWN = 300;
    private static final Domain PROBABILITY = new Domain(0, 1);

    private final Setup setup;
    private final List<Twin> twins;
    private final Series theory;
    private final Series networks;
    private final Series examples;

    DepthFrames(Setup setup, TwinTraining training, Task task) {
        this.setup = setup;
        this.twins = training.twins();
        Architecture deeper = setup.networks().get(1);
        double[] predicted = setup.convolves()
                ? new double[] {Double.NaN} // the theory is of dense layers
                : Similarity.predicted(training.batch(), deeper.activation(), deeper.hiddenLayers());
        this.theory = Series.Points.of(new Column("x", counting(0, predicted.length)), new Column("y", predicted));
        this.networks = new Series.Table(
                List.of("network"),
                setup.networks().stream()
                        .map(network -> List.<Object>of(network.label()))
                        .toList());
        this.examples = examples(task);
    }

    Frame at(long step, Set<String> wanted) {
        Map<String, Series> series = new LinkedHashMap<>();
        series.put(SIMILARITY, similarity());
        series.put(SIMILARITY_THEORY, theory);
        series.put(NETWORKS, networks);
        series.put(EXAMPLES, examples);
        if (wanted.contains(BOUNDARY)) {
            series.put(BOUNDARY, boundary());
        }
        return new Frame(step, series);
    }

    private Series similarity() {
        double[] first = twins.get(0).measured().similarity();
        double[] second = twins.get(1).measured().similarity();
        int rows = first.length + second.length;
        double[] x = new double[rows];
        double[] y = new double[rows];
        double[] curve = new double[rows];
        for (int i = 0; i < rows; i++) {
            boolean isFirst = i < first.length;
            x[i] = 1 + (isFirst ? i : i - first.length);
            y[i] = isFirst ? first[i] : second[i - first.length];
            curve[i] = isFirst ? 0 : 1;
        }
        return Series.Points.of(new Column("x", x), new Column("y", y), new Column("curve", curve));
    }

    private Series boundary() {
        if (TaskSource.of(setup.data()).kind() != Task.Kind.POINTS) {
            return new Series.Grid(List.of(0, Plane.SIDE, Plane.SIDE), new double[0], PROBABILITY);
        }
        double[] values = new double[2 * Plane.SIDE * Plane.SIDE];
        for (int i = 0; i < values.length; i++) {
            byte[] picture = twins.get(i / (values.length / 2)).measured().picture();
            values[i] = Evaluation.probability(picture[i % picture.length]);
        }
        return new Series.Grid(List.of(2, Plane.SIDE, Plane.SIDE), values, PROBABILITY);
    }

    private static Series examples(Task task) {
        int count = task.kind() == Task.Kind.POINTS ? SHOWN : 0;
        double[] x = new double[count];
        double[] y = new double[count];
        double[] point = new double[2];
        for (int i = 0; i < count; i++) {
            task.train().copy(i, point, 0);
            x[i] = point[0];
            y[i] = point[1];
        }
        double[] classes = new double[count];
        Arrays.setAll(classes, task.train()::label);
        return Series.Points.of(new Column("x", x), new Column("y", y), new Column("class", classes));
    }

    private static double[] counting(int from, int count) {
        return IntStream.range(from, from + count).asDoubleStream().toArray();
    }
}
