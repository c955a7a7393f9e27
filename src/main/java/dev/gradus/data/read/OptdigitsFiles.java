package dev.gradus.data.read;

import dev.gradus.data.ImageFormat;
import dev.gradus.data.LabelledImages;
import dev.gradus.data.Loading;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Handwritten digits of 8 × 8 counts of ink, 0…16: 64 counts and the class a line, commas between them. A count of 16 stands
 * for 1. Source: E. Alpaydin, C. Kaynak, "Optical Recognition of Handwritten Digits", UCI Machine Learning Repository, 1998.
 */
public final class OptdigitsFiles extends LineByLine<LabelledImages> {
    private static final int BRIGHTEST = 16;
    private static final ImageFormat FORMAT = new ImageFormat(8, 8, 1, BRIGHTEST);
    private static final List<String> NAMES = List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");
    private static final long USUAL_BYTES = 4000 * 65;

    private final Lines lines;
    private final ByteArrayOutputStream pixels = new ByteArrayOutputStream();
    private final ByteArrayOutputStream labels = new ByteArrayOutputStream();

    private OptdigitsFiles(Lines lines) {
        super(USUAL_BYTES);
        this.lines = lines;
    }

    /**
     * The images of one file.
     *
     * @throws dev.gradus.data.DataException if the file is not there; what else is wrong shows while loading
     */
    public static Loading<LabelledImages> loading(SourceFile source) {
        return new OptdigitsFiles(new Lines(Content.of(source), StandardCharsets.US_ASCII, Lines.End.ANY));
    }

    @Override
    Optional<LabelledImages> line() {
        if (!lines.next()) {
            return Optional.of(new LabelledImages(FORMAT, pixels.toByteArray(), labels.toByteArray(), NAMES));
        }
        int length = FORMAT.length();
        Fields fields = Fields.separated(lines, ",").mustBe(length + 1, "64 counts and the class");
        for (int i = 0; i < length; i++) {
            pixels.write(fields.whole(i, "count", 0, BRIGHTEST));
        }
        labels.write(fields.whole(length, "class", 0, NAMES.size() - 1));
        return Optional.empty();
    }
}
