package dev.gradus.linalg;

import dev.gradus.kernel.Rows;
import dev.gradus.kernel.SlicedWork;
import java.util.function.BooleanSupplier;

/**
 * Diagonalises a symmetric tridiagonal matrix by QL steps with implicit shifts, and turns the rows of a basis along.
 * Pauses after each step.
 *
 * <p>Source: A. Dubrulle, R. S. Martin, J. H. Wilkinson, "The implicit QL algorithm", Numerische Mathematik 12 (1968).
 */
final class ImplicitQl implements SlicedWork {
    private static final double EPSILON = Math.ulp(1.0);
    private static final int STEPS_PER_EIGENVALUE = 60;

    private final double[] diagonal;
    private final double[] coupling;
    private final Rows basis;
    private int current;
    private long steps;

    /**
     * Works in place on all three.
     *
     * @param diagonal [n]; becomes the eigenvalues, unordered
     * @param coupling coupling[i] stands between i and i + 1 [n]
     * @param basis rows that are turned along [n, n]
     */
    ImplicitQl(double[] diagonal, double[] coupling, Matrix basis) {
        this.diagonal = diagonal;
        this.coupling = coupling;
        this.basis = basis.asRows();
    }

    double[] eigenvalues() {
        return diagonal;
    }

    @Override
    public boolean advance(BooleanSupplier pause) {
        while (current < diagonal.length) {
            int end = blockEnd(current);
            if (end == current) {
                current++;
            } else {
                step(current, end);
                if (pause.getAsBoolean()) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The last index that {@code start} is still coupled with. */
    private int blockEnd(int start) {
        int end = start;
        while (end < diagonal.length - 1
                && Math.abs(coupling[end]) > EPSILON * (Math.abs(diagonal[end]) + Math.abs(diagonal[end + 1]))) {
            end++;
        }
        return end;
    }

    /** One QL step with Wilkinson's shift: rotations chase a bulge from the block's end to its start. */
    private void step(int start, int end) {
        if (++steps > (long) STEPS_PER_EIGENVALUE * diagonal.length) {
            throw new ArithmeticException("QL iteration must converge within " + (steps - 1) + " steps");
        }
        double bulge = diagonal[end] - shift(start);
        double cosine = 1;
        double sine = 1;
        double moved = 0;
        for (int i = end - 1; i >= start; i--) {
            double removed = sine * coupling[i];
            double kept = cosine * coupling[i];
            double length = Math.hypot(removed, bulge);
            coupling[i + 1] = length;
            if (length == 0) {
                diagonal[i + 1] -= moved;
                coupling[end] = 0;
                return;
            }
            sine = removed / length;
            cosine = bulge / length;
            double corner = diagonal[i + 1] - moved;
            double turned = (diagonal[i] - corner) * sine + 2 * cosine * kept;
            moved = sine * turned;
            diagonal[i + 1] = corner + moved;
            bulge = cosine * turned - kept;
            basis.rotate(i, cosine, sine);
        }
        diagonal[start] -= moved;
        coupling[start] = bulge;
        coupling[end] = 0;
    }

    /** The eigenvalue of the first 2 × 2 block that is closer to its first entry. */
    private double shift(int start) {
        double half = (diagonal[start + 1] - diagonal[start]) / (2 * coupling[start]);
        double root = Math.hypot(half, 1);
        return diagonal[start] - coupling[start] / (half + Math.copySign(root, half));
    }
}
