package dev.gradus.linalg;

import dev.gradus.kernel.SlicedWork;
import java.util.Comparator;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * All eigenvalues and eigenvectors of a symmetric matrix in slices: Householder reduction to a tridiagonal matrix, implicit
 * QL steps on it, then the vectors in order. About 9·n³ operations, pieces of at most 12·n² between two pauses.
 */
public final class SymmetricEigenSolver implements SlicedWork {
    private static final int VECTORS_PER_PIECE = 16;

    private final HouseholderReduction reduction;
    private final ImplicitQl iteration;
    private final double[] values;
    private final Matrix vectors;
    private int[] order = {};
    private int arranged;

    /** Copies the matrix. @throws IllegalArgumentException if it is not square */
    public SymmetricEigenSolver(Matrix symmetric) {
        if (symmetric.rows() != symmetric.columns()) {
            throw new IllegalArgumentException("matrix must be square, got " + symmetric.shape());
        }
        int n = symmetric.rows();
        reduction = new HouseholderReduction(symmetric);
        iteration = new ImplicitQl(reduction.diagonal(), reduction.offDiagonal(), reduction.transposedBasis());
        values = new double[n];
        vectors = Matrix.zeros(n, n);
    }

    @Override
    public boolean advance(BooleanSupplier pause) {
        return reduction.advance(pause) && iteration.advance(pause) && arrange(pause);
    }

    /** Eigenvalues and vectors in order. @throws IllegalStateException if called before the work is done */
    public SymmetricEigen result() {
        if (arranged < values.length) {
            throw new IllegalStateException("eigenvalues must be complete before they are read");
        }
        return new SymmetricEigen(values, vectors);
    }

    private boolean arrange(BooleanSupplier pause) {
        if (order.length == 0) {
            order = descending(iteration.eigenvalues());
        }
        while (arranged < values.length) {
            arrangePiece(Math.min(values.length, arranged + VECTORS_PER_PIECE));
            if (arranged < values.length && pause.getAsBoolean()) {
                return false;
            }
        }
        return true;
    }

    /** Rows of the basis become columns: a few at a time, so that whole cache lines are written. */
    private void arrangePiece(int end) {
        int n = values.length;
        double[] rows = reduction.transposedBasis().values();
        for (int i = 0; i < n; i++) {
            for (int k = arranged; k < end; k++) {
                vectors.values()[i * n + k] = rows[order[k] * n + i];
            }
        }
        for (int k = arranged; k < end; k++) {
            values[k] = iteration.eigenvalues()[order[k]];
        }
        arranged = end;
    }

    private static int[] descending(double[] values) {
        return IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -values[i]))
                .mapToInt(i -> i)
                .toArray();
    }
}
