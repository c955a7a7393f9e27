package dev.gradus.kernel.vector;

import static dev.gradus.kernel.vector.VectorDoubleLanes.LANES;

import dev.gradus.kernel.Convolution.Images;
import dev.gradus.kernel.Convolution.Operands;
import dev.gradus.kernel.Convolution.Sizes;
import java.util.Arrays;

/**
 * One convolution at a time, as products of a matrix of weights and one of windows that is never formed: the images are laid
 * out so that each tap of the window is a shift. Owner: one thread.
 */
final class VectorDoubleSlide {
    /** Planes in the largest block of sums. */
    private static final int MOST_PLANES = 6;

    private final VectorDoubleWindow window = new VectorDoubleWindow();
    private final VectorDoubleCorrelation correlation = new VectorDoubleCorrelation();
    private final VectorDoublePlanes planes = new VectorDoublePlanes();
    private final SlideLayout layout = new SlideLayout();
    private final int widest;
    private int[] taps = {};
    private double[] sums = {};
    private double[] turned = {};
    private double[] zeros = {};
    private double[] bias = {};
    private int rowLength;

    /** @param widest vectors of places in a block of sums, 4 or 2: how many the registers of this machine hold */
    VectorDoubleSlide(int widest) {
        this.widest = widest;
    }

    void forward(Sizes sizes, Operands operands, double[] y) {
        planes.take(operands.x().doubles(), sizes.padding(), 1);
        bias = operands.bias().doubles();
        layout.take(sizes.input(), sizes.output(), sizes.kernel(), sizes.stride());
        slide(operands.weight().doubles(), y);
    }

    /** A convolution of dy, its pixels {@code stride} apart, with the weights turned by half a turn. */
    void inputGradient(Sizes sizes, double[] dy, double[] weight, double[] dx) {
        int channels = sizes.input().channels();
        if (zeros.length < channels) {
            zeros = new double[channels];
        }
        bias = zeros;
        turn(sizes, weight);
        planes.take(dy, sizes.kernel() - 1 - sizes.padding(), sizes.stride());
        layout.take(sizes.output(), sizes.input(), sizes.kernel(), 1);
        slide(turned, dx);
    }

    void weightGradient(Sizes sizes, double[] dy, double[] x, double[] dw) {
        layout.take(sizes.input(), sizes.output(), sizes.kernel(), sizes.stride());
        planes.take(x, sizes.padding(), 1);
        Arrays.fill(dw, 0);
        int images = 1;
        for (int first = 0; first < layout.to().batch(); first += images) {
            images = layout.group(first);
            begin(first, LANES);
            correlation.takeImages(planes.values(), taps);
            correlation.take(sums, rowLength, rowLength);
            for (int o = 0; o < layout.to().channels(); o += VectorDoubleCorrelation.PLANES) {
                gatherRows(dy, first, o);
                addCorrelations(o, dw);
            }
        }
        planes.release();
    }

    private void slide(double[] weights, double[] y) {
        int images = 1;
        for (int first = 0; first < layout.to().batch(); first += images) {
            images = layout.group(first);
            begin(first, widest * LANES);
            window.takeWeights(weights, taps, layout.taps());
            window.take(planes.values(), sums, rowLength);
            int count = 0;
            for (int o = 0; o < layout.to().channels(); o += count) {
                count = VectorDoubleWindow.planesOf(widest, layout.to().channels() - o);
                computePlanes(o, count);
                for (int r = 0; r < count; r++) {
                    spreadRow(r, first * layout.to().channels() + o + r, y);
                }
            }
        }
        planes.release();
    }

    /** Row by row where vectors fill the rows, else over all rows in one, with what lies in between. */
    private void computePlanes(int o, int count) {
        Images result = layout.to();
        int unit = widest * LANES;
        boolean fills = result.width() % unit == 0;
        int rows = fills ? layout.images() * result.height() : 1;
        int length = fills ? result.width() : layout.span();
        for (int row = 0; row < rows; row++) {
            int start = fills ? layout.at(row / result.height(), row % result.height(), 0) : 0;
            for (int place = start; place < start + length; place += unit) {
                window.compute(o, count, place, widest);
            }
        }
    }

    /** Rows of sums are as long as the places from the first result to the last, rounded up to {@code unit}. */
    private void begin(int first, int unit) {
        rowLength = (layout.span() + unit - 1) / unit * unit;
        if (sums.length < MOST_PLANES * rowLength) {
            sums = new double[MOST_PLANES * rowLength];
        }
        if (taps.length < layout.taps()) {
            taps = new int[layout.taps()];
        }
        layout.fillTaps(taps);
        planes.layOut(first, layout);
    }

    /** Row r of the sums, plus its bias, becomes the given plane of the first image, and so on. */
    private void spreadRow(int r, int plane, double[] y) {
        Images result = layout.to();
        double shift = bias[plane % result.channels()];
        for (int g = 0; g < layout.images(); g++) {
            int to = (plane + g * result.channels()) * result.height() * result.width();
            for (int i = 0; i < result.height(); i++) {
                int at = to + i * result.width();
                int row = r * rowLength + layout.at(g, i, 0);
                for (int j = 0; j < result.width(); j++) {
                    y[at + j] = sums[row + j] + shift;
                }
            }
        }
    }

    /** Four planes of dy from the o-th on as rows, with zeros at the places in between. */
    private void gatherRows(double[] dy, int first, int o) {
        Images result = layout.to();
        Arrays.fill(sums, 0, VectorDoubleCorrelation.PLANES * rowLength, 0);
        int count = Math.min(VectorDoubleCorrelation.PLANES, result.channels() - o);
        for (int r = 0; r < count; r++) {
            for (int g = 0; g < layout.images(); g++) {
                int from = ((first + g) * result.channels() + o + r) * result.height() * result.width();
                for (int i = 0; i < result.height(); i++) {
                    int to = r * rowLength + layout.at(g, i, 0);
                    System.arraycopy(dy, from + i * result.width(), sums, to, result.width());
                }
            }
        }
    }

    private void addCorrelations(int o, double[] dw) {
        int count = layout.taps();
        int rows = Math.min(VectorDoubleCorrelation.PLANES, layout.to().channels() - o);
        for (int t = 0; t < count; t += VectorDoubleCorrelation.TAPS) {
            double[] block = correlation.compute(rows - 1, t, count - 1);
            for (int r = 0; r < rows; r++) {
                for (int q = 0; q < Math.min(VectorDoubleCorrelation.TAPS, count - t); q++) {
                    dw[(o + r) * count + t + q] += block[r * VectorDoubleCorrelation.TAPS + q];
                }
            }
        }
    }

    /** turned[c, o, u, v] = weight[o, c, kernel − 1 − u, kernel − 1 − v]. */
    private void turn(Sizes sizes, double[] weight) {
        int channels = sizes.input().channels();
        int window = sizes.kernel() * sizes.kernel();
        if (turned.length < weight.length) {
            turned = new double[weight.length];
        }
        for (int o = 0; o < sizes.outChannels(); o++) {
            for (int c = 0; c < channels; c++) {
                int from = (o * channels + c) * window;
                int to = (c * sizes.outChannels() + o) * window;
                for (int i = 0; i < window; i++) {
                    turned[to + i] = weight[from + window - 1 - i];
                }
            }
        }
    }
}
