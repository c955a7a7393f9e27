package dev.gradus.kernel.vector;

import static dev.gradus.kernel.vector.VectorDoubleLanes.LANES;

import dev.gradus.kernel.Convolution.Images;
import java.util.Arrays;

/** Images laid out for a window that slides over them. Owner: one thread. */
final class VectorDoublePlanes {
    /** Zeros behind the last image, which the last vectors of places may reach into. */
    private static final int SLACK = 4 * LANES;

    private double[] values = {};
    private double[] from = {};
    private int origin;
    private int dilation;

    double[] values() {
        return values;
    }

    /** Pixel (h, w) of the images goes to row h·dilation + origin and column w·dilation + origin, among zeros. */
    void take(double[] images, int newOrigin, int newDilation) {
        from = images;
        origin = newOrigin;
        dilation = newDilation;
    }

    /** Forgets the images, which may be large. */
    void release() {
        from = values;
    }

    /** Lays out images from the {@code first} one on, as many as the layout has. */
    void layOut(int first, SlideLayout layout) {
        Images images = layout.from();
        int length = images.channels() * layout.channel() + SLACK;
        if (values.length < length) {
            values = new double[length];
        } else {
            Arrays.fill(values, 0, length, 0);
        }
        for (int g = 0; g < layout.images(); g++) {
            for (int c = 0; c < images.channels(); c++) {
                int plane = (first + g) * images.channels() + c;
                int to = c * layout.channel() + g * layout.plane();
                if (dilation == 1 && layout.stride() == 1) {
                    copyRows(images, plane, layout, to);
                } else {
                    spreadRows(images, plane, layout, to);
                }
            }
        }
    }

    private void copyRows(Images images, int plane, SlideLayout layout, int to) {
        int left = Math.max(0, -origin);
        int width = Math.min(images.width(), layout.pitch() - origin) - left;
        for (int h = Math.max(0, -origin); h < images.height() && h + origin < layout.rows() && width > 0; h++) {
            int start = (plane * images.height() + h) * images.width() + left;
            System.arraycopy(from, start, values, to + (h + origin) * layout.pitch() + left + origin, width);
        }
    }

    private void spreadRows(Images images, int plane, SlideLayout layout, int to) {
        int stride = layout.stride();
        int last = layout.rows() * stride;
        for (int h = 0; h < images.height(); h++) {
            int row = h * dilation + origin;
            if (row >= 0 && row < last) {
                int start = (plane * images.height() + h) * images.width();
                int part = to + row % stride * stride * layout.part() + row / stride * layout.pitch();
                spreadRow(start, images.width(), layout, part);
            }
        }
    }

    private void spreadRow(int start, int width, SlideLayout layout, int to) {
        int stride = layout.stride();
        int last = layout.pitch() * stride;
        for (int w = 0; w < width; w++) {
            int column = w * dilation + origin;
            if (column >= 0 && column < last) {
                values[to + column % stride * layout.part() + column / stride] = from[start + w];
            }
        }
    }
}
