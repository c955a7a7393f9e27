package dev.gradus.data.write;

import dev.gradus.data.LabelledImages;
import dev.gradus.data.Split;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes images in the format of MNIST, under the names that its files have; images in colour have an axis more, channels first. */
public final class IdxWriter {
    private IdxWriter() {}

    /** Four files: training images, their labels, test images, their labels. The folder is made if it is missing. */
    public static void write(Split<LabelledImages> images, Path folder) throws IOException {
        Files.createDirectories(folder);
        for (IdxFile file : IdxFile.of(images)) {
            try (OutputStream out = Files.newOutputStream(folder.resolve(file.name()))) {
                out.write(file.head());
                out.write(file.numbers());
            }
        }
    }
}
