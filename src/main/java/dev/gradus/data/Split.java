package dev.gradus.data;

import java.util.function.BooleanSupplier;

/**
 * What is learned from, and what is kept back to see whether it was learned.
 *
 * @param <T> a data set
 */
public record Split<T>(T train, T test) {
    /** Loads the training data, then the test data. */
    public static <T> Loading<Split<T>> loading(Loading<? extends T> train, Loading<? extends T> test) {
        return new Loading<>() {
            @Override
            public boolean advance(BooleanSupplier pause) {
                return train.advance(pause) && test.advance(pause);
            }

            @Override
            public Split<T> loaded() {
                return new Split<>(train.loaded(), test.loaded());
            }

            @Override
            public long bytes() {
                return train.bytes() + test.bytes();
            }
        };
    }
}
