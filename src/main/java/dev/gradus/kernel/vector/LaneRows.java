package dev.gradus.kernel.vector;

import static dev.gradus.kernel.vector.VectorDoubleLanes.LANES;
import static dev.gradus.kernel.vector.VectorDoubleLanes.load;
import static dev.gradus.kernel.vector.VectorDoubleLanes.plus;
import static dev.gradus.kernel.vector.VectorDoubleLanes.total;
import static dev.gradus.kernel.vector.VectorDoubleLanes.zero;

import dev.gradus.kernel.Rows;
import jdk.incubator.vector.DoubleVector;

/**
 * Two vectors of sums for each of four rows.
 *
 * @param lanes room for the vectors of four sums, for each thread
 */
record LaneRows(double[] values, int columns, ThreadLocal<double[]> lanes) implements Rows {
    private static final int TOGETHER = 4;

    @Override
    public double dot(int row, double[] vector) {
        int start = row * columns;
        DoubleVector even = zero();
        DoubleVector odd = zero();
        int j = 0;
        for (; j + 2 * LANES <= columns; j += 2 * LANES) {
            even = load(vector, j).fma(load(values, start + j), even);
            odd = load(vector, j + LANES).fma(load(values, start + j + LANES), odd);
        }
        if (j + LANES <= columns) {
            even = load(vector, j).fma(load(values, start + j), even);
            j += LANES;
        }
        double[] sums = lanes.get();
        even.add(odd).intoArray(sums, 0);
        return rest(start, j, vector, total(sums, 0));
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

    @Override
    public void rotate(int row, double cosine, double sine) {
        double[] m = values;
        int first = row * columns;
        int second = first + columns;
        int j = 0;
        for (; j + LANES <= columns; j += LANES) {
            DoubleVector a = load(m, first + j);
            DoubleVector b = load(m, second + j);
            a.mul(cosine).sub(b.mul(sine)).intoArray(m, first + j);
            a.mul(sine).add(b.mul(cosine)).intoArray(m, second + j);
        }
        for (; j < columns; j++) {
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
        DoubleVector a0 = zero(), b0 = zero(), c0 = zero(), d0 = zero();
        DoubleVector a1 = zero(), b1 = zero(), c1 = zero(), d1 = zero();
        int j = 0;
        for (; j + 2 * LANES <= columns; j += 2 * LANES) {
            DoubleVector v0 = load(vector, j);
            DoubleVector v1 = load(vector, j + LANES);
            a0 = v0.fma(load(m, a + j), a0);
            a1 = v1.fma(load(m, a + j + LANES), a1);
            b0 = v0.fma(load(m, b + j), b0);
            b1 = v1.fma(load(m, b + j + LANES), b1);
            c0 = v0.fma(load(m, c + j), c0);
            c1 = v1.fma(load(m, c + j + LANES), c1);
            d0 = v0.fma(load(m, d + j), d0);
            d1 = v1.fma(load(m, d + j + LANES), d1);
        }
        if (j + LANES <= columns) {
            DoubleVector v0 = load(vector, j);
            a0 = v0.fma(load(m, a + j), a0);
            b0 = v0.fma(load(m, b + j), b0);
            c0 = v0.fma(load(m, c + j), c0);
            d0 = v0.fma(load(m, d + j), d0);
            j += LANES;
        }
        double[] sums = lanes.get();
        a0.add(a1).intoArray(sums, 0);
        b0.add(b1).intoArray(sums, LANES);
        c0.add(c1).intoArray(sums, 2 * LANES);
        d0.add(d1).intoArray(sums, 3 * LANES);
        for (int i = 0; i < TOGETHER; i++) {
            results[first + i] = rest(rows[first + i] * columns, j, vector, total(sums, i * LANES));
        }
    }

    /** The last columns, fewer than a vector has. */
    private double rest(int start, int from, double[] vector, double sum) {
        double whole = sum;
        for (int j = from; j < columns; j++) {
            whole += values[start + j] * vector[j];
        }
        return whole;
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
        int j = 0;
        for (; j + LANES <= columns; j += LANES) {
            DoubleVector low = plus(load(m, a + j).mul(fa), fb, load(m, b + j));
            DoubleVector high = plus(load(m, c + j).mul(fc), fd, load(m, d + j));
            load(target, j).add(low.add(high)).intoArray(target, j);
        }
        for (; j < columns; j++) {
            target[j] += (fa * m[a + j] + fb * m[b + j]) + (fc * m[c + j] + fd * m[d + j]);
        }
    }

    private void addRow(int row, double factor, double[] target) {
        int start = row * columns;
        for (int j = 0; j < columns; j++) {
            target[j] += factor * values[start + j];
        }
    }
}
