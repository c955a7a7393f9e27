package dev.gradus.kernel.vector;

import static jdk.incubator.vector.VectorOperators.GT;

import dev.gradus.kernel.Storage;
import dev.gradus.kernel.plain.PlainDoublePooling;
import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/** Windows of 2 × 2 side by side, the usual ones, a vector of them at a time; others window by window. */
final class VectorDoublePooling extends PlainDoublePooling {
    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();
    private static final VectorSpecies<Integer> POSITIONS =
            VectorSpecies.of(int.class, VectorShape.forBitSize(LANES * Integer.SIZE));
    private static final VectorShuffle<Double> EVEN = VectorShuffle.fromOp(SPECIES, lane -> 2 * lane % LANES);
    private static final VectorShuffle<Double> ODD = VectorShuffle.fromOp(SPECIES, lane -> (2 * lane + 1) % LANES);
    private static final VectorMask<Double> SECOND_HALF =
            SPECIES.indexInRange(0, LANES / 2).not();
    private static final IntVector TWO_APART = IntVector.zero(POSITIONS).addIndex(2);
    private static final double QUARTER = 0.25;

    /** Lines of x that are {@code line} entries long; positions are those of the upper left corner of a window. */
    private record Windows(double[] x, int line) {
        /** Of the windows from {@code at} on, the left entries, in the upper row or one row below. */
        DoubleVector left(int at) {
            DoubleVector first = DoubleVector.fromArray(SPECIES, x, at).rearrange(EVEN);
            return first.blend(DoubleVector.fromArray(SPECIES, x, at + LANES).rearrange(EVEN), SECOND_HALF);
        }

        DoubleVector right(int at) {
            DoubleVector first = DoubleVector.fromArray(SPECIES, x, at).rearrange(ODD);
            return first.blend(DoubleVector.fromArray(SPECIES, x, at + LANES).rearrange(ODD), SECOND_HALF);
        }

        DoubleVector sums(int at) {
            DoubleVector upper = left(at).add(right(at));
            return upper.add(left(at + line)).add(right(at + line));
        }

        /** Puts the largest entries to {@code y} and their positions to {@code where}; of equals the first. */
        void largest(int at, int out, double[] y, int[] where) {
            DoubleVector best = left(at);
            DoubleVector offset = DoubleVector.zero(SPECIES);
            DoubleVector next = right(at);
            VectorMask<Double> isLarger = next.compare(GT, best);
            best = best.blend(next, isLarger);
            offset = offset.blend(1, isLarger);
            next = left(at + line);
            isLarger = next.compare(GT, best);
            best = best.blend(next, isLarger);
            offset = offset.blend(line, isLarger);
            next = right(at + line);
            isLarger = next.compare(GT, best);
            best.blend(next, isLarger).intoArray(y, out);
            IntVector offsets = (IntVector) offset.blend(line + 1, isLarger).castShape(POSITIONS, 0);
            offsets.add(TWO_APART).add(at).intoArray(where, out);
        }

        /** Where the largest entry of one window is. */
        int largest(int at) {
            int best = x[at + 1] > x[at] ? at + 1 : at;
            best = x[at + line] > x[best] ? at + line : best;
            return x[at + line + 1] > x[best] ? at + line + 1 : best;
        }
    }

    @Override
    public void max(Sizes sizes, Storage xStorage, Storage yStorage, int[] where) {
        if (!isUsual(sizes)) {
            super.max(sizes, xStorage, yStorage, where);
            return;
        }
        double[] y = yStorage.doubles();
        Windows windows = new Windows(xStorage.doubles(), sizes.input().width());
        int width = sizes.outWidth();
        for (int out = 0; out < y.length; out += width) {
            int in = start(sizes, out / width);
            int j = 0;
            for (; j <= width - LANES; j += LANES) {
                windows.largest(in + 2 * j, out + j, y, where);
            }
            for (; j < width; j++) {
                int largest = windows.largest(in + 2 * j);
                where[out + j] = largest;
                y[out + j] = windows.x[largest];
            }
        }
    }

    @Override
    public void mean(Sizes sizes, Storage xStorage, Storage yStorage) {
        if (!isUsual(sizes)) {
            super.mean(sizes, xStorage, yStorage);
            return;
        }
        double[] x = xStorage.doubles();
        double[] y = yStorage.doubles();
        int line = sizes.input().width();
        Windows windows = new Windows(x, line);
        int width = sizes.outWidth();
        for (int out = 0; out < y.length; out += width) {
            int in = start(sizes, out / width);
            int j = 0;
            for (; j <= width - LANES; j += LANES) {
                windows.sums(in + 2 * j).mul(QUARTER).intoArray(y, out + j);
            }
            for (; j < width; j++) {
                int at = in + 2 * j;
                y[out + j] = (x[at] + x[at + 1] + x[at + line] + x[at + line + 1]) * QUARTER;
            }
        }
    }

    @Override
    public void meanGradient(Sizes sizes, Storage dyStorage, Storage dxStorage) {
        if (!isUsual(sizes)) {
            super.meanGradient(sizes, dyStorage, dxStorage);
            return;
        }
        double[] dy = dyStorage.doubles();
        double[] dx = dxStorage.doubles();
        int width = sizes.outWidth();
        Arrays.fill(dx, 0);
        for (int out = 0; out < dy.length; out += width) {
            int in = start(sizes, out / width);
            for (int j = 0; j < width; j++) {
                double share = dy[out + j] * QUARTER;
                dx[in + 2 * j] = share;
                dx[in + 2 * j + 1] = share;
            }
            System.arraycopy(dx, in, dx, in + sizes.input().width(), 2 * width);
        }
    }

    private static boolean isUsual(Sizes sizes) {
        return sizes.window() == 2 && sizes.stride() == 2;
    }

    /** Where the windows of an output row start in x. Rows of the output count through all planes. */
    private static int start(Sizes sizes, int row) {
        int plane = row / sizes.outHeight();
        int inPlane = row - plane * sizes.outHeight();
        return (plane * sizes.input().height() + 2 * inPlane) * sizes.input().width();
    }
}
