package dev.gradus.kernel.plain;

import dev.gradus.kernel.Grouped;
import dev.gradus.kernel.Storage;
import java.util.Arrays;

/** Groups that are the columns of a matrix, row after row: loops that the compiler turns into vector instructions. */
final class PlainDoubleColumns implements Grouped {
    @Override
    public void sum(Sizes sizes, Storage xStorage, Storage outStorage) {
        double[] x = xStorage.doubles();
        double[] out = outStorage.doubles();
        Arrays.fill(out, 0);
        for (int start = 0; start < x.length; start += out.length) {
            for (int g = 0; g < out.length; g++) {
                out[g] += x[start + g];
            }
        }
    }

    @Override
    public void dot(Sizes sizes, Storage xStorage, Storage yStorage, Storage outStorage) {
        double[] x = xStorage.doubles();
        double[] y = yStorage.doubles();
        double[] out = outStorage.doubles();
        Arrays.fill(out, 0);
        for (int start = 0; start < x.length; start += out.length) {
            for (int g = 0; g < out.length; g++) {
                out[g] += x[start + g] * y[start + g];
            }
        }
    }

    @Override
    public void squaredDistance(Sizes sizes, Storage xStorage, Storage centreStorage, Storage outStorage) {
        double[] x = xStorage.doubles();
        double[] centre = centreStorage.doubles();
        double[] out = outStorage.doubles();
        Arrays.fill(out, 0);
        for (int start = 0; start < x.length; start += out.length) {
            for (int g = 0; g < out.length; g++) {
                double difference = x[start + g] - centre[g];
                out[g] += difference * difference;
            }
        }
    }

    @Override
    public void affine(Sizes sizes, Line line, Storage xStorage, Storage outStorage) {
        double[] x = xStorage.doubles();
        double[] out = outStorage.doubles();
        double[] factor = line.factor().doubles();
        double[] term = line.term().doubles();
        for (int start = 0; start < x.length; start += factor.length) {
            for (int g = 0; g < factor.length; g++) {
                out[start + g] = x[start + g] * factor[g] + term[g];
            }
        }
    }

    @Override
    public void accumulate(Sizes sizes, Storage factorStorage, Storage xStorage, Storage outStorage) {
        double[] x = xStorage.doubles();
        double[] out = outStorage.doubles();
        double[] factor = factorStorage.doubles();
        for (int start = 0; start < x.length; start += factor.length) {
            for (int g = 0; g < factor.length; g++) {
                out[start + g] += factor[g] * x[start + g];
            }
        }
    }
}
