package dev.gradus.app;

import dev.gradus.data.generate.DrawnSet;
import dev.gradus.data.write.IdxWriter;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** The drawn images of a lab as files. */
record ImageDrawing(DrawnSet set) {
    /** Reads a name such as {@code digits-6000-1000} or {@code tiny-images-1000-1000}. */
    static ImageDrawing named(String name) throws UsageException {
        return DrawnSet.named(name)
                .map(ImageDrawing::new)
                .orElseThrow(() -> new UsageException(
                        "draw must be followed by digits-TRAIN-TEST or tiny-images-TRAIN-TEST with numbers in [1, "
                                + DrawnSet.MOST + "], got \"" + name + "\""));
    }

    /** Writes them to a folder, of their name if none is given. */
    int write(Optional<String> folder, Console console) throws UsageException, IOException {
        String to = folder.orElse(set.name());
        Path path = path(to);
        IdxWriter.write(set.loading().finished(), path);
        console.print(
                "%d %s to learn from and %d to test with are in %s%n".formatted(set.train(), word(), set.test(), to));
        return CommandLine.DONE;
    }

    private String word() {
        return switch (set.kind()) {
            case DIGITS -> "digits";
            case TINY_IMAGES -> "images";
        };
    }

    private static Path path(String folder) throws UsageException {
        try {
            return Path.of(folder);
        } catch (InvalidPathException e) {
            throw new UsageException("--to must be followed by a folder, got \"" + folder + "\"");
        }
    }
}
