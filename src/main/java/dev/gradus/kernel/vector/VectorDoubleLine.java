package dev.gradus.kernel.vector;

import static dev.gradus.kernel.vector.VectorDoubleLanes.LANES;
import static dev.gradus.kernel.vector.VectorDoubleLanes.load;
import static dev.gradus.kernel.vector.VectorDoubleLanes.plus;
import static dev.gradus.kernel.vector.VectorDoubleLanes.total;
import static dev.gradus.kernel.vector.VectorDoubleLanes.zero;

import dev.gradus.kernel.Gemm.Finish;
import dev.gradus.kernel.Matrix;
import jdk.incubator.vector.DoubleVector;

/**
 * Products whose result is one row, c = finish(x·B), as x [1, k] is only one row. Where neighbours in a row of B lie together,
 * rows are added up; where those in a column do, each entry is a dot product; four at a time. Owner: one thread.
 */
final class VectorDoubleLine {
    private static final double[] NOTHING = {};

    private final double[] sums = new double[4];
    private final double[] lanes = new double[4 * LANES];
    private double[] factors = {};
    private double[] b = NOTHING;
    private double[] c = NOTHING;
    private int start;
    private int rows;
    private int columns;
    private int rowStride;
    private int columnStride;
    private int target;
    private int step;

    /** c = finish(x·B) for B with neighbours that lie together, in rows or in columns. Shapes: [1, k] · [k, n] → [1, n]. */
    void multiplyRow(Matrix x, Matrix newB, Matrix newC, Finish finish) {
        rows = newB.rows();
        columns = newB.columns();
        rowStride = newB.rowStride();
        columnStride = newB.columnStride();
        step = newC.columnStride();
        takeFactors(x, x.columnStride());
        multiply(newB, newC, finish);
    }

    /** c = finish(A·x), as cᵀ = xᵀ·Aᵀ. Shapes: [n, k] · [k, 1] → [n, 1]. */
    void multiplyColumn(Matrix a, Matrix x, Matrix newC, Finish finish) {
        rows = a.columns();
        columns = a.rows();
        rowStride = a.columnStride();
        columnStride = a.rowStride();
        step = newC.rowStride();
        takeFactors(x, x.rowStride());
        multiply(a, newC, finish);
    }

    private void multiply(Matrix matrix, Matrix result, Finish finish) {
        b = matrix.values().doubles();
        start = matrix.offset();
        c = result.values().doubles();
        target = result.offset();
        begin(finish);
        if (columnStride == 1 && step == 1) {
            addRows();
        } else {
            addDots();
        }
        if (finish instanceof Finish.BiasRelu) {
            cut();
        }
        b = NOTHING;
        c = NOTHING;
    }

    private void takeFactors(Matrix x, int stride) {
        if (factors.length < rows) {
            factors = new double[rows];
        }
        double[] from = x.values().doubles();
        for (int k = 0, at = x.offset(); k < rows; k++, at += stride) {
            factors[k] = from[at];
        }
    }

    private void begin(Finish finish) {
        double[] to = c;
        for (int j = 0, at = target; j < columns; j++, at += step) {
            to[at] = switch (finish) {
                case Finish.Overwrite() -> 0;
                case Finish.Add() -> to[at];
                case Finish.Bias(var bias) -> bias.doubles()[j];
                case Finish.BiasRelu(var bias) -> bias.doubles()[j];
            };
        }
    }

    private void cut() {
        double[] to = c;
        for (int j = 0, at = target; j < columns; j++, at += step) {
            to[at] = Math.max(to[at], 0);
        }
    }

    private void addRows() {
        int k = 0;
        for (; k + 4 <= rows; k += 4) {
            addFourRows(b, c, k);
        }
        for (; k < rows; k++) {
            addRow(b, c, k);
        }
    }

    private void addFourRows(double[] from, double[] to, int k) {
        double x0 = factors[k];
        double x1 = factors[k + 1];
        double x2 = factors[k + 2];
        double x3 = factors[k + 3];
        int row0 = start + k * rowStride;
        int row1 = row0 + rowStride;
        int row2 = row1 + rowStride;
        int row3 = row2 + rowStride;
        int at = target;
        int j = 0;
        for (; j + LANES <= columns; j += LANES) {
            DoubleVector low = plus(load(to, at + j), x0, load(from, row0 + j));
            DoubleVector high = load(from, row2 + j).mul(x2);
            low = plus(low, x1, load(from, row1 + j));
            high = plus(high, x3, load(from, row3 + j));
            low.add(high).intoArray(to, at + j);
        }
        for (; j < columns; j++) {
            to[at + j] += x0 * from[row0 + j] + x1 * from[row1 + j] + x2 * from[row2 + j] + x3 * from[row3 + j];
        }
    }

    private void addRow(double[] from, double[] to, int k) {
        double x = factors[k];
        int row = start + k * rowStride;
        int at = target;
        int j = 0;
        for (; j + LANES <= columns; j += LANES) {
            plus(load(to, at + j), x, load(from, row + j)).intoArray(to, at + j);
        }
        for (; j < columns; j++) {
            to[at + j] += x * from[row + j];
        }
    }

    private void addDots() {
        double[] to = c;
        for (int j = 0; j < columns; j += 4) {
            int count = Math.min(4, columns - j);
            fourDots(b, factors, start + j * columnStride, count - 1);
            for (int i = 0; i < count; i++) {
                to[target + (j + i) * step] += sums[i];
            }
        }
    }

    private void fourDots(double[] from, double[] x, int first, int last) {
        int column1 = first + Math.min(1, last) * columnStride;
        int column2 = first + Math.min(2, last) * columnStride;
        int column3 = first + Math.min(3, last) * columnStride;
        DoubleVector c00 = zero(), c10 = zero(), c20 = zero(), c30 = zero();
        DoubleVector c01 = zero(), c11 = zero(), c21 = zero(), c31 = zero();
        int k = 0;
        for (; k + 2 * LANES <= rows; k += 2 * LANES) {
            DoubleVector x0 = load(x, k);
            DoubleVector x1 = load(x, k + LANES);
            c00 = x0.fma(load(from, first + k), c00);
            c01 = x1.fma(load(from, first + k + LANES), c01);
            c10 = x0.fma(load(from, column1 + k), c10);
            c11 = x1.fma(load(from, column1 + k + LANES), c11);
            c20 = x0.fma(load(from, column2 + k), c20);
            c21 = x1.fma(load(from, column2 + k + LANES), c21);
            c30 = x0.fma(load(from, column3 + k), c30);
            c31 = x1.fma(load(from, column3 + k + LANES), c31);
        }
        c00.add(c01).intoArray(lanes, 0);
        c10.add(c11).intoArray(lanes, LANES);
        c20.add(c21).intoArray(lanes, 2 * LANES);
        c30.add(c31).intoArray(lanes, 3 * LANES);
        for (int i = 0; i < 4; i++) {
            sums[i] = total(lanes, i * LANES);
        }
        addRest(first, last, k);
    }

    /** The last inner indices, fewer than two vectors have. */
    private void addRest(int first, int last, int from) {
        for (int i = 0; i <= last; i++) {
            int column = first + i * columnStride;
            for (int k = from; k < rows; k++) {
                sums[i] += factors[k] * b[column + k];
            }
        }
    }
}
