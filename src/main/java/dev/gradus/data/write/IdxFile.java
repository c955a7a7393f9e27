package dev.gradus.data.write;

import dev.gradus.data.LabelledImages;
import dev.gradus.data.Split;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * A file of the format of MNIST before it is written: a head, then its numbers as they are.
 *
 * @param name as that of MNIST has it
 * @param head magic number and sizes
 * @param numbers shared with the images; nobody writes to them
 */
record IdxFile(String name, byte[] head, byte[] numbers) {
    private static final int IMAGES = 2051;
    private static final int COLOUR_IMAGES = 2052;
    private static final int LABELS = 2049;

    /** Training images, their labels, test images, their labels; images in colour have an axis more, channels first. */
    static List<IdxFile> of(Split<LabelledImages> images) {
        return List.of(
                pixels("train-images-idx3-ubyte", images.train()),
                labels("train-labels-idx1-ubyte", images.train()),
                pixels("t10k-images-idx3-ubyte", images.test()),
                labels("t10k-labels-idx1-ubyte", images.test()));
    }

    private static IdxFile pixels(String name, LabelledImages images) {
        int channels = images.format().channels();
        int height = images.format().height();
        int width = images.format().width();
        byte[] head = channels == 1
                ? head(IMAGES, images.size(), height, width)
                : head(COLOUR_IMAGES, images.size(), channels, height, width);
        return new IdxFile(name, head, images.pixels());
    }

    private static IdxFile labels(String name, LabelledImages images) {
        return new IdxFile(name, head(LABELS, images.size()), images.labels());
    }

    private static byte[] head(int... numbers) {
        ByteBuffer head = ByteBuffer.allocate(Integer.BYTES * numbers.length);
        head.asIntBuffer().put(numbers);
        return head.array();
    }
}
