package dev.gradus.kernel.plain;

import dev.gradus.kernel.Grouped;
import dev.gradus.kernel.Storage;
import java.util.Arrays;

/** Group after group within each part; single columns by loops of their own. */
final class PlainDoubleGrouped implements Grouped {
    private final Grouped columns = new PlainDoubleColumns();

    @Override
    public void sum(Sizes sizes, Storage xStorage, Storage outStorage) {
        if (sizes.inner() == 1) {
            columns.sum(sizes, xStorage, outStorage);
            return;
        }
        double[] x = xStorage.doubles();
        double[] out = outStorage.doubles();
        Arrays.fill(out, 0);
        for (int start = 0; start < x.length; ) {
            for (int g = 0; g < sizes.groups(); g++, start += sizes.inner()) {
                double even = 0;
                double odd = 0;
                int end = start + sizes.inner();
                int i = start;
                for (; i + 2 <= end; i += 2) {
                    even += x[i];
                    odd += x[i + 1];
                }
                out[g] += (i < end ? even + x[i] : even) + odd;
            }
        }
    }

    @Override
    public void dot(Sizes sizes, Storage xStorage, Storage yStorage, Storage outStorage) {
        if (sizes.inner() == 1) {
            columns.dot(sizes, xStorage, yStorage, outStorage);
            return;
        }
        double[] x = xStorage.doubles();
        double[] y = yStorage.doubles();
        double[] out = outStorage.doubles();
        Arrays.fill(out, 0);
        for (int start = 0; start < x.length; ) {
            for (int g = 0; g < sizes.groups(); g++, start += sizes.inner()) {
                double even = 0;
                double odd = 0;
                int end = start + sizes.inner();
                int i = start;
                for (; i + 2 <= end; i += 2) {
                    even += x[i] * y[i];
                    odd += x[i + 1] * y[i + 1];
                }
                out[g] += (i < end ? even + x[i] * y[i] : even) + odd;
            }
        }
    }

    @Override
    public void squaredDistance(Sizes sizes, Storage xStorage, Storage centreStorage, Storage outStorage) {
        if (sizes.inner() == 1) {
            columns.squaredDistance(sizes, xStorage, centreStorage, outStorage);
            return;
        }
        double[] x = xStorage.doubles();
        double[] centre = centreStorage.doubles();
        double[] out = outStorage.doubles();
        Arrays.fill(out, 0);
        for (int start = 0; start < x.length; ) {
            for (int g = 0; g < sizes.groups(); g++, start += sizes.inner()) {
                double sum = 0;
                for (int i = start; i < start + sizes.inner(); i++) {
                    sum += (x[i] - centre[g]) * (x[i] - centre[g]);
                }
                out[g] += sum;
            }
        }
    }

    @Override
    public void affine(Sizes sizes, Line line, Storage xStorage, Storage outStorage) {
        if (sizes.inner() == 1) {
            columns.affine(sizes, line, xStorage, outStorage);
            return;
        }
        double[] x = xStorage.doubles();
        double[] out = outStorage.doubles();
        double[] factor = line.factor().doubles();
        double[] term = line.term().doubles();
        for (int start = 0; start < x.length; ) {
            for (int g = 0; g < sizes.groups(); g++, start += sizes.inner()) {
                for (int i = start; i < start + sizes.inner(); i++) {
                    out[i] = x[i] * factor[g] + term[g];
                }
            }
        }
    }

    @Override
    public void accumulate(Sizes sizes, Storage factorStorage, Storage xStorage, Storage outStorage) {
        if (sizes.inner() == 1) {
            columns.accumulate(sizes, factorStorage, xStorage, outStorage);
            return;
        }
        double[] x = xStorage.doubles();
        double[] out = outStorage.doubles();
        double[] factor = factorStorage.doubles();
        for (int start = 0; start < x.length; ) {
            for (int g = 0; g < sizes.groups(); g++, start += sizes.inner()) {
                for (int i = start; i < start + sizes.inner(); i++) {
                    out[i] += factor[g] * x[i];
                }
            }
        }
    }
}
