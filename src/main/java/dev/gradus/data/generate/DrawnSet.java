package dev.gradus.data.generate;

import dev.gradus.data.LabelledImages;
import dev.gradus.data.Loading;
import dev.gradus.data.Split;
import dev.gradus.random.Rng;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Drawn images as labs learn from them: always those of seed 0.
 *
 * @param train images to learn from
 * @param test images to test with
 */
public record DrawnSet(Kind kind, int train, int test) {
    /** How many of each there can be at most. */
    public static final int MOST = 99_999;

    private static final Pattern NAME = Pattern.compile("(.+)-(\\d{1,5})-(\\d{1,5})");
    private static final long SEED = 0;

    /** What is drawn. */
    public enum Kind {
        DIGITS("digits"),
        TINY_IMAGES("tiny-images");

        private final String word;

        Kind(String word) {
            this.word = word;
        }
    }

    public DrawnSet {
        if (train < 1 || test < 1 || train > MOST || test > MOST) {
            throw new IllegalArgumentException(
                    "numbers of images must be in [1, " + MOST + "], got " + train + " and " + test);
        }
    }

    /** Reads a name such as {@code digits-6000-1000} or {@code tiny-images-1000-1000}; empty if it is none. */
    public static Optional<DrawnSet> named(String name) {
        Matcher parts = NAME.matcher(name);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int train = Integer.parseInt(parts.group(2));
        int test = Integer.parseInt(parts.group(3));
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.word.equals(parts.group(1)) && train > 0 && test > 0)
                .map(kind -> new DrawnSet(kind, train, test))
                .findFirst();
    }

    /** As {@link #named} reads it. */
    public String name() {
        return kind.word + "-" + train + "-" + test;
    }

    /** Draws them. */
    public Loading<Split<LabelledImages>> loading() {
        return switch (kind) {
            case DIGITS -> Digits.split(train, test, new Rng(SEED));
            case TINY_IMAGES -> TinyImages.split(train, test, TinyImagesVariant.F, new Rng(SEED));
        };
    }
}
