package dev.gradus.sim;

import java.util.Optional;

/** A long computation in slices, for data that several runs share. */
public interface Preparation<T> {
    /** Goes on until the result is there (returned from then on) or the budget is used up (empty). */
    Optional<T> advance(Budget budget);

    /** Memory that the result will hold. */
    long bytes();
}
