package dev.gradus.linalg;

/**
 * Eigenvalues and eigenvectors of a symmetric matrix: A = V·diag(λ)·Vᵀ.
 *
 * @param values λ, largest first [n]
 * @param vectors V, one unit eigenvector per column [n, n]; each only up to its sign
 */
public record SymmetricEigen(double[] values, Matrix vectors) {
    /** In one go; see {@link SymmetricEigenSolver} for large matrices. Only the symmetric part of the input counts. */
    public static SymmetricEigen of(Matrix symmetric) {
        SymmetricEigenSolver solver = new SymmetricEigenSolver(symmetric);
        solver.finish();
        return solver.result();
    }

    /** A⁻¹·b = V·diag(1/λ)·Vᵀ·b. Shapes: b [n] → [n]. */
    public double[] solve(double[] b) {
        double[] coordinates = vectors.transposedTimes(b);
        for (int i = 0; i < coordinates.length; i++) {
            coordinates[i] /= values[i];
        }
        return vectors.times(coordinates);
    }
}
