package dev.gradus.data.write;

import dev.gradus.data.LabelledImages;
import dev.gradus.data.Split;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes images in the format of MNIST, under the names that its files have; images in colour have an axis more, channels first. */
public final class IdxWriter {
    private static final int IMAGES = 2051;
    private static final int COLOUR_IMAGES = 2052;
    private static final int LABELS = 2049;

    private IdxWriter() {}

    /** Four files: training images, their labels, test images, their labels. The folder is made if it is missing. */
    public static void write(Split<LabelledImages> images, Path folder) throws IOException {
        Files.createDirectories(folder);
        write(images.train(), folder.resolve("train-images-idx3-ubyte"), folder.resolve("train-labels-idx1-ubyte"));
        write(images.test(), folder.resolve("t10k-images-idx3-ubyte"), folder.resolve("t10k-labels-idx1-ubyte"));
    }

    private static void write(LabelledImages images, Path pixels, Path labels) throws IOException {
        try (DataOutputStream out = open(pixels)) {
            int channels = images.format().channels();
            out.writeInt(channels == 1 ? IMAGES : COLOUR_IMAGES);
            out.writeInt(images.size());
            if (channels > 1) {
                out.writeInt(channels);
            }
            out.writeInt(images.format().height());
            out.writeInt(images.format().width());
            out.write(images.pixels());
        }
        try (DataOutputStream out = open(labels)) {
            out.writeInt(LABELS);
            out.writeInt(images.size());
            out.write(images.labels());
        }
    }

    private static DataOutputStream open(Path file) throws IOException {
        OutputStream out = Files.newOutputStream(file);
        return new DataOutputStream(new BufferedOutputStream(out));
    }
}
