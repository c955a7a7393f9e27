package dev.gradus.labs.sgdinterpolation;

import dev.gradus.kernel.SlicedWork;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;

/** Work on one row after the other, with pauses after every few rows. */
final class RowPieces implements SlicedWork {
    private static final int ENTRIES_PER_PIECE = 1 << 15;

    private final int rows;
    private final int rowsPerPiece;
    private final IntConsumer work;
    private int next;

    /**
     * Nothing is done yet.
     *
     * @param entriesPerRow how much work a row is, in draws or multiplications
     */
    RowPieces(int rows, int entriesPerRow, IntConsumer work) {
        this.rows = rows;
        this.rowsPerPiece = Math.max(1, ENTRIES_PER_PIECE / Math.max(1, entriesPerRow));
        this.work = work;
    }

    @Override
    public boolean advance(BooleanSupplier pause) {
        while (next < rows) {
            int end = Math.min(rows, next + rowsPerPiece);
            while (next < end) {
                work.accept(next++);
            }
            if (next < rows && pause.getAsBoolean()) {
                return false;
            }
        }
        return true;
    }
}
