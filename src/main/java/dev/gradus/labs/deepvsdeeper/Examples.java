package dev.gradus.labs.deepvsdeeper;

import dev.gradus.data.LabelledImages;
import dev.gradus.data.LabelledRows;

/** Examples as rows of numbers, each with its class. Immutable. */
interface Examples {
    int size();

    int label(int example);

    /** Writes the numbers of an example to {@code into} from index {@code at} on, as they are stored. */
    void copy(int example, double[] into, int at);

    /** Points as they lie in a picture of 256 × 256 pixels: 128 + 100 times their coordinates. */
    static Examples points(LabelledRows points) {
        return new Examples() {
            @Override
            public int size() {
                return points.size();
            }

            @Override
            public int label(int example) {
                return points.labels()[example];
            }

            @Override
            public void copy(int example, double[] into, int at) {
                into[at] = Plane.pixel(points.value(example, 0));
                into[at + 1] = Plane.pixel(points.value(example, 1));
            }
        };
    }

    /** The first {@code count} images: shares of full brightness. */
    static Examples images(LabelledImages images, int count) {
        return new Examples() {
            @Override
            public int size() {
                return count;
            }

            @Override
            public int label(int example) {
                return images.label(example);
            }

            @Override
            public void copy(int example, double[] into, int at) {
                int length = images.format().length();
                int first = example * length;
                double share = 1.0 / images.format().brightest();
                byte[] pixels = images.pixels();
                for (int i = 0; i < length; i++) {
                    into[at + i] = share * Byte.toUnsignedInt(pixels[first + i]);
                }
            }
        };
    }

    /** The same with every square of four pixels taken together: images of half the side. */
    static Examples halved(LabelledImages images, int count) {
        Examples whole = images(images, count);
        int width = images.format().width();
        int half = width / 2;
        int rows = images.format().length() / width / 2;
        return new Examples() {
            @Override
            public int size() {
                return count;
            }

            @Override
            public int label(int example) {
                return whole.label(example);
            }

            @Override
            public void copy(int example, double[] into, int at) {
                int first = example * images.format().length();
                double share = 0.25 / images.format().brightest();
                for (int row = 0; row < rows; row++) {
                    int upper = first + 2 * row * width;
                    for (int x = 0; x < half; x++) {
                        int corner = upper + 2 * x;
                        into[at + row * half + x] = share * (sumOfTwo(corner) + sumOfTwo(corner + width));
                    }
                }
            }

            private int sumOfTwo(int pixel) {
                return Byte.toUnsignedInt(images.pixels()[pixel]) + Byte.toUnsignedInt(images.pixels()[pixel + 1]);
            }
        };
    }
}
