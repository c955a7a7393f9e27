package dev.gradus.app;

import dev.gradus.data.LabelledImages;
import dev.gradus.data.Loading;
import dev.gradus.data.Split;
import dev.gradus.data.generate.Digits;
import dev.gradus.data.write.IdxWriter;
import dev.gradus.random.Rng;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The drawn digits of a lab as files: the labs draw as many from seed 0. */
record DigitsDrawing(int train, int test) {
    private static final Pattern NAME = Pattern.compile("digits-(\\d{1,5})-(\\d{1,5})");
    private static final long SEED = 0;

    /** Reads a name such as {@code digits-6000-1000}. */
    static DigitsDrawing named(String name) throws UsageException {
        Matcher sizes = NAME.matcher(name);
        if (sizes.matches()) {
            var drawing = new DigitsDrawing(Integer.parseInt(sizes.group(1)), Integer.parseInt(sizes.group(2)));
            if (drawing.train > 0 && drawing.test > 0) {
                return drawing;
            }
        }
        throw new UsageException(
                "draw must be followed by digits-TRAIN-TEST with numbers in [1, 99999], got \"" + name + "\"");
    }

    /** Writes them to a folder, of their name if none is given. */
    int write(Optional<String> folder, Console console) throws UsageException, IOException {
        String to = folder.orElse("digits-" + train + "-" + test);
        Path path = path(to);
        Loading<Split<LabelledImages>> digits = Digits.split(train, test, new Rng(SEED));
        digits.finish();
        IdxWriter.write(digits.loaded(), path);
        console.print("%d digits to learn from and %d to test with are in %s%n".formatted(train, test, to));
        return CommandLine.DONE;
    }

    private static Path path(String folder) throws UsageException {
        try {
            return Path.of(folder);
        } catch (InvalidPathException e) {
            throw new UsageException("--to must be followed by a folder, got \"" + folder + "\"");
        }
    }
}
