package dev.gradus.kernel.vector;

import dev.gradus.kernel.Convolution.Images;

/**
 * How a group of images lies so that a window can slide over all of them in one loop: channel by channel, image by image, each
 * with zeros around it. With a stride s a channel is split into s·s parts, one for each position within a step, for then the
 * windows of neighbouring results are neighbours again. Result (image g, row i, column j) stands at {@code at(g, i, j)}, and
 * meets weight (c, u, v) at that place plus {@code taps[(c·kernel + u)·kernel + v]}; places between rows of results are computed
 * too, and left out.
 *
 * <p>One for all convolutions, since there are many groups in each. Owner: one thread.
 */
final class SlideLayout {
    /** Small images are taken together until they have so many places. */
    private static final int PLACES = 1024;

    private Images from = new Images(0, 0, 0, 0);
    private Images to = from;
    private int kernel;
    private int stride;
    private int images;

    /** Goes over to images that go in and come out, and a window in between that moves by {@code newStride}. */
    void take(Images newFrom, Images newTo, int newKernel, int newStride) {
        from = newFrom;
        to = newTo;
        kernel = newKernel;
        stride = newStride;
    }

    /** Makes a group of the images from the {@code first} one on, and returns how many they are. */
    int group(int first) {
        images = Math.min(to.batch() - first, Math.max(1, PLACES / Math.max(1, plane())));
        return images;
    }

    /** All that go in. */
    Images from() {
        return from;
    }

    /** All that come out. */
    Images to() {
        return to;
    }

    /** In the group. */
    int images() {
        return images;
    }

    int stride() {
        return stride;
    }

    /** From one row to the next. */
    int pitch() {
        return to.width() + (kernel - 1) / stride;
    }

    int rows() {
        return to.height() + (kernel - 1) / stride;
    }

    /** From one image to the next. */
    int plane() {
        return rows() * pitch();
    }

    /** From one part of a channel to the next. */
    int part() {
        return images * plane();
    }

    int channel() {
        return stride * stride * part();
    }

    /** Places from the first result to the last one. */
    int span() {
        return at(images - 1, to.height() - 1, to.width() - 1) + 1;
    }

    int at(int image, int row, int column) {
        return image * plane() + row * pitch() + column;
    }

    int taps() {
        return from.channels() * kernel * kernel;
    }

    void fillTaps(int[] taps) {
        int t = 0;
        for (int c = 0; c < from.channels(); c++) {
            for (int u = 0; u < kernel; u++) {
                for (int v = 0; v < kernel; v++) {
                    int part = u % stride * stride + v % stride;
                    taps[t++] = c * channel() + part * part() + u / stride * pitch() + v / stride;
                }
            }
        }
    }
}
