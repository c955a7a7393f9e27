package dev.gradus.kernel.vector;

import dev.gradus.kernel.Matrix;
import dev.gradus.kernel.NormalProducts;
import dev.gradus.kernel.Storage;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/** Four rows at a time: two vectors of sums for each, then each entry of g once for the four. */
final class VectorDoubleNormalProducts implements NormalProducts {
    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();
    private static final int TOGETHER = 4;

    @Override
    public void add(Matrix rows, Storage zStorage, Storage gStorage, Storage residualStorage) {
        double[] residuals = residualStorage.doubles();
        Pass pass = new Pass(rows.values().doubles(), rows.columns(), zStorage.doubles(), gStorage.doubles());
        int i = 0;
        for (; i + TOGETHER <= rows.rows(); i += TOGETHER) {
            int start = rows.offset() + i * rows.rowStride();
            pass.fourDots(start, rows.rowStride(), residuals, i);
            pass.addFour(start, rows.rowStride(), residuals, i);
        }
        for (; i < rows.rows(); i++) {
            int start = rows.offset() + i * rows.rowStride();
            residuals[i] = pass.dot(start);
            pass.addRow(start, residuals[i]);
        }
    }

    /** The arrays of one call. */
    private record Pass(double[] b, int columns, double[] z, double[] g) {
        void fourDots(int start, int stride, double[] results, int first) {
            double[] m = b;
            double[] v = z;
            int second = start + stride;
            int third = second + stride;
            int fourth = third + stride;
            DoubleVector a0 = zero(), b0 = zero(), c0 = zero(), d0 = zero();
            DoubleVector a1 = zero(), b1 = zero(), c1 = zero(), d1 = zero();
            int j = 0;
            for (; j <= columns - 2 * LANES; j += 2 * LANES) {
                DoubleVector v0 = load(v, j);
                DoubleVector v1 = load(v, j + LANES);
                a0 = v0.fma(load(m, start + j), a0);
                a1 = v1.fma(load(m, start + j + LANES), a1);
                b0 = v0.fma(load(m, second + j), b0);
                b1 = v1.fma(load(m, second + j + LANES), b1);
                c0 = v0.fma(load(m, third + j), c0);
                c1 = v1.fma(load(m, third + j + LANES), c1);
                d0 = v0.fma(load(m, fourth + j), d0);
                d1 = v1.fma(load(m, fourth + j + LANES), d1);
            }
            results[first] = total(a0.add(a1)) + rest(start, j);
            results[first + 1] = total(b0.add(b1)) + rest(second, j);
            results[first + 2] = total(c0.add(c1)) + rest(third, j);
            results[first + 3] = total(d0.add(d1)) + rest(fourth, j);
        }

        double dot(int start) {
            DoubleVector even = zero();
            DoubleVector odd = zero();
            int j = 0;
            for (; j <= columns - 2 * LANES; j += 2 * LANES) {
                even = load(z, j).fma(load(b, start + j), even);
                odd = load(z, j + LANES).fma(load(b, start + j + LANES), odd);
            }
            return total(even.add(odd)) + rest(start, j);
        }

        /** Σ b_j·z_j from j = {@code from} to the end of the row. */
        private double rest(int start, int from) {
            double sum = 0;
            for (int j = from; j < columns; j++) {
                sum += b[start + j] * z[j];
            }
            return sum;
        }

        void addFour(int start, int stride, double[] factors, int first) {
            double[] m = b;
            double[] target = g;
            double fa = factors[first];
            double fb = factors[first + 1];
            double fc = factors[first + 2];
            double fd = factors[first + 3];
            int second = start + stride;
            int third = second + stride;
            int fourth = third + stride;
            DoubleVector va = DoubleVector.broadcast(SPECIES, fa);
            DoubleVector vb = DoubleVector.broadcast(SPECIES, fb);
            DoubleVector vc = DoubleVector.broadcast(SPECIES, fc);
            DoubleVector vd = DoubleVector.broadcast(SPECIES, fd);
            int j = 0;
            for (; j <= columns - LANES; j += LANES) {
                DoubleVector low =
                        load(m, second + j).fma(vb, load(m, start + j).mul(va));
                DoubleVector high =
                        load(m, fourth + j).fma(vd, load(m, third + j).mul(vc));
                load(target, j).add(low.add(high)).intoArray(target, j);
            }
            for (; j < columns; j++) {
                target[j] += (fa * m[start + j] + fb * m[second + j]) + (fc * m[third + j] + fd * m[fourth + j]);
            }
        }

        void addRow(int start, double factor) {
            for (int j = 0; j < columns; j++) {
                g[j] += factor * b[start + j];
            }
        }
    }

    private static DoubleVector zero() {
        return DoubleVector.zero(SPECIES);
    }

    private static DoubleVector load(double[] values, int index) {
        return DoubleVector.fromArray(SPECIES, values, index);
    }

    private static double total(DoubleVector lanes) {
        return VectorDoubleSums.foldTo(1, lanes).lane(0);
    }
}
