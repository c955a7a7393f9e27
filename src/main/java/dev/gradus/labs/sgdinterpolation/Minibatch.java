package dev.gradus.labs.sgdinterpolation;

/**
 * Rows drawn for one update; a row may stand there twice.
 *
 * @param rows row indices; only the first {@code count} count
 */
record Minibatch(int[] rows, int count) {
    static final Minibatch NONE = new Minibatch(new int[0], 0);

    /** At most the first {@code size} rows. */
    Minibatch first(int size) {
        return size < count ? new Minibatch(rows, size) : this;
    }
}
