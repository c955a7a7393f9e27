package dev.gradus.kernel.vector;

import static jdk.incubator.vector.VectorOperators.EQ;
import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.LT;
import static jdk.incubator.vector.VectorOperators.MAX;
import static jdk.incubator.vector.VectorOperators.MIN;

import dev.gradus.kernel.DoubleElement;
import dev.gradus.kernel.Storage;
import dev.gradus.kernel.plain.PlainDoubleReductions;
import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;

/** Sums and maxima in lanes. Rows of less than two vectors are done as plain loops do. */
final class VectorDoubleReductions extends PlainDoubleReductions {
    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    /** So many rows are summed at a time; what they hold stays in the cache from strip to strip. */
    private static final int ROWS_TOGETHER = 32;

    @Override
    public double sum(Storage x) {
        return VectorDoubleSums.sum(x.doubles(), 0, x.length());
    }

    @Override
    public double dot(Storage x, Storage y) {
        return VectorDoubleSums.dot(x.doubles(), y.doubles(), 0, x.length());
    }

    @Override
    public double squaredDistance(Storage xStorage, Storage yStorage) {
        double[] x = xStorage.doubles();
        double[] y = yStorage.doubles();
        DoubleVector even = DoubleVector.zero(SPECIES);
        DoubleVector odd = even;
        int i = 0;
        for (; i <= x.length - 2 * LANES; i += 2 * LANES) {
            even = squares(x, y, i, even);
            odd = squares(x, y, i + LANES, odd);
        }
        if (i <= x.length - LANES) {
            even = squares(x, y, i, even);
            i += LANES;
        }
        VectorMask<Double> rest = SPECIES.indexInRange(i, x.length);
        DoubleVector last = DoubleVector.fromArray(SPECIES, x, i, rest);
        DoubleVector difference = last.sub(DoubleVector.fromArray(SPECIES, y, i, rest));
        odd = difference.fma(difference, odd);
        return VectorDoubleSums.foldTo(1, even.add(odd)).lane(0);
    }

    private static DoubleVector squares(double[] x, double[] y, int i, DoubleVector sum) {
        DoubleVector difference = DoubleVector.fromArray(SPECIES, x, i).sub(DoubleVector.fromArray(SPECIES, y, i));
        return difference.fma(difference, sum);
    }

    @Override
    public boolean allWithin(Storage xStorage, double bound) {
        double[] x = xStorage.doubles();
        double limit = DoubleElement.of(bound);
        int i = 0;
        for (; i <= x.length - LANES; i += LANES) {
            if (!DoubleVector.fromArray(SPECIES, x, i).abs().compare(LT, limit).allTrue()) {
                return false;
            }
        }
        for (; i < x.length; i++) {
            if (!(Math.abs(x[i]) < limit)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void sumRows(Storage x, int width, Storage outStorage) {
        if (width < 2 * LANES) {
            super.sumRows(x, width, outStorage);
            return;
        }
        double[] out = outStorage.doubles();
        for (int i = 0; i < out.length; i++) {
            out[i] = VectorDoubleSums.sum(x.doubles(), i * width, (i + 1) * width);
        }
    }

    @Override
    public void sumColumns(Storage xStorage, int width, Storage outStorage) {
        double[] x = xStorage.doubles();
        double[] out = outStorage.doubles();
        if (width > 0 && LANES % width == 0) {
            DoubleVector sums = VectorDoubleSums.foldTo(width, VectorDoubleSums.lanes(x, 0, x.length));
            sums.intoArray(out, 0, SPECIES.indexInRange(0, width));
            return;
        }
        Arrays.fill(out, 0);
        for (int start = 0; start < x.length; start += ROWS_TOGETHER * width) {
            int end = Math.min(x.length, start + ROWS_TOGETHER * width);
            addStrips(x, start, end, out);
        }
    }

    /** Goes down the rows once for each strip of columns that a vector covers. */
    private static void addStrips(double[] x, int start, int end, double[] out) {
        int width = out.length;
        int j = 0;
        for (; j <= width - LANES; j += LANES) {
            DoubleVector even = DoubleVector.fromArray(SPECIES, out, j);
            DoubleVector odd = DoubleVector.zero(SPECIES);
            int i = start + j;
            for (; i < end - width; i += 2 * width) {
                even = even.add(DoubleVector.fromArray(SPECIES, x, i));
                odd = odd.add(DoubleVector.fromArray(SPECIES, x, i + width));
            }
            if (i < end) {
                even = even.add(DoubleVector.fromArray(SPECIES, x, i));
            }
            even.add(odd).intoArray(out, j);
        }
        for (; j < width; j++) {
            double even = out[j];
            double odd = 0;
            int i = start + j;
            for (; i < end - width; i += 2 * width) {
                even += x[i];
                odd += x[i + width];
            }
            out[j] = even + odd + (i < end ? x[i] : 0);
        }
    }

    @Override
    public void maxRows(Storage xStorage, int width, Storage outStorage, int[] where) {
        if (width < 2 * LANES) {
            super.maxRows(xStorage, width, outStorage, where);
            return;
        }
        double[] x = xStorage.doubles();
        double[] out = outStorage.doubles();
        for (int i = 0; i < out.length; i++) {
            where[i] = columnOfLargest(x, i * width, width);
            out[i] = x[i * width + where[i]];
        }
    }

    /** Every lane starts from the first entry, and takes another only if that is larger; of equal lanes the first in x wins. */
    private static int columnOfLargest(double[] x, int start, int width) {
        DoubleVector best = DoubleVector.broadcast(SPECIES, x[start]);
        DoubleVector column = DoubleVector.zero(SPECIES);
        DoubleVector here = column.addIndex(1);
        int j = 0;
        for (; j <= width - LANES; j += LANES) {
            DoubleVector next = DoubleVector.fromArray(SPECIES, x, start + j);
            VectorMask<Double> isLarger = next.compare(GT, best);
            best = best.blend(next, isLarger);
            column = column.blend(here, isLarger);
            here = here.add(LANES);
        }
        double largest = best.reduceLanes(MAX);
        VectorMask<Double> isLargest = best.compare(EQ, largest);
        int found = isLargest.anyTrue() ? (int) column.reduceLanes(MIN, isLargest) : 0;
        for (; j < width; j++) {
            found = x[start + j] > x[start + found] ? j : found;
        }
        return found;
    }
}
