package dev.gradus.kernel.plain;

import dev.gradus.kernel.Rows;

/** Two sums for each of four rows. */
record PlainRows(double[] values, int columns) implements Rows {
    private static final int TOGETHER = 4;

    @Override
    public double dot(int row, double[] vector) {
        double[] m = values;
        int start = row * columns;
        double even = 0;
        double odd = 0;
        int j = 0;
        for (; j + 2 <= columns; j += 2) {
            even += m[start + j] * vector[j];
            odd += m[start + j + 1] * vector[j + 1];
        }
        if (j < columns) {
            even += m[start + j] * vector[j];
        }
        return even + odd;
    }

    @Override
    public void dots(int[] rows, int count, double[] vector, double[] results) {
        int i = 0;
        for (; i + TOGETHER <= count; i += TOGETHER) {
            fourDots(rows, i, vector, results);
        }
        for (; i < count; i++) {
            results[i] = dot(rows[i], vector);
        }
    }

    @Override
    public void addRows(int[] rows, double[] factors, int count, double[] target) {
        int i = 0;
        for (; i + TOGETHER <= count; i += TOGETHER) {
            addFour(rows, factors, i, target);
        }
        for (; i < count; i++) {
            addRow(rows[i], factors[i], target);
        }
    }

    private void addRow(int row, double factor, double[] target) {
        double[] m = values;
        int start = row * columns;
        for (int j = 0; j < columns; j++) {
            target[j] += factor * m[start + j];
        }
    }

    @Override
    public void rotate(int row, double cosine, double sine) {
        double[] m = values;
        int first = row * columns;
        int second = first + columns;
        for (int j = 0; j < columns; j++) {
            double a = m[first + j];
            double b = m[second + j];
            m[first + j] = cosine * a - sine * b;
            m[second + j] = sine * a + cosine * b;
        }
    }

    private void fourDots(int[] rows, int first, double[] vector, double[] results) {
        double[] m = values;
        int a = rows[first] * columns;
        int b = rows[first + 1] * columns;
        int c = rows[first + 2] * columns;
        int d = rows[first + 3] * columns;
        double a0 = 0;
        double a1 = 0;
        double b0 = 0;
        double b1 = 0;
        double c0 = 0;
        double c1 = 0;
        double d0 = 0;
        double d1 = 0;
        int j = 0;
        for (; j + 2 <= columns; j += 2) {
            double v0 = vector[j];
            double v1 = vector[j + 1];
            a0 += m[a + j] * v0;
            a1 += m[a + j + 1] * v1;
            b0 += m[b + j] * v0;
            b1 += m[b + j + 1] * v1;
            c0 += m[c + j] * v0;
            c1 += m[c + j + 1] * v1;
            d0 += m[d + j] * v0;
            d1 += m[d + j + 1] * v1;
        }
        double last = j < columns ? vector[j] : 0;
        int end = Math.min(j, columns - 1);
        results[first] = a0 + m[a + end] * last + a1;
        results[first + 1] = b0 + m[b + end] * last + b1;
        results[first + 2] = c0 + m[c + end] * last + c1;
        results[first + 3] = d0 + m[d + end] * last + d1;
    }

    private void addFour(int[] rows, double[] factors, int first, double[] target) {
        double[] m = values;
        int a = rows[first] * columns;
        int b = rows[first + 1] * columns;
        int c = rows[first + 2] * columns;
        int d = rows[first + 3] * columns;
        double fa = factors[first];
        double fb = factors[first + 1];
        double fc = factors[first + 2];
        double fd = factors[first + 3];
        for (int j = 0; j < columns; j++) {
            target[j] += (fa * m[a + j] + fb * m[b + j]) + (fc * m[c + j] + fd * m[d + j]);
        }
    }
}
