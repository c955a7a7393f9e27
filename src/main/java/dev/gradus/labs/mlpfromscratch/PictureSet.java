package dev.gradus.labs.mlpfromscratch;

import dev.gradus.data.LabelledImages;
import dev.gradus.data.Loading;
import dev.gradus.data.Split;
import dev.gradus.data.catalogue.DataFolder;
import dev.gradus.data.generate.DrawnSet;
import dev.gradus.random.Rng;
import java.util.Arrays;
import java.util.Optional;

/** The sets of pictures of this lab: ten classes each. */
enum PictureSet {
    /** Drawn by the program; test images are as many as training images, at most 1 000. */
    DIGITS(MlpParameters.DIGITS, 28, 20_000, 1_000),
    /** The 1 797 images of the test file, put in a random order: the first 1 437 to learn from. */
    OPTDIGITS(MlpParameters.OPTDIGITS, 8, 1_437, 360),
    MNIST(MlpParameters.MNIST, 28, 60_000, 10_000),
    FASHION_MNIST(MlpParameters.FASHION, 28, 60_000, 10_000);

    static final int CLASSES = 10;

    private static final long SEED = 0;

    private final String id;
    private final int side;
    private final int mostTraining;
    private final int mostTest;

    PictureSet(String id, int side, int mostTraining, int mostTest) {
        this.id = id;
        this.side = side;
        this.mostTraining = mostTraining;
        this.mostTest = mostTest;
    }

    static PictureSet named(String id) {
        return Arrays.stream(values())
                .filter(set -> set.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("data must be known, got " + id));
    }

    String id() {
        return id;
    }

    boolean isGenerated() {
        return this == DIGITS;
    }

    int side() {
        return side;
    }

    int pixels() {
        return side * side;
    }

    int mostTraining() {
        return mostTraining;
    }

    /** Examples to learn from where so many are asked for. */
    int trainingSize(int asked) {
        return Math.min(asked, mostTraining);
    }

    /** Examples to test with where so many are asked for to learn from. */
    int testSize(int asked) {
        return isGenerated() ? Math.min(asked, mostTest) : mostTest;
    }

    /** All images that a run needs, training images first in the order of an epoch. */
    Loading<Split<LabelledImages>> loading(int asked, DataFolder folder) {
        return drawn(asked).map(DrawnSet::loading).orElseGet(() -> folder.images(id));
    }

    /** The same images by name, where they are drawn. */
    Optional<DrawnSet> drawn(int asked) {
        return isGenerated()
                ? Optional.of(new DrawnSet(DrawnSet.Kind.DIGITS, trainingSize(asked), testSize(asked)))
                : Optional.empty();
    }

    /** What a run uses of the images loaded. */
    Pictures pictures(Split<LabelledImages> loaded) {
        if (this != OPTDIGITS) {
            return new Pictures(loaded.train(), loaded.test());
        }
        int[] mixed = new Rng(SEED).permutation(loaded.test().size());
        int[] train = Arrays.copyOf(mixed, mostTraining);
        int[] test = Arrays.copyOfRange(mixed, mostTraining, mixed.length);
        return new Pictures(loaded.test().take(train), loaded.test().take(test));
    }
}
