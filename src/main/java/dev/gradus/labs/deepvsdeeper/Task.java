package dev.gradus.labs.deepvsdeeper;

import dev.gradus.tensor.Shape;

/**
 * What both networks learn.
 *
 * @param mean of all training numbers as they are stored
 * @param deviation their standard deviation
 */
record Task(Kind kind, Examples train, Examples test, double mean, double deviation) {
    /** Which shapes go in. */
    enum Kind {
        POINTS(2, 1, 2),
        GREY(784, 1, 10),
        COLOUR(3, 16, 10);

        private final int channels;
        private final int side;
        private final int classes;

        Kind(int channels, int side, int classes) {
            this.channels = channels;
            this.side = side;
            this.classes = classes;
        }

        int classes() {
            return classes;
        }

        /** Channels of images in colour, else all numbers of an example. */
        int channels() {
            return channels;
        }

        /** Of images in colour, else 1. */
        int side() {
            return side;
        }

        /** Numbers of an example. */
        int length() {
            return channels * side * side;
        }

        /** Shape of so many examples. */
        Shape batch(int examples) {
            return side == 1 ? Shape.of(examples, channels) : Shape.of(examples, channels, side, side);
        }
    }
}
