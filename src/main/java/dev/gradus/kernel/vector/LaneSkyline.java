package dev.gradus.kernel.vector;

import static dev.gradus.kernel.vector.VectorDoubleLanes.LANES;
import static dev.gradus.kernel.vector.VectorDoubleLanes.SPECIES;
import static dev.gradus.kernel.vector.VectorDoubleLanes.load;
import static dev.gradus.kernel.vector.VectorDoubleLanes.total;
import static dev.gradus.kernel.vector.VectorDoubleLanes.zero;

import dev.gradus.kernel.Skyline;
import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;

/**
 * Two vectors of sums for each row.
 *
 * @param lanes room for a vector of sums, for each thread
 */
record LaneSkyline(double[] values, int[] first, ThreadLocal<double[]> lanes) implements Skyline {
    @Override
    public void times(double[] v, double[] result) {
        Arrays.fill(result, 0);
        int at = 0;
        for (int i = 0; i < first.length; i++) {
            result[i] = row(i, at, v, result);
            at += i - first[i] + 1;
        }
    }

    /** Σ_j A_ij·v_j over j ≤ i, the entries being at {@code at}; what the row adds to earlier entries of the result is added. */
    private double row(int i, int at, double[] v, double[] result) {
        double[] m = values;
        int shift = at - first[i];
        DoubleVector factor = DoubleVector.broadcast(SPECIES, v[i]);
        DoubleVector even = zero();
        DoubleVector odd = zero();
        int j = first[i];
        for (; j + 2 * LANES <= i; j += 2 * LANES) {
            DoubleVector low = load(m, shift + j);
            DoubleVector high = load(m, shift + j + LANES);
            even = low.fma(load(v, j), even);
            odd = high.fma(load(v, j + LANES), odd);
            low.fma(factor, load(result, j)).intoArray(result, j);
            high.fma(factor, load(result, j + LANES)).intoArray(result, j + LANES);
        }
        double[] sums = lanes.get();
        even.add(odd).intoArray(sums, 0);
        double sum = total(sums, 0);
        for (; j < i; j++) {
            double entry = m[shift + j];
            sum += entry * v[j];
            result[j] += entry * v[i];
        }
        return sum + m[shift + i] * v[i];
    }
}
