package dev.gradus.kernel.plain;

import dev.gradus.kernel.LeadingBlock;
import java.util.Arrays;

/** Four rows at a time. */
record PlainLeadingBlock(double[] values, int order) implements LeadingBlock {
    @Override
    public void times(int size, double[] factors, double[] target) {
        double[] m = values;
        Arrays.fill(target, 0, size, 0);
        int i = 0;
        for (; i + 4 <= size; i += 4) {
            addFour(i, size, factors, target);
        }
        for (; i < size; i++) {
            int row = i * order;
            double f = factors[i];
            for (int j = 0; j < size; j++) {
                target[j] += f * m[row + j];
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
            for (int j = 0; j < size; j++) {
                m[row + j] -= ai * b[j] + bi * a[j];
            }
        }
    }

    @Override
    public void reflect(int size, double[] v, double h) {
        double[] m = values;
        for (int i = 0; i < size; i++) {
            int row = i * order;
            double s0 = 0;
            double s1 = 0;
            int j = 0;
            for (; j + 2 <= size; j += 2) {
                s0 += m[row + j] * v[j];
                s1 += m[row + j + 1] * v[j + 1];
            }
            if (j < size) {
                s0 += m[row + j] * v[j];
            }
            double share = (s0 + s1) / h;
            for (j = 0; j < size; j++) {
                m[row + j] -= share * v[j];
            }
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
        for (int j = 0; j < size; j++) {
            target[j] += (fa * m[a + j] + fb * m[b + j]) + (fc * m[c + j] + fd * m[d + j]);
        }
    }
}
