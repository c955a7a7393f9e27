package dev.gradus.linalg;

import dev.gradus.kernel.SlicedWork;
import java.util.function.BooleanSupplier;

/**
 * XᵀX in slices: eight rows of X at a time. Shapes: X [n, d] → [d, d]. n·d²/2 multiplications.
 */
public final class GramAssembly implements SlicedWork {
    private static final int TOGETHER = 8;
    private static final int ENTRIES_PER_PIECE = 1 << 20;

    private final Matrix x;
    private final Matrix gram;
    private int nextRow;
    private int nextColumn;

    public GramAssembly(Matrix x) {
        this.x = x;
        this.gram = Matrix.zeros(x.columns(), x.columns());
    }

    @Override
    public boolean advance(BooleanSupplier pause) {
        int columnsPerPiece = Math.max(1, ENTRIES_PER_PIECE / (x.columns() + 1));
        while (nextRow < x.rows()) {
            int end = Math.min(x.columns(), nextColumn + columnsPerPiece);
            int rows = Math.min(TOGETHER, x.rows() - nextRow);
            for (int column = nextColumn; column < end; column++) {
                addTo(column, rows);
            }
            nextColumn = end == x.columns() ? 0 : end;
            nextRow += nextColumn == 0 ? rows : 0;
            if (nextRow < x.rows() && pause.getAsBoolean()) {
                return false;
            }
        }
        return true;
    }

    /** The full symmetric matrix. @throws IllegalStateException if called before the work is done */
    public Matrix result() {
        if (nextRow < x.rows()) {
            throw new IllegalStateException("rows must all be added, got " + nextRow + " of " + x.rows());
        }
        int d = gram.columns();
        double[] g = gram.values();
        for (int i = 0; i < d; i++) {
            for (int j = i + 1; j < d; j++) {
                g[i * d + j] = g[j * d + i];
            }
        }
        return gram;
    }

    /** G_{column, 0…column} += Σ_rows x_column·x_{0…column}. */
    private void addTo(int column, int rows) {
        if (rows < TOGETHER) {
            for (int i = 0; i < rows; i++) {
                addOne(column, nextRow + i);
            }
            return;
        }
        int d = x.columns();
        double[] v = x.values();
        double[] g = gram.values();
        int target = column * d;
        int r0 = nextRow * d;
        int r1 = r0 + d;
        int r2 = r1 + d;
        int r3 = r2 + d;
        int r4 = r3 + d;
        int r5 = r4 + d;
        int r6 = r5 + d;
        int r7 = r6 + d;
        double f0 = v[r0 + column];
        double f1 = v[r1 + column];
        double f2 = v[r2 + column];
        double f3 = v[r3 + column];
        double f4 = v[r4 + column];
        double f5 = v[r5 + column];
        double f6 = v[r6 + column];
        double f7 = v[r7 + column];
        for (int j = 0; j <= column; j++) {
            double left = (f0 * v[r0 + j] + f1 * v[r1 + j]) + (f2 * v[r2 + j] + f3 * v[r3 + j]);
            double right = (f4 * v[r4 + j] + f5 * v[r5 + j]) + (f6 * v[r6 + j] + f7 * v[r7 + j]);
            g[target + j] += left + right;
        }
    }

    private void addOne(int column, int row) {
        int d = x.columns();
        double factor = x.values()[row * d + column];
        for (int j = 0; j <= column; j++) {
            gram.values()[column * d + j] += factor * x.values()[row * d + j];
        }
    }
}
