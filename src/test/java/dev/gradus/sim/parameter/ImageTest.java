package dev.gradus.sim.parameter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.random.Rng;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class ImageTest {
    private static final Image DRAWING = Image.grey(Spec.of("drawing", "Drawing", "Draw a digit."), 28, 28);
    /** Four bytes 0, 128, 255, 7 as another deflater packed them. */
    private static final String FOREIGN = "Y2j4zw4A";

    @Test
    void noTextIsNoPicture() {
        assertThat(DRAWING.parse(" ")).isEqualTo(new Parsed.Taken<>(Raster.NONE));
        assertThat(DRAWING.printInitial()).isEmpty();
    }

    @Test
    void bytesArriveAsTheyWereSent() {
        Image tiny = Image.grey(Spec.of("drawing", "Drawing", "Help."), 2, 2);
        Raster read = taken(tiny, FOREIGN);
        assertThat(new int[] {read.at(0), read.at(1), read.at(2), read.at(3)}).containsExactly(0, 128, 255, 7);
        assertThat(tiny.print(read)).as("as it was written").isEqualTo(FOREIGN);
    }

    @Test
    void evenNoiseFitsInAnAddress() {
        Rng rng = new Rng(5);
        byte[] noise = new byte[784];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (byte) rng.integer(0, 256);
        }
        assertThat(DRAWING.print(Raster.of(noise))).hasSizeLessThanOrEqualTo(1060);
    }

    @Test
    void otherLettersAreRefused() {
        assertThat(message("a+b/")).isEqualTo("drawing must be a picture in the letters A–Z a–z 0–9 - _, got \"a+b/\"");
        assertThat(message("AAAAA")).contains("in the letters");
    }

    @Test
    void whatIsNotDeflatedOrCutOffIsRefused() {
        String whole = DRAWING.print(Raster.of(new byte[784]));
        assertThat(message("____")).isEqualTo("drawing must be a whole picture in deflate format, got \"____\"");
        assertThat(message(whole.substring(0, whole.length() - 3))).contains("whole picture");
        assertThat(message(whole + "AAAA")).contains("whole picture");
    }

    @Test
    void wrongSizeSaysWhichIsRight() {
        assertThat(message(FOREIGN)).isEqualTo("drawing must have 28 × 28 = 784 bytes, got 4");
        assertThat(message(DRAWING.print(Raster.of(new byte[785])))).endsWith("= 784 bytes, got more");
    }

    @Test
    void manyBytesInFewLettersAreNotUnpacked() {
        byte[] large = new byte[5_000_000];
        String bomb = Raster.of(large).printed();
        assertThat(bomb).hasSizeLessThan(Param.MAX_PRINTED);
        assertThat(message(bomb)).endsWith("got more");
    }

    @Test
    void picturesAreTheSameIfTheyPrintTheSame() {
        byte[] bytes = new byte[784];
        Arrays.fill(bytes, 100, 200, (byte) 90);
        assertThat(Raster.of(bytes)).isEqualTo(taken(DRAWING, Raster.of(bytes).printed()));
        assertThat(Raster.of(bytes)).isNotEqualTo(Raster.of(new byte[784]));
        assertThat(Base64.getUrlDecoder().decode(Raster.of(bytes).printed())).hasSizeLessThan(30);
    }

    private static Raster taken(Image image, String text) {
        assertThat(image.parse(text)).isInstanceOf(Parsed.Taken.class);
        return ((Parsed.Taken<Raster>) image.parse(text)).value();
    }

    private static String message(String text) {
        return DRAWING.parse(text) instanceof Parsed.Refused<Raster>(String message) ? message : "";
    }
}
