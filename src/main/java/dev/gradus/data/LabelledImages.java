package dev.gradus.data;

import java.util.Arrays;
import java.util.List;

/**
 * Images of one size, each with its class. Image i begins at byte {@code i · format.length()}: channel after channel, each
 * row by row from the top left, so pixel (c, y, x) of image i is {@code pixels[((i · C + c) · H + y) · W + x]}, unsigned.
 * Immutable: the arrays are not copied and must not change.
 *
 * @param format size, channels and scale
 * @param pixels size() · format.length() unsigned bytes
 * @param labels class of each image, an index into classNames (unsigned)
 * @param classNames names of the classes, at most 256
 */
public record LabelledImages(ImageFormat format, byte[] pixels, byte[] labels, List<String> classNames) {
    /** @throws IllegalArgumentException if the lengths do not fit each other or a label has no name */
    public LabelledImages {
        classNames = List.copyOf(classNames);
        if (pixels.length != (long) labels.length * format.length()) {
            throw new IllegalArgumentException("pixels must be " + labels.length + " images of " + format.length()
                    + " numbers, got " + pixels.length);
        }
        for (byte label : labels) {
            if (Byte.toUnsignedInt(label) >= classNames.size()) {
                throw new IllegalArgumentException(
                        "labels must be in [0, " + (classNames.size() - 1) + "], got " + Byte.toUnsignedInt(label));
            }
        }
    }

    /** Number of images. */
    public int size() {
        return labels.length;
    }

    /** Number of classes. */
    public int classes() {
        return classNames.size();
    }

    /** Class of an image, in [0, classes()). */
    public int label(int image) {
        return Byte.toUnsignedInt(labels[image]);
    }

    /** One stored number of an image, in [0, format.brightest()]. */
    public int pixel(int image, int index) {
        return Byte.toUnsignedInt(pixels[image * format.length() + index]);
    }

    /** Writes an image to {@code into} from index {@code at} on, format.length() numbers in [0, 1]: stored / brightest. */
    public void copyImage(int image, float[] into, int at) {
        int length = format.length();
        int start = image * length;
        float brightest = format.brightest();
        for (int i = 0; i < length; i++) {
            into[at + i] = Byte.toUnsignedInt(pixels[start + i]) / brightest;
        }
    }

    /** As {@link #copyImage(int, float[], int)}, in double precision. */
    public void copyImage(int image, double[] into, int at) {
        int length = format.length();
        int start = image * length;
        double brightest = format.brightest();
        for (int i = 0; i < length; i++) {
            into[at + i] = Byte.toUnsignedInt(pixels[start + i]) / brightest;
        }
    }

    /** Images from, …, to − 1, copied. */
    public LabelledImages subset(int from, int to) {
        int length = format.length();
        return new LabelledImages(
                format,
                Arrays.copyOfRange(pixels, from * length, to * length),
                Arrays.copyOfRange(labels, from, to),
                classNames);
    }

    /** The images with these numbers, in this order, copied; a number may come twice. */
    public LabelledImages take(int[] images) {
        int length = format.length();
        byte[] taken = new byte[images.length * length];
        byte[] classes = new byte[images.length];
        for (int i = 0; i < images.length; i++) {
            System.arraycopy(pixels, images[i] * length, taken, i * length, length);
            classes[i] = labels[images[i]];
        }
        return new LabelledImages(format, taken, classes, classNames);
    }

    /** Number of images of each class. */
    public int[] classSizes() {
        int[] sizes = new int[classes()];
        for (byte label : labels) {
            sizes[Byte.toUnsignedInt(label)]++;
        }
        return sizes;
    }

    /** Mean and standard deviation of all pixels; 50 million take some 50 ms, {@link PixelStatistics#measure} goes in pieces. */
    public PixelStatistics statistics() {
        return PixelStatistics.measure(this).finished();
    }

    /** Memory held, in bytes. */
    public long bytes() {
        return (long) pixels.length + labels.length;
    }
}
