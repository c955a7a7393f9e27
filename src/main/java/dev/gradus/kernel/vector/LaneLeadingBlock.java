package dev.gradus.kernel.vector;

import static dev.gradus.kernel.vector.VectorDoubleLanes.LANES;
import static dev.gradus.kernel.vector.VectorDoubleLanes.load;
import static dev.gradus.kernel.vector.VectorDoubleLanes.plus;
import static dev.gradus.kernel.vector.VectorDoubleLanes.total;
import static dev.gradus.kernel.vector.VectorDoubleLanes.zero;

import dev.gradus.kernel.LeadingBlock;
import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;

/**
 * Four rows at a time.
 *
 * @param lanes room for a vector of sums, for each thread
 */
record LaneLeadingBlock(double[] values, int order, ThreadLocal<double[]> lanes) implements LeadingBlock {
    @Override
    public void times(int size, double[] factors, double[] target) {
        Arrays.fill(target, 0, size, 0);
        int i = 0;
        for (; i + 4 <= size; i += 4) {
            addFour(i, size, factors, target);
        }
        for (; i < size; i++) {
            for (int j = 0; j < size; j++) {
                target[j] += factors[i] * values[i * order + j];
            }
        }
    }

    @Override
    public void subtractOuterProducts(int size, double[] a, double[] b) {
        double[] m = values;
        for (int i = 0; i < size; i++) {
            int row = i * order;
            double ai = a[i];
            double bi = b[i];
            int j = 0;
            for (; j + LANES <= size; j += LANES) {
                DoubleVector old = plus(load(m, row + j), -ai, load(b, j));
                plus(old, -bi, load(a, j)).intoArray(m, row + j);
            }
            for (; j < size; j++) {
                m[row + j] -= ai * b[j] + bi * a[j];
            }
        }
    }

    @Override
    public void reflect(int size, double[] v, double h) {
        for (int i = 0; i < size; i++) {
            addTo(i, size, v, -along(i, size, v) / h);
        }
    }

    /** Σ_j M_{row,j}·v_j. */
    private double along(int row, int size, double[] v) {
        int start = row * order;
        DoubleVector even = zero();
        DoubleVector odd = zero();
        int j = 0;
        for (; j + 2 * LANES <= size; j += 2 * LANES) {
            even = load(v, j).fma(load(values, start + j), even);
            odd = load(v, j + LANES).fma(load(values, start + j + LANES), odd);
        }
        double[] sums = lanes.get();
        even.add(odd).intoArray(sums, 0);
        double sum = total(sums, 0);
        for (; j < size; j++) {
            sum += values[start + j] * v[j];
        }
        return sum;
    }

    /** M_{row,j} += factor·v_j. */
    private void addTo(int row, int size, double[] v, double factor) {
        int start = row * order;
        int j = 0;
        for (; j + LANES <= size; j += LANES) {
            plus(load(values, start + j), factor, load(v, j)).intoArray(values, start + j);
        }
        for (; j < size; j++) {
            values[start + j] += factor * v[j];
        }
    }

    private void addFour(int first, int size, double[] factors, double[] target) {
        double[] m = values;
        int a = first * order;
        int b = a + order;
        int c = b + order;
        int d = c + order;
        double fa = factors[first];
        double fb = factors[first + 1];
        double fc = factors[first + 2];
        double fd = factors[first + 3];
        int j = 0;
        for (; j + LANES <= size; j += LANES) {
            DoubleVector low = plus(load(m, a + j).mul(fa), fb, load(m, b + j));
            DoubleVector high = plus(load(m, c + j).mul(fc), fd, load(m, d + j));
            load(target, j).add(low.add(high)).intoArray(target, j);
        }
        for (; j < size; j++) {
            target[j] += (fa * m[a + j] + fb * m[b + j]) + (fc * m[c + j] + fd * m[d + j]);
        }
    }
}
