package dev.gradus.data.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.data.ImageFormat;
import dev.gradus.data.LabelledImages;
import dev.gradus.data.Loading;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdxFilesTest {
    private static final int MANY = 1000;
    private static final byte[] IMAGES = idx(new int[] {2051, 3, 28, 28}, 3 * 784);
    private static final byte[] LABELS = idx(new int[] {2049, 3}, 3);

    @TempDir
    Path folder;

    private Scratch scratch;

    @BeforeEach
    void setUp() {
        scratch = new Scratch(folder);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void imagesComeWithTheirLabels(boolean packed) {
        LabelledImages read = loading(packed ? Scratch.gzip(IMAGES) : IMAGES, packed ? Scratch.gzip(LABELS) : LABELS)
                .finished();
        assertThat(read.size()).isEqualTo(3);
        assertThat(read.labels()).containsExactly(0, 1, 2);
        assertThat(read.pixels()).isEqualTo(Arrays.copyOfRange(IMAGES, 16, IMAGES.length));
        assertThat(read.pixel(1, 2)).isEqualTo((784 + 2) % 10);
    }

    @Test
    void imagesAreReadInPieces() {
        Loading<LabelledImages> loading =
                loading(idx(new int[] {2051, MANY, 28, 28}, MANY * 784), idx(new int[] {2049, MANY}, MANY));
        assertThat(loading.bytes()).isEqualTo(MANY * 785);
        int pauses = 0;
        while (!loading.advance(() -> true)) {
            pauses++;
        }
        assertThat(pauses).isGreaterThan(5);
        assertThat(loading.loaded().size()).isEqualTo(MANY);
    }

    /** A pair of files that must be refused. */
    record Wrong(String what, byte[] images, byte[] labels, String sentence) {
        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Wrong> wrong() {
        byte[] label10 = LABELS.clone();
        label10[9] = 10;
        return Stream.of(
                images("one byte", new byte[1], "images, byte 0: magic number must be 4 bytes from here, got 1"),
                images("labels for images", LABELS, "byte 0: magic number must be 2051 (images), got 2049 (labels)"),
                images("reversed", idx(new int[] {0x03080000, 3, 28, 28}, 3), "got it with its bytes in reverse order"),
                images(
                        "reals",
                        idx(new int[] {0x0D03, 3, 28, 28}, 3),
                        "element type must be 8 (unsigned bytes), got 13"),
                images("no sizes", idx(new int[] {0x0800}, 3), "number of sizes must be 3, got 0"),
                images("four sizes", idx(new int[] {0x0804, 1, 1, 1, 1}, 1), "number of sizes must be 3, got 4"),
                images("text", "hello, world".getBytes(StandardCharsets.US_ASCII), "not an IDX file"),
                images("cut header", Arrays.copyOf(IMAGES, 10), "byte 8: size must be 4 bytes from here, got 2"),
                images("2^31 images", idx(new int[] {2051, 1 << 31, 28, 28}, 0), "got 2147483648"),
                images("overflow", idx(new int[] {2051, 1 << 27, 28, 28}, 0), "got 28 times 134217728"),
                images("no images", idx(new int[] {2051, 0, 28, 28}, 0), "sizes must be at least 1"),
                images("other size", idx(new int[] {2051, 3, 27, 28}, 0), "images must be 28 × 28, got 27 × 28"),
                images(
                        "short",
                        Arrays.copyOf(IMAGES, IMAGES.length - 1),
                        "pixels must be 2352 bytes from here, got 2351"),
                images(
                        "long",
                        Arrays.copyOf(IMAGES, IMAGES.length + 1),
                        "byte 2368: the content must end here, got more"),
                images("bomb", Scratch.gzip(Arrays.copyOf(IMAGES, 1 << 20)), "the content must end here, got more"),
                labels("other count", idx(new int[] {2049, 2}, 2), "labels must be as many as the images, 3, got 2"),
                labels("label 10", label10, "byte 9: labels must be in [0, 9], got 10"),
                labels("short labels", Arrays.copyOf(LABELS, 10), "labels must be 3 bytes from here, got 2"),
                labels("long labels", Arrays.copyOf(LABELS, 12), "the content must end here, got more"),
                labels("empty", new byte[0], "the file must not be empty"));
    }

    private static Wrong images(String what, byte[] images, String sentence) {
        return new Wrong(what, images, LABELS, sentence);
    }

    private static Wrong labels(String what, byte[] labels, String sentence) {
        return new Wrong(what, IMAGES, labels, sentence);
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void wrongFilesAreRefused(Wrong wrong) {
        Scratch.assertRefused(() -> loading(wrong.images(), wrong.labels()), wrong.sentence());
    }

    private Loading<LabelledImages> loading(byte[] images, byte[] labels) {
        return IdxFiles.loading(
                scratch.file("set/images", images),
                scratch.file("set/labels", labels),
                ImageFormat.grey(28, 28),
                List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9"));
    }

    /** A header and a body that counts 0…9 over and over. */
    private static byte[] idx(int[] header, int body) {
        ByteBuffer bytes = ByteBuffer.allocate(header.length * Integer.BYTES + body);
        for (int number : header) {
            bytes.putInt(number);
        }
        for (int i = 0; i < body; i++) {
            bytes.put((byte) (i % 10));
        }
        return bytes.array();
    }
}
