package dev.gradus.labs.deepvsdeeper;

import dev.gradus.data.LabelledRows;
import dev.gradus.data.Loading;
import dev.gradus.data.Split;
import dev.gradus.data.catalogue.DataFolder;
import dev.gradus.data.generate.DrawnSet;
import dev.gradus.data.generate.PlanePoints;
import dev.gradus.labs.ImageRequest;
import dev.gradus.labs.ImageSet;
import dev.gradus.random.Rng;
import dev.gradus.sim.Budget;
import dev.gradus.sim.Preparation;
import dev.gradus.sim.SharedData;
import java.nio.file.Path;
import java.util.Optional;

/** Where the examples come from. They are the same for every seed: a seed changes how networks start, not what they learn. */
enum TaskSource {
    SPIRALS(Task.Kind.POINTS, 1_024, 512),
    DIGITS(Task.Kind.GREY, 1_280, 640),
    TINY_IMAGES(Task.Kind.COLOUR, 960, 480);

    /** Standard deviation of each coordinate around its arm. */
    static final double NOISE = 0.03;

    private static final ImageRequest DRAWN_DIGITS = request(DepthParameters.DIGITS);
    private static final ImageRequest DRAWN_COLOURS = request(DepthParameters.TINY_IMAGES);

    private final Task.Kind kind;
    private final int trainingSize;
    private final int testSize;

    TaskSource(Task.Kind kind, int trainingSize, int testSize) {
        this.kind = kind;
        this.trainingSize = trainingSize;
        this.testSize = testSize;
    }

    /** That of an option of the parameter {@code data}. */
    static TaskSource of(String data) {
        return switch (data) {
            case DepthParameters.DIGITS -> DIGITS;
            case DepthParameters.TINY_IMAGES -> TINY_IMAGES;
            default -> SPIRALS;
        };
    }

    /** The images that the examples are taken from, where there are any. */
    Optional<DrawnSet> drawn() {
        return switch (this) {
            case SPIRALS -> Optional.empty();
            case DIGITS -> DRAWN_DIGITS.drawn();
            case TINY_IMAGES -> DRAWN_COLOURS.drawn();
        };
    }

    Task.Kind kind() {
        return kind;
    }

    int trainingSize() {
        return trainingSize;
    }

    int testSize() {
        return testSize;
    }

    /** The examples, made in slices where nobody has yet. */
    Optional<Task> obtain(SharedData shared, Budget budget) {
        return switch (this) {
            case SPIRALS ->
                shared.obtain(new Points(trainingSize, testSize), Making::new, budget)
                        .map(drawn -> measured(Examples.points(drawn.train()), Examples.points(drawn.test())));
            case DIGITS ->
                DRAWN_DIGITS
                        .obtain(shared, budget)
                        .map(set -> images(
                                set,
                                Examples.images(set.train(), trainingSize),
                                Examples.images(set.test(), testSize)));
            case TINY_IMAGES ->
                DRAWN_COLOURS
                        .obtain(shared, budget)
                        .map(set -> images(
                                set,
                                Examples.halved(set.train(), trainingSize),
                                Examples.halved(set.test(), testSize)));
        };
    }

    private Task images(ImageSet set, Examples train, Examples test) {
        return new Task(
                kind, train, test, set.statistics().mean(), set.statistics().standardDeviation());
    }

    private Task measured(Examples train, Examples test) {
        double[] numbers = new double[kind.length() * train.size()];
        for (int i = 0; i < train.size(); i++) {
            train.copy(i, numbers, i * kind.length());
        }
        double sum = 0;
        for (double number : numbers) {
            sum += number;
        }
        double mean = sum / numbers.length;
        double squares = 0;
        for (double number : numbers) {
            squares += (number - mean) * (number - mean);
        }
        return new Task(kind, train, test, mean, Math.sqrt(squares / (numbers.length - 1)));
    }

    private static ImageRequest request(String name) {
        return new ImageRequest(name, 1, new DataFolder(Path.of(".")));
    }

    /** Two spirals to learn from, and two to test on. */
    record Points(int train, int test) implements SharedData.Key<Points.Drawn> {
        /** The points of both. */
        record Drawn(LabelledRows train, LabelledRows test) {}

        @Override
        public Class<Drawn> type() {
            return Drawn.class;
        }
    }

    private static final class Making implements Preparation<Points.Drawn> {
        private final Loading<Split<LabelledRows>> loading = Split.loading(
                PlanePoints.spirals(SPIRALS.trainingSize, NOISE, new Rng(0)),
                PlanePoints.spirals(SPIRALS.testSize, NOISE, new Rng(1)));

        @Override
        public Optional<Points.Drawn> advance(Budget budget) {
            return loading.advance(budget::exhausted)
                    ? Optional.of(new Points.Drawn(
                            loading.loaded().train(), loading.loaded().test()))
                    : Optional.empty();
        }

        @Override
        public long bytes() {
            return loading.bytes();
        }
    }
}
