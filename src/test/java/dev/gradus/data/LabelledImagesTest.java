package dev.gradus.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import dev.gradus.random.Rng;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LabelledImagesTest {
    private static final ImageFormat FORMAT = ImageFormat.grey(1, 2);

    private final LabelledImages images =
            new LabelledImages(FORMAT, bytes(0, 51, 102, 153, 204, 255), bytes(1, 0, 1), List.of("no", "yes"));

    @Test
    void imagesAreCopiedAsNumbersBetweenZeroAndOne() {
        float[] single = new float[3];
        double[] twice = new double[2];
        images.copyImage(1, single, 1);
        images.copyImage(2, twice, 0);
        assertThat(single).containsExactly(0f, 0.4f, 0.6f);
        assertThat(twice).containsExactly(0.8, 1.0);
    }

    @Test
    void otherScalesEndAtOneToo() {
        var sixteen = new LabelledImages(new ImageFormat(1, 2, 1, 16), bytes(16, 1), bytes(0), List.of("only"));
        double[] values = new double[2];
        sixteen.copyImage(0, values, 0);
        assertThat(values).containsExactly(1.0, 0.0625);
    }

    @Test
    void subsetsAndChoicesKeepLabelsBesideImages() {
        LabelledImages last = images.subset(2, 3);
        assertThat(last.size()).isOne();
        assertThat(last.pixel(0, 0)).isEqualTo(204);
        LabelledImages turned = images.take(new int[] {2, 1, 2});
        assertThat(turned.pixels()).isEqualTo(bytes(204, 255, 102, 153, 204, 255));
        assertThat(turned.labels()).isEqualTo(bytes(1, 0, 1));
    }

    @Test
    void classesAreCounted() {
        assertThat(images.classSizes()).containsExactly(1, 2);
        assertThat(images.label(1)).isZero();
        assertThat(images.bytes()).isEqualTo(9);
    }

    @Test
    void statisticsAgreeWithTheirDefinition() {
        PixelStatistics statistics = images.statistics();
        assertThat(statistics.mean()).isEqualTo(0.5);
        assertThat(statistics.standardDeviation()).isCloseTo(Math.sqrt(0.7 / 5), within(1e-15));
    }

    @Test
    void statisticsInPiecesAreTheSame() {
        byte[] pixels = new byte[100_000];
        int[] drawn = new Rng(1).integers(256, pixels.length);
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) drawn[i];
        }
        var noise = new LabelledImages(FORMAT, pixels, new byte[pixels.length / 2], List.of("noise"));
        Loading<PixelStatistics> measured = PixelStatistics.measure(noise);
        assertThat(measured.advance(() -> true)).isFalse();
        assertThatIllegalStateException().isThrownBy(measured::loaded);
        double mean = Arrays.stream(drawn).average().orElseThrow() / 255;
        double square = Arrays.stream(drawn)
                        .mapToDouble(value -> Math.pow(value / 255.0 - mean, 2))
                        .sum()
                / (drawn.length - 1);
        assertThat(measured.finished().mean()).isCloseTo(mean, within(1e-14));
        assertThat(measured.loaded().standardDeviation()).isCloseTo(Math.sqrt(square), within(1e-14));
        assertThat(measured.loaded()).isEqualTo(noise.statistics());
    }

    @Test
    void imagesWithoutAPlaceOrANameAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LabelledImages(FORMAT, new byte[3], new byte[1], List.of("a")))
                .withMessage("pixels must be 1 images of 2 numbers, got 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LabelledImages(FORMAT, new byte[2], bytes(200), List.of("a")))
                .withMessage("labels must be in [0, 0], got 200");
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
