package dev.gradus.kernel.plain;

import dev.gradus.kernel.Reductions;
import dev.gradus.kernel.Storage;
import java.util.Arrays;

/** Sums in four interleaved parts, which is what lets the processor work on several at a time. */
public class PlainDoubleReductions implements Reductions {
    @Override
    public double sum(Storage xStorage) {
        double[] x = xStorage.doubles();
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int i = 0;
        for (; i + 4 <= x.length; i += 4) {
            s0 += x[i];
            s1 += x[i + 1];
            s2 += x[i + 2];
            s3 += x[i + 3];
        }
        for (; i < x.length; i++) {
            s0 += x[i];
        }
        return (s0 + s1) + (s2 + s3);
    }

    @Override
    public double dot(Storage xStorage, Storage yStorage) {
        double[] x = xStorage.doubles();
        double[] y = yStorage.doubles();
        double s0 = 0;
        double s1 = 0;
        int i = 0;
        for (; i + 2 <= x.length; i += 2) {
            s0 += x[i] * y[i];
            s1 += x[i + 1] * y[i + 1];
        }
        if (i < x.length) {
            s0 += x[i] * y[i];
        }
        return s0 + s1;
    }

    @Override
    public double squaredDistance(Storage xStorage, Storage yStorage) {
        double[] x = xStorage.doubles();
        double[] y = yStorage.doubles();
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            double difference = x[i] - y[i];
            sum += difference * difference;
        }
        return sum;
    }

    @Override
    public boolean allWithin(Storage xStorage, double bound) {
        for (double value : xStorage.doubles()) {
            if (!(Math.abs(value) < bound)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void sumRows(Storage xStorage, int width, Storage outStorage) {
        double[] x = xStorage.doubles();
        double[] out = outStorage.doubles();
        for (int i = 0; i < out.length; i++) {
            double sum = 0;
            for (int j = i * width; j < (i + 1) * width; j++) {
                sum += x[j];
            }
            out[i] = sum;
        }
    }

    @Override
    public void sumColumns(Storage xStorage, int width, Storage outStorage) {
        double[] x = xStorage.doubles();
        double[] out = outStorage.doubles();
        Arrays.fill(out, 0);
        for (int start = 0; start < x.length; start += width) {
            for (int j = 0; j < width; j++) {
                out[j] += x[start + j];
            }
        }
    }

    @Override
    public void maxRows(Storage xStorage, int width, Storage outStorage, int[] where) {
        double[] x = xStorage.doubles();
        double[] out = outStorage.doubles();
        for (int i = 0; i < out.length; i++) {
            int best = 0;
            for (int j = 1; j < width; j++) {
                if (x[i * width + j] > x[i * width + best]) {
                    best = j;
                }
            }
            out[i] = x[i * width + best];
            where[i] = best;
        }
    }
}
