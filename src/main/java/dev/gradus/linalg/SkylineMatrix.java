package dev.gradus.linalg;

import dev.gradus.kernel.Skyline;

/**
 * A symmetric matrix of which only the lower half is kept, every row from its first entry that counts to the diagonal: for
 * matrices whose entries far from the diagonal vanish once rows and columns are sorted. The entries are to be filled in by
 * whoever makes it.
 */
public final class SkylineMatrix implements LinearOperator {
    private final int[] first;
    private final int[] starts;
    private final double[] values;
    private final Skyline loops;

    /**
     * Zeros.
     *
     * @param first column with which each row begins, at most its own number [n]
     */
    public SkylineMatrix(int[] first) {
        this.first = first.clone();
        starts = new int[first.length + 1];
        for (int i = 0; i < first.length; i++) {
            if (first[i] < 0 || first[i] > i) {
                throw new IllegalArgumentException("row " + i + " must begin in [0, " + i + "], got " + first[i]);
            }
            starts[i + 1] = starts[i] + i - first[i] + 1;
        }
        values = new double[starts[first.length]];
        loops = Skyline.of(values, this.first);
    }

    @Override
    public int order() {
        return first.length;
    }

    /** Column that the row begins with. */
    public int first(int row) {
        return first[row];
    }

    /** Where entry (row, first) stands in {@link #values()}; for row n their number. */
    public int start(int row) {
        return starts[row];
    }

    /** The entries themselves, row after row. */
    public double[] values() {
        return values;
    }

    @Override
    public void times(double[] v, double[] product) {
        loops.times(v, product);
    }
}
