package dev.gradus.labs.matrixsensing;

import dev.gradus.kernel.Storage;
import dev.gradus.linalg.GramAssembly;
import dev.gradus.linalg.Matrix;
import dev.gradus.linalg.SymmetricEigen;
import java.util.Arrays;

/**
 * What is looked for: X* = U*U*ᵀ, in the units of the run.
 *
 * @param unit what one unit of U as drawn is in the run: 1, or 1/√λ₁
 * @param factor U* [d, r]
 * @param matrix X* [d, d]
 * @param norm ‖X*‖_F
 * @param eigenvalues the r eigenvalues of X* that need not be 0, largest first
 * @param directions U*ᵀU* = V·diag(λ)·Vᵀ: the eigenvector of X* for λ_j is U*·v_j/√λ_j
 */
record Target(
        int size,
        int rank,
        double unit,
        Storage factor,
        Storage matrix,
        double norm,
        double[] eigenvalues,
        Matrix directions) {
    static Target of(Setup setup, Measurements measurements) {
        int d = setup.size();
        int r = setup.rank();
        GramAssembly gram = new GramAssembly(new Matrix(d, r, measurements.factor()));
        gram.finish();
        SymmetricEigen drawn = SymmetricEigen.of(gram.result());
        double largest = drawn.values()[0];
        double unit = setup.isNormalised() ? 1 / Math.sqrt(largest) : 1;
        double[] factor =
                Arrays.stream(measurements.factor()).map(entry -> unit * entry).toArray();
        Storage matrix = Storage.of(new double[d * d]);
        Products.square(Storage.of(factor), matrix, d);
        double norm = Products.norm(matrix);
        double[] eigenvalues = Arrays.stream(drawn.values())
                .map(value -> setup.isNormalised() ? value / largest : value)
                .toArray();
        return new Target(d, r, unit, Storage.of(factor), matrix, norm, eigenvalues, drawn.vectors());
    }

    /** λ₁(X*). */
    double largest() {
        return eigenvalues[0];
    }

    /** s_j = ‖v_jᵀU‖ for the eigenvectors v_j of X*; 0 where the eigenvalue is rounding. Shapes: u [d, columns] → [r]. */
    double[] shares(double[] u, int columns) {
        double[] shares = new double[rank];
        for (int j = 0; j < rank; j++) {
            double squares = 0;
            for (int c = 0; c < columns; c++) {
                double along = along(j, u, columns, c);
                squares += along * along;
            }
            boolean isRounding = eigenvalues[j] <= 1e-14 * largest();
            shares[j] = isRounding ? 0 : Math.sqrt(squares / eigenvalues[j]);
        }
        return shares;
    }

    /** (U*·v_j)ᵀ·u_c. */
    private double along(int j, double[] u, int columns, int c) {
        double sum = 0;
        for (int i = 0; i < size; i++) {
            double entry = 0;
            for (int k = 0; k < rank; k++) {
                entry += factor.get(i * rank + k) * directions.get(k, j);
            }
            sum += entry * u[i * columns + c];
        }
        return sum;
    }
}
