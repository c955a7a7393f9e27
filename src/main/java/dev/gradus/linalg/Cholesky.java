package dev.gradus.linalg;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/** The factorisation A = L·Lᵀ of a symmetric positive definite matrix, for solving with it. Not thread-safe. */
public final class Cholesky {
    private final LinearSolverDense<DMatrixRMaj> solver;
    private final int order;

    private Cholesky(LinearSolverDense<DMatrixRMaj> solver, int order) {
        this.solver = solver;
        this.order = order;
    }

    /**
     * Shapes: A [n, n]; only its lower triangle counts.
     *
     * @throws IllegalArgumentException if A is not positive definite to rounding
     */
    public static Cholesky of(Matrix symmetric) {
        LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.chol(symmetric.rows());
        if (symmetric.rows() != symmetric.columns() || !solver.setA(Ejml.copy(symmetric))) {
            throw new IllegalArgumentException("matrix must be positive definite, got " + symmetric.shape());
        }
        return new Cholesky(solver, symmetric.rows());
    }

    /** A⁻¹·b. Shapes: b [n] → [n]. */
    public double[] solve(double[] b) {
        DMatrixRMaj solution = new DMatrixRMaj(order, 1);
        solver.solve(Ejml.copy(Matrix.column(b)), solution);
        return solution.getData();
    }
}
