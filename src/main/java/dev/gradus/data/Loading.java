package dev.gradus.data;

import dev.gradus.kernel.SlicedWork;

/**
 * A data set in the making: read from files or drawn, in pieces of at most a few milliseconds. Owner: one thread at a time.
 * {@link #advance} throws {@link DataException} where a file is not what it must be.
 *
 * @param <T> what it becomes; immutable
 */
public interface Loading<T> extends SlicedWork {
    /**
     * The data, all of them.
     *
     * @throws IllegalStateException before {@link #advance} has come to its end
     */
    T loaded();

    /** Memory that the result will hold, in bytes; an estimate, known from the start. */
    long bytes();

    /** Does all that is left and returns the data. */
    default T finished() {
        finish();
        return loaded();
    }
}
