package dev.gradus.data.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gradus.data.ImageFormat;
import dev.gradus.data.LabelledImages;
import dev.gradus.random.Rng;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TinyImagesTest {
    @Test
    void classesAreBalancedAndShuffled() {
        LabelledImages images = images(100, TinyImagesVariant.F, 1);
        assertThat(images.classSizes()).containsOnly(10);
        assertThat(IntStream.range(0, 10).map(images::label).distinct().count()).isLessThan(10);
        assertThat(images.classNames()).startsWith("ball", "ring").endsWith("five dots", "crescent");
    }

    @Test
    void sameSeedSameImages() {
        byte[] pixels = images(10, TinyImagesVariant.F, 7).pixels();
        assertThat(images(10, TinyImagesVariant.F, 7).pixels()).isEqualTo(pixels);
        assertThat(images(10, TinyImagesVariant.F, 8).pixels()).isNotEqualTo(pixels);
    }

    @Test
    void piecesDoNotChangeTheImages() {
        LabelledImages pieces = Making.inSmallestPieces(TinyImages.loading(20, TinyImagesVariant.F, new Rng(3)));
        assertThat(pieces.pixels()).isEqualTo(images(20, TinyImagesVariant.F, 3).pixels());
    }

    @ParameterizedTest
    @CsvSource({"F, 53e6944d", "A, 22eb0304", "C, 6a4690ba", "D, b713459e"})
    void imagesOfAVersionNeverChange(String name, String checksum) {
        TinyImagesVariant variant = TinyImagesVariant.ALL.stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow();
        LabelledImages first = images(20, variant, 1);
        assertThat(TinyImages.VERSION).isEqualTo(1);
        assertThat(first.format()).isEqualTo(ImageFormat.colour(32, 32));
        assertThat(Making.checksum(first.pixels())).isEqualTo(checksum);
    }

    @Test
    void trainingAndTestImagesDiffer() {
        var split = TinyImages.split(10, 10, TinyImagesVariant.F, new Rng(1)).finished();
        assertThat(Arrays.copyOf(split.train().pixels(), 3072))
                .isNotEqualTo(Arrays.copyOf(split.test().pixels(), 3072));
    }

    @Test
    void huesGoRoundTheCircle() {
        assertThat(Colour.ofHue(0, 1, 1)).isEqualTo(new Colour(1, 0, 0));
        assertThat(Colour.ofHue(1.0 / 3 - 1, 1, 0.5).green()).isCloseTo(0.5, within(1e-12));
        assertThat(Colour.ofHue(2.0 / 3 + 4, 1, 1).blue()).isCloseTo(1, within(1e-12));
        assertThat(Colour.ofHue(0.4, 0, 0.7)).isEqualTo(new Colour(0.7, 0.7, 0.7));
    }

    @Test
    void shapesCoverTheirShareOfTheSquareAroundThem() {
        assertThat(coveredShare(ColourShape.BALL)).isCloseTo(Math.PI / 4, within(0.02));
        assertThat(coveredShare(ColourShape.RING)).isCloseTo(Math.PI * 3 / 16, within(0.02));
        assertThat(coveredShare(ColourShape.BOX)).isCloseTo(0.85 * 0.85, within(0.02));
        assertThat(coveredShare(ColourShape.TRIANGLE)).isCloseTo(3 * Math.sqrt(3) / 16, within(0.02));
        assertThat(coveredShare(ColourShape.PLUS)).isCloseTo(0.51, within(0.02));
        assertThat(coveredShare(ColourShape.FIVE_DOTS)).isCloseTo(5 * 0.09 * Math.PI / 4, within(0.02));
    }

    /** At radius 100, one sample a pixel. */
    private static double coveredShare(ColourShape shape) {
        double covered = 0;
        for (int y = -100; y < 100; y++) {
            for (int x = -100; x < 100; x++) {
                covered += shape.coverage(x + 0.5, y + 0.5, 100);
            }
        }
        return covered / 40_000;
    }

    private static LabelledImages images(int count, TinyImagesVariant variant, long seed) {
        return TinyImages.loading(count, variant, new Rng(seed)).finished();
    }
}
