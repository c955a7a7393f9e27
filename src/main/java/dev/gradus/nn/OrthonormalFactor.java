package dev.gradus.nn;

import dev.gradus.random.Rng;

/**
 * The orthonormal factor Q of a matrix of normals A = Q R, by reflections (Householder), with the signs that make the diagonal of
 * R positive: then Q is evenly distributed. Source: F. Mezzadri, "How to generate random matrices from the classical compact
 * groups", Notices of the AMS 54 (2007).
 */
final class OrthonormalFactor {
    private final double[] a;
    private final int rows;
    private final int columns;
    private final double[] heads;

    /** @param a [columns, rows]: the columns of A one after another; overwritten */
    private OrthonormalFactor(double[] a, int rows, int columns) {
        this.a = a;
        this.rows = rows;
        this.columns = columns;
        this.heads = new double[columns];
    }

    /** Normals, row by row, made orthonormal: the shorter of rows and columns. Costs 4 · rows · columns · min operations. */
    static double[] draw(int rows, int columns, Rng rng) {
        double[] normals = rng.normals(rows * columns);
        if (rows < columns) {
            return new OrthonormalFactor(normals, columns, rows).factor();
        }
        double[] byColumns = transposed(normals, rows, columns);
        return transposed(new OrthonormalFactor(byColumns, rows, columns).factor(), columns, rows);
    }

    /** The columns of Q one after another. */
    private double[] factor() {
        for (int k = 0; k < columns; k++) {
            makeReflection(k);
            for (int j = k + 1; j < columns; j++) {
                reflect(k, a, j);
            }
        }
        double[] q = new double[a.length];
        for (int j = 0; j < columns; j++) {
            q[j * rows + j] = Math.signum(heads[j]);
            for (int k = j; k >= 0; k--) {
                reflect(k, q, j);
            }
        }
        return q;
    }

    /** Column k below the diagonal becomes the vector v of I − 2 v vᵀ / ‖v‖², v scaled to length √2; its head is R's diagonal. */
    private void makeReflection(int k) {
        int start = k * rows + k;
        int end = (k + 1) * rows;
        double norm = Math.sqrt(dot(start, a, start, end - start));
        heads[k] = a[start] > 0 ? -norm : norm;
        a[start] -= heads[k];
        double length = Math.sqrt(dot(start, a, start, end - start) / 2);
        for (int i = start; i < end && length > 0; i++) {
            a[i] /= length;
        }
    }

    private void reflect(int k, double[] x, int column) {
        int v = k * rows + k;
        int start = column * rows + k;
        double share = dot(v, x, start, rows - k);
        for (int i = 0; i < rows - k; i++) {
            x[start + i] -= share * a[v + i];
        }
    }

    private double dot(int from, double[] y, int start, int count) {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += a[from + i] * y[start + i];
        }
        return sum;
    }

    private static double[] transposed(double[] x, int rows, int columns) {
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i % columns * rows + i / columns] = x[i];
        }
        return y;
    }
}
