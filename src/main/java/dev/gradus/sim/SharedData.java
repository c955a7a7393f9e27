package dev.gradus.sim;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * Data that follow from parameters alone (matrices, data sets, spectra), made once and shared by all runs that need the
 * same. Immutable; never saved.
 */
public interface SharedData {
    /**
     * The data under {@code key}, which must name everything they depend on (a record). Works on them within the budget
     * where they are not there yet; empty: call again in the next slice.
     *
     * @param maker starts the computation if nobody has yet
     */
    <T> Optional<T> obtain(Key<T> key, Supplier<Preparation<T>> maker, Budget budget);

    /**
     * Names shared data: implemented by records with value equality.
     *
     * @param <T> type of the data
     */
    interface Key<T> {
        /** The class of the data. */
        Class<T> type();
    }
}
