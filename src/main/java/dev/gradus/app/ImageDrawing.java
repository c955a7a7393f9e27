package dev.gradus.app;

import dev.gradus.data.LabelledImages;
import dev.gradus.data.Loading;
import dev.gradus.data.Split;
import dev.gradus.data.generate.Digits;
import dev.gradus.data.generate.TinyImages;
import dev.gradus.data.generate.TinyImagesVariant;
import dev.gradus.data.write.IdxWriter;
import dev.gradus.random.Rng;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The drawn images of a lab as files: the labs draw as many from seed 0. */
record ImageDrawing(String kind, int train, int test) {
    private static final Pattern NAME = Pattern.compile("(digits|tiny-images)-(\\d{1,5})-(\\d{1,5})");
    private static final long SEED = 0;

    /** Reads a name such as {@code digits-6000-1000} or {@code tiny-images-1000-1000}. */
    static ImageDrawing named(String name) throws UsageException {
        Matcher sizes = NAME.matcher(name);
        if (sizes.matches()) {
            var drawing = new ImageDrawing(
                    sizes.group(1), Integer.parseInt(sizes.group(2)), Integer.parseInt(sizes.group(3)));
            if (drawing.train > 0 && drawing.test > 0) {
                return drawing;
            }
        }
        throw new UsageException(
                "draw must be followed by digits-TRAIN-TEST or tiny-images-TRAIN-TEST with numbers in [1, 99999], got \""
                        + name + "\"");
    }

    /** Writes them to a folder, of their name if none is given. */
    int write(Optional<String> folder, Console console) throws UsageException, IOException {
        String to = folder.orElse(kind + "-" + train + "-" + test);
        Path path = path(to);
        Loading<Split<LabelledImages>> images = kind.equals("digits")
                ? Digits.split(train, test, new Rng(SEED))
                : TinyImages.split(train, test, TinyImagesVariant.F, new Rng(SEED));
        IdxWriter.write(images.finished(), path);
        console.print("%d %s to learn from and %d to test with are in %s%n".formatted(train, named(), test, to));
        return CommandLine.DONE;
    }

    private String named() {
        return kind.equals("digits") ? "digits" : "images";
    }

    private static Path path(String folder) throws UsageException {
        try {
            return Path.of(folder);
        } catch (InvalidPathException e) {
            throw new UsageException("--to must be followed by a folder, got \"" + folder + "\"");
        }
    }
}
