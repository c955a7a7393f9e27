package dev.gradus.data.generate;

import dev.gradus.data.Loading;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/**
 * A data set whose examples are made one after another; a pause comes between two of them.
 *
 * @param <T> what they become together
 */
final class Examples<T> implements Loading<T> {
    private final int count;
    private final IntConsumer maker;
    private final Supplier<T> whole;
    private final long bytes;
    private int made;
    private Optional<T> result = Optional.empty();

    /** @throws IllegalArgumentException if count is not positive */
    Examples(int count, IntConsumer maker, Supplier<T> whole, long bytes) {
        if (count <= 0) {
            throw new IllegalArgumentException("count must be > 0, got " + count);
        }
        this.count = count;
        this.maker = maker;
        this.whole = whole;
        this.bytes = bytes;
    }

    @Override
    public boolean advance(BooleanSupplier pause) {
        while (made < count) {
            maker.accept(made);
            made++;
            if (made < count && pause.getAsBoolean()) {
                return false;
            }
        }
        if (result.isEmpty()) {
            result = Optional.of(whole.get());
        }
        return true;
    }

    @Override
    public T loaded() {
        return result.orElseThrow(() -> new IllegalStateException("data must be complete before they are used"));
    }

    @Override
    public long bytes() {
        return bytes;
    }
}
