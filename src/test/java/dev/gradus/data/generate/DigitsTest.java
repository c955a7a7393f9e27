package dev.gradus.data.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import dev.gradus.data.ImageFormat;
import dev.gradus.data.LabelledImages;
import dev.gradus.data.Loading;
import dev.gradus.random.Rng;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DigitsTest {
    private static final LabelledImages THOUSAND = digits(1_000, 1);

    @Test
    void classesAreBalancedAndShuffled() {
        assertThat(THOUSAND.classSizes()).containsOnly(100);
        long changes = IntStream.range(1, THOUSAND.size())
                .filter(i -> THOUSAND.label(i) != THOUSAND.label(i - 1))
                .count();
        assertThat(changes).isBetween(850L, 950L);
    }

    @Test
    void inkIsAsMuchAsInHandwriting() {
        byte[] pixels = THOUSAND.pixels();
        long inked =
                IntStream.range(0, pixels.length).filter(i -> pixels[i] != 0).count();
        assertThat((double) inked / pixels.length).isCloseTo(0.207, within(0.01));
        assertThat(THOUSAND.statistics().mean()).isCloseTo(0.137, within(0.01));
    }

    @Test
    void sameSeedSameImages() {
        assertThat(digits(20, 7).pixels()).isEqualTo(digits(20, 7).pixels());
        assertThat(digits(20, 7).pixels()).isNotEqualTo(digits(20, 8).pixels());
    }

    @Test
    void imagesDependOnTheSeedNotOnWhatWasDrawn() {
        Rng rng = new Rng(7);
        rng.skipUniforms(3);
        assertThat(Digits.loading(20, rng).finished().pixels())
                .isEqualTo(digits(20, 7).pixels());
    }

    @Test
    void piecesDoNotChangeTheImages() {
        LabelledImages pieces = Making.inSmallestPieces(Digits.loading(50, new Rng(3)));
        assertThat(pieces.pixels()).isEqualTo(digits(50, 3).pixels());
        assertThat(pieces.labels()).isEqualTo(digits(50, 3).labels());
    }

    @Test
    void imagesOfAVersionNeverChange() {
        LabelledImages first = digits(100, 1);
        assertThat(Digits.VERSION).isEqualTo(1);
        assertThat(first.format()).isEqualTo(ImageFormat.grey(28, 28));
        assertThat(Making.checksum(first.labels())).isEqualTo("cf39c98c");
        assertThat(Making.checksum(first.pixels())).isEqualTo("d020f5d8");
    }

    @Test
    void trainingAndTestImagesDiffer() {
        var split = Digits.split(30, 20, new Rng(1)).finished();
        assertThat(split.train().size()).isEqualTo(30);
        assertThat(split.test().size()).isEqualTo(20);
        assertThat(Arrays.copyOf(split.train().pixels(), 784))
                .isNotEqualTo(Arrays.copyOf(split.test().pixels(), 784));
    }

    @Test
    void imagesCanBeHadOnlyWhenAllAreDrawn() {
        Loading<LabelledImages> loading = Digits.loading(2, new Rng(1));
        assertThat(loading.advance(() -> true)).isFalse();
        assertThatIllegalStateException().isThrownBy(loading::loaded);
        assertThat(loading.finished()).isSameAs(loading.loaded());
    }

    @Test
    void noImagesIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Digits.loading(0, new Rng(1)))
                .withMessage("count must be > 0, got 0");
    }

    private static LabelledImages digits(int count, long seed) {
        return Digits.loading(count, new Rng(seed)).finished();
    }
}
