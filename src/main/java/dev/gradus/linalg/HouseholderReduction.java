package dev.gradus.linalg;

import dev.gradus.kernel.LeadingBlock;
import dev.gradus.kernel.SlicedWork;
import java.util.Arrays;
import java.util.function.BooleanSupplier;

/**
 * Reduces a symmetric matrix to tridiagonal form, A = Q·T·Qᵀ, by n − 2 reflections I − v·vᵀ/h, from the last row up.
 * Pauses after each reflection.
 *
 * <p>Source: R. S. Martin, C. Reinsch, J. H. Wilkinson, "Householder's tridiagonalization of a symmetric matrix",
 * Numerische Mathematik 11 (1968).
 */
final class HouseholderReduction implements SlicedWork {
    private final int order;
    private final LeadingBlock work;
    private final LeadingBlock basis;
    private final double[] diagonal;
    private final double[] offDiagonal;
    private final double[] norms;
    private final double[] reflector;
    private final double[] image;
    private int reducing;
    private int building = 1;

    HouseholderReduction(Matrix symmetric) {
        order = symmetric.rows();
        work = LeadingBlock.of(symmetric.values().clone(), order);
        basis = LeadingBlock.of(Matrix.identity(order).values(), order);
        diagonal = new double[order];
        offDiagonal = new double[order];
        norms = new double[order];
        reflector = new double[order];
        image = new double[order];
        reducing = order - 1;
    }

    /** Diagonal of T [n]. */
    double[] diagonal() {
        return diagonal;
    }

    /** offDiagonal[i] couples i and i + 1; the last entry is 0 [n]. */
    double[] offDiagonal() {
        return offDiagonal;
    }

    /** Qᵀ: row i is column i of Q [n, n]. */
    Matrix transposedBasis() {
        return new Matrix(order, order, basis.values());
    }

    @Override
    public boolean advance(BooleanSupplier pause) {
        while (reducing >= 0) {
            reduceRow(reducing--);
            if (pause.getAsBoolean()) {
                return false;
            }
        }
        while (building < order) {
            applyReflection(building++);
            if (building < order && pause.getAsBoolean()) {
                return false;
            }
        }
        return true;
    }

    private void reduceRow(int row) {
        diagonal[row] = work.values()[row * order + row];
        if (row == 0) {
            return;
        }
        double scale = takeRow(row);
        if (row == 1 || scale == 0) {
            offDiagonal[row - 1] = work.values()[row * order + row - 1];
            return;
        }
        double squares = 0;
        for (int i = 0; i < row; i++) {
            reflector[i] /= scale;
            squares += reflector[i] * reflector[i];
        }
        double last = reflector[row - 1];
        double target = last >= 0 ? -Math.sqrt(squares) : Math.sqrt(squares);
        offDiagonal[row - 1] = scale * target;
        reflector[row - 1] = last - target;
        norms[row] = squares - last * target;
        reflectBothSides(row, norms[row]);
        System.arraycopy(reflector, 0, work.values(), row * order, row);
    }

    /** Copies the row left of the diagonal; returns the sum of its absolute values. */
    private double takeRow(int row) {
        System.arraycopy(work.values(), row * order, reflector, 0, row);
        return Arrays.stream(reflector, 0, row).map(Math::abs).sum();
    }

    /** A ← H·A·H on the leading block, as A − v·qᵀ − q·vᵀ with q = p − (vᵀp/2h)·v, p = A·v/h. */
    private void reflectBothSides(int size, double h) {
        work.times(size, reflector, image);
        double overlap = 0;
        for (int i = 0; i < size; i++) {
            image[i] /= h;
            overlap += reflector[i] * image[i];
        }
        double share = overlap / (2 * h);
        for (int i = 0; i < size; i++) {
            image[i] -= share * reflector[i];
        }
        work.subtractOuterProducts(size, reflector, image);
    }

    private void applyReflection(int row) {
        if (norms[row] != 0) {
            System.arraycopy(work.values(), row * order, reflector, 0, row);
            basis.reflect(row, reflector, norms[row]);
        }
    }
}
