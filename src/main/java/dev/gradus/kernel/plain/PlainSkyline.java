package dev.gradus.kernel.plain;

import dev.gradus.kernel.Skyline;
import java.util.Arrays;

/** One sum for each row. */
record PlainSkyline(double[] values, int[] first) implements Skyline {
    @Override
    public void times(double[] v, double[] result) {
        Arrays.fill(result, 0);
        int at = 0;
        for (int i = 0; i < first.length; i++) {
            double sum = 0;
            for (int j = first[i]; j < i; j++) {
                double entry = values[at++];
                sum += entry * v[j];
                result[j] += entry * v[i];
            }
            result[i] = sum + values[at++] * v[i];
        }
    }
}
