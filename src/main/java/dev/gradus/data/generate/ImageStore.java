package dev.gradus.data.generate;

import dev.gradus.data.ImageFormat;
import dev.gradus.data.LabelledImages;
import java.util.List;

/** Takes images as numbers in [0, 1] and keeps them as bytes. */
final class ImageStore {
    private final ImageFormat format;
    private final byte[] pixels;
    private final byte[] labels;

    ImageStore(ImageFormat format, int count) {
        this.format = format;
        pixels = new byte[Math.multiplyExact(count, format.length())];
        labels = new byte[count];
    }

    void put(int image, int label, double[] values) {
        labels[image] = (byte) label;
        int start = image * format.length();
        for (int i = 0; i < values.length; i++) {
            pixels[start + i] = (byte) (values[i] * format.brightest() + 0.5);
        }
    }

    LabelledImages images(List<String> classNames) {
        return new LabelledImages(format, pixels, labels, classNames);
    }

    long bytes() {
        return (long) pixels.length + labels.length;
    }
}
