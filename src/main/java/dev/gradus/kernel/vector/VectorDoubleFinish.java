package dev.gradus.kernel.vector;

import static dev.gradus.kernel.vector.VectorDoubleLanes.LANES;
import static dev.gradus.kernel.vector.VectorDoubleLanes.load;
import static dev.gradus.kernel.vector.VectorDoubleLanes.positive;

import dev.gradus.kernel.Gemm.Finish;

/**
 * Where the sums of a product begin, at 0, the bias or the old entries, and where they go: to the result, or, if they stick out
 * over its last column, to a small array first. Owner: one thread.
 */
final class VectorDoubleFinish {
    /** What a sum begins at. */
    private enum Begin {
        ZERO,
        BIAS,
        OLD
    }

    private static final double[] NOTHING = {};
    private static final int MOST = 16 * LANES;

    private final double[] zeros = new double[MOST];
    private final double[] sums = new double[MOST];
    private double[] c = NOTHING;
    private Begin begin = Begin.ZERO;
    private double[] start = zeros;
    private int startStride;
    private int stride;
    private boolean cuts;

    private double[] from = zeros;
    private double[] to = sums;
    private int fromAt;
    private int toAt;
    private int fromStep;
    private int toStep;

    /** Rows of the result begin {@code rowStride} apart. */
    void take(double[] result, int rowStride) {
        c = result;
        stride = rowStride;
    }

    /** Forgets the arrays, which may be large. */
    void release() {
        c = NOTHING;
        start = zeros;
        from = zeros;
        to = sums;
    }

    /**
     * What happens to the part of the sums for inner indices in [first, end) of {@code depth}: the first one meets the bias, the
     * last one is cut at 0.
     */
    void choose(Finish finish, int first, int end, int depth) {
        begin = first > 0 ? Begin.OLD : beginOf(finish);
        startStride = begin == Begin.OLD ? stride : 0;
        start = switch (finish) {
            case Finish.Bias(var bias) when begin == Begin.BIAS -> bias.doubles();
            case Finish.BiasRelu(var bias) when begin == Begin.BIAS -> bias.doubles();
            default -> begin == Begin.OLD ? c : zeros;
        };
        cuts = end == depth && finish instanceof Finish.BiasRelu;
    }

    /** The next block begins at c[at], in the given column. */
    void begin(int at, int column) {
        from = start;
        fromAt = startAt(at, column);
        fromStep = startStride;
        to = c;
        toAt = at;
        toStep = stride;
    }

    /** The same for a block that sticks out: its sums, {@code width} in a row, wait for {@link #endPart}. */
    void beginPart(int width) {
        from = zeros;
        fromAt = 0;
        fromStep = 0;
        to = sums;
        toAt = 0;
        toStep = width;
    }

    double[] from() {
        return from;
    }

    double[] to() {
        return to;
    }

    /** Where row i of the block begins. */
    int fromRow(int i) {
        return fromAt + i * fromStep;
    }

    /** Where row i of the block goes. */
    int toRow(int i) {
        return toAt + i * toStep;
    }

    /** Brings the first {@code columns} sums of each of {@code count} rows to c[at], in the given column. */
    void endPart(int count, int at, int column, int columns) {
        int rowStart = startAt(at, column);
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < columns; j++) {
                c[at + i * stride + j] = start[rowStart + i * startStride + j] + sums[i * toStep + j];
            }
        }
    }

    /** max(c, 0) where it is wanted, after the last block of a strip: {@code rows} rows from c[at] on. */
    void cut(int rows, int at, int columns) {
        for (int i = 0; i < rows && cuts; i++) {
            int row = at + i * stride;
            int j = 0;
            for (; j + LANES <= columns; j += LANES) {
                positive(load(c, row + j)).intoArray(c, row + j);
            }
            for (; j < columns; j++) {
                c[row + j] = Math.max(c[row + j], 0);
            }
        }
    }

    private int startAt(int at, int column) {
        return switch (begin) {
            case ZERO -> 0;
            case BIAS -> column;
            case OLD -> at;
        };
    }

    private static Begin beginOf(Finish finish) {
        return switch (finish) {
            case Finish.Overwrite() -> Begin.ZERO;
            case Finish.Add() -> Begin.OLD;
            case Finish.Bias _, Finish.BiasRelu _ -> Begin.BIAS;
        };
    }
}
