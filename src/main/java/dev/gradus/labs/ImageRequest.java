package dev.gradus.labs;

import dev.gradus.data.LabelledImages;
import dev.gradus.data.Loading;
import dev.gradus.data.PixelStatistics;
import dev.gradus.data.Split;
import dev.gradus.data.catalogue.DataFolder;
import dev.gradus.data.generate.DrawnSet;
import dev.gradus.sim.Budget;
import dev.gradus.sim.Preparation;
import dev.gradus.sim.SharedData;
import dev.gradus.sim.parameter.Choice;
import dev.gradus.sim.parameter.Option;
import dev.gradus.sim.parameter.Problem;
import dev.gradus.sim.parameter.Spec;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Which images a run learns from.
 *
 * @param name as the catalogue of data sets has it, or {@code digits} or {@code tiny-images}, which are drawn
 * <p>Drawn images are the same for every run, as a set from files is: a seed changes how a network starts, not what it learns.
 *
 * @param trainingSize images there must be to train on: there may be more, and of a set from files all are loaded
 * @param folder where files lie
 */
public record ImageRequest(String name, int trainingSize, DataFolder folder) implements SharedData.Key<ImageSet> {
    /** Drawn digits to test on. */
    public static final int TEST_SIZE = 2_000;

    /** Drawn images in colour, to train and to test on. */
    public static final int TINY_IMAGES = 1_000;

    private static final String DIGITS = "digits";
    private static final String COLOUR = "tiny-images";

    /** Digits are drawn by so many, so that runs that ask for a few more or less share them. */
    private static final int TOGETHER = 6_000;

    /** Rounded up where images are drawn. */
    public ImageRequest {
        trainingSize = name.equals(DIGITS) ? drawn(trainingSize) : 0;
    }

    /** How many digits are drawn to train on where so many are needed. */
    public static int drawn(int trainingSize) {
        return TOGETHER * Math.ceilDiv(trainingSize, TOGETHER);
    }

    /** Whether runs that train on at most so many of the drawn digits can ask for this set. */
    public static boolean isDigits(DrawnSet set, int mostTraining) {
        return set.train() <= drawn(mostTraining) && set.equals(digits(set.train()));
    }

    private static DrawnSet digits(int trainingSize) {
        return new DrawnSet(DrawnSet.Kind.DIGITS, drawn(trainingSize), TEST_SIZE);
    }

    /** The parameter {@code data} of a lab that can learn from these sets. */
    public static Choice choice(String... names) {
        Spec spec = Spec.of("data", "Data", "What is learned: drawn digits, or a set of images that has been fetched.");
        return Choice.of(spec, Arrays.stream(names).map(ImageRequest::option).toArray(Option[]::new));
    }

    /** The images, where they are drawn. */
    public Optional<DrawnSet> drawn() {
        return switch (name) {
            case DIGITS -> Optional.of(digits(trainingSize));
            case COLOUR -> Optional.of(new DrawnSet(DrawnSet.Kind.TINY_IMAGES, TINY_IMAGES, TINY_IMAGES));
            default -> Optional.empty();
        };
    }

    /** What is in the way, for the parameter {@code data}: files that are not there. */
    public List<Problem> check() {
        return drawn().isPresent()
                ? List.of()
                : folder.missing(name).map(text -> new Problem("data", text)).stream()
                        .toList();
    }

    /** The images, made or loaded in slices where nobody has yet. */
    public Optional<ImageSet> obtain(SharedData shared, Budget budget) {
        return shared.obtain(this, this::preparation, budget);
    }

    @Override
    public Class<ImageSet> type() {
        return ImageSet.class;
    }

    private Preparation<ImageSet> preparation() {
        return new Making(drawn().map(DrawnSet::loading).orElseGet(() -> folder.images(name)));
    }

    private static Option option(String name) {
        return switch (name) {
            case DIGITS -> new Option(name, "digits (drawn)");
            case "mnist" -> new Option(name, "MNIST");
            case "fashion-mnist" -> new Option(name, "Fashion-MNIST");
            case "optdigits" -> new Option(name, "optdigits, 8 × 8");
            case "cifar10" -> new Option(name, "CIFAR-10");
            default -> throw new IllegalArgumentException("set of images must be known, got " + name);
        };
    }

    /** Loads, then measures. */
    private static final class Making implements Preparation<ImageSet> {
        private final Loading<Split<LabelledImages>> loading;
        private Optional<Loading<PixelStatistics>> measuring = Optional.empty();

        Making(Loading<Split<LabelledImages>> loading) {
            this.loading = loading;
        }

        @Override
        public Optional<ImageSet> advance(Budget budget) {
            if (!loading.advance(budget::exhausted)) {
                return Optional.empty();
            }
            Split<LabelledImages> images = loading.loaded();
            Loading<PixelStatistics> statistics = measuring.orElseGet(() -> PixelStatistics.measure(images.train()));
            measuring = Optional.of(statistics);
            return statistics.advance(budget::exhausted)
                    ? Optional.of(new ImageSet(images.train(), images.test(), statistics.loaded()))
                    : Optional.empty();
        }

        @Override
        public long bytes() {
            return loading.bytes();
        }
    }
}
