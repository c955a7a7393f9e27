package dev.gradus.data.read;

import dev.gradus.data.DataException;
import dev.gradus.data.ImageFormat;
import dev.gradus.data.LabelledImages;
import dev.gradus.data.Loading;
import dev.gradus.data.Split;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * CIFAR-10 in its binary version: five files for training and one for tests, each of records of one byte for the class and
 * 3 · 1 024 for the red, green and blue of a 32 × 32 image. Source: A. Krizhevsky, "Learning Multiple Layers of Features from
 * Tiny Images", 2009.
 */
public final class CifarFiles {
    /** The five files of training images, in their order. */
    static final List<String> TRAIN =
            List.of("data_batch_1.bin", "data_batch_2.bin", "data_batch_3.bin", "data_batch_4.bin", "data_batch_5.bin");

    static final String TEST = "test_batch.bin";
    static final String NAMES = "batches.meta.txt";
    static final String FOLDER = "cifar-10-batches-bin";

    /** What the version for Python calls its files. */
    static final String OTHER_VERSION = "data_batch_1";

    static final int CLASSES = 10;
    static final ImageFormat FORMAT = ImageFormat.colour(32, 32);

    private CifarFiles() {}

    /**
     * Training and test images.
     *
     * @param path the archive as it is distributed, or the folder of its files
     * @throws DataException if a file is not there; what else is wrong shows while loading
     */
    public static Loading<Split<LabelledImages>> loading(Path path) {
        if (!Files.isDirectory(path)) {
            return new CifarArchive(SourceFile.of(path));
        }
        Path inner = path.resolve(FOLDER);
        return new CifarFolder(Files.isDirectory(inner) ? inner : path);
    }

    static DataException otherVersion(Path file) {
        return DataException.in(
                file, "it must be the binary version of CIFAR-10 (cifar-10-binary.tar.gz), got the one for Python");
    }
}
