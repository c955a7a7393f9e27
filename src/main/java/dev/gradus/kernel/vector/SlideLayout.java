package dev.gradus.kernel.vector;

import dev.gradus.kernel.Convolution.Images;

/**
 * How a group of images lies so that a window can slide over all of them in one loop: channel by channel, image by image, each
 * with zeros around it. With a stride s a channel is split into s·s parts, one for each position within a step, for then the
 * windows of neighbouring results are neighbours again. Result (image g, row i, column j) stands at {@code at(g, i, j)}, and
 * meets weight (c, u, v) at that place plus {@code taps[(c·kernel + u)·kernel + v]}; places between rows of results are computed
 * too, and left out.
 *
 * @param result what comes out; its batch is the size of the group
 * @param channels of the images that go in
 */
record SlideLayout(Images result, int channels, int kernel, int stride) {
    /** From one row to the next. */
    int pitch() {
        return result.width() + (kernel - 1) / stride;
    }

    int rows() {
        return result.height() + (kernel - 1) / stride;
    }

    /** From one image to the next. */
    int plane() {
        return rows() * pitch();
    }

    /** From one part of a channel to the next. */
    int part() {
        return result.batch() * plane();
    }

    int channel() {
        return stride * stride * part();
    }

    /** Places from the first result to the last one. */
    int span() {
        return at(result.batch() - 1, result.height() - 1, result.width() - 1) + 1;
    }

    int at(int image, int row, int column) {
        return image * plane() + row * pitch() + column;
    }

    int taps() {
        return channels * kernel * kernel;
    }

    void fillTaps(int[] taps) {
        int t = 0;
        for (int c = 0; c < channels; c++) {
            for (int u = 0; u < kernel; u++) {
                for (int v = 0; v < kernel; v++) {
                    int part = u % stride * stride + v % stride;
                    taps[t++] = c * channel() + part * part() + u / stride * pitch() + v / stride;
                }
            }
        }
    }
}
