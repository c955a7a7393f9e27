package dev.gradus.linalg;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/** Solutions of A·w ≈ b. */
public final class LeastSquares {
    private LeastSquares() {}

    /**
     * The shortest of all w that minimise ‖A·w − b‖, by singular values: A⁺·b. Shapes: A [n, d], b [n] → [d]. For small
     * problems: about 20·n·d·min(n, d) operations in one go.
     */
    public static double[] minimumNorm(Matrix a, double[] b) {
        if (b.length != a.rows()) {
            throw new IllegalArgumentException("right side must have length " + a.rows() + ", got " + b.length);
        }
        LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.pseudoInverse(true);
        if (!solver.setA(Ejml.copy(a))) {
            throw new IllegalArgumentException("matrix must have finite entries, got " + a.shape());
        }
        DMatrixRMaj solution = new DMatrixRMaj(a.columns(), 1);
        solver.solve(Ejml.copy(Matrix.column(b)), solution);
        return solution.getData();
    }
}
