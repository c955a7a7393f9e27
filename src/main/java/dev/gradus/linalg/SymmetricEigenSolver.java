package dev.gradus.linalg;

import java.util.Comparator;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * All eigenvalues and eigenvectors of a symmetric matrix in slices: Householder reduction to a tridiagonal matrix, then
 * implicit QL steps on it. About 9·n³ operations, pieces of at most 12·n² between two pauses.
 */
public final class SymmetricEigenSolver implements SlicedWork {
    private final HouseholderReduction reduction;
    private final ImplicitQl iteration;

    /** Copies the matrix. @throws IllegalArgumentException if it is not square */
    public SymmetricEigenSolver(Matrix symmetric) {
        if (symmetric.rows() != symmetric.columns()) {
            throw new IllegalArgumentException("matrix must be square, got " + symmetric.shape());
        }
        reduction = new HouseholderReduction(symmetric);
        iteration = new ImplicitQl(reduction.diagonal(), reduction.offDiagonal(), reduction.transposedBasis());
    }

    @Override
    public boolean advance(BooleanSupplier pause) {
        return reduction.advance(pause) && iteration.advance(pause);
    }

    /** Eigenvalues and vectors in order. @throws IllegalStateException if called before the work is done */
    public SymmetricEigen result() {
        if (!advance(() -> true)) {
            throw new IllegalStateException("eigenvalues must be complete before they are read");
        }
        double[] found = iteration.eigenvalues();
        int n = found.length;
        int[] order = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -found[i]))
                .mapToInt(i -> i)
                .toArray();
        double[] rows = reduction.transposedBasis().values();
        double[] values = new double[n];
        Matrix vectors = Matrix.zeros(n, n);
        for (int k = 0; k < n; k++) {
            values[k] = found[order[k]];
            for (int i = 0; i < n; i++) {
                vectors.values()[i * n + k] = rows[order[k] * n + i];
            }
        }
        return new SymmetricEigen(values, vectors);
    }
}
