package dev.gradus.run.shared;

import dev.gradus.sim.Budget;
import dev.gradus.sim.Preparation;
import dev.gradus.sim.SharedData;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One piece of shared data, ready or in preparation. One run at a time works on the preparation, the one that holds
 * {@code work}; holders are counted under the cache's lock.
 */
final class Entry {
    private final SharedData.Key<?> key;
    private final Supplier<? extends Preparation<?>> maker;
    private final ReentrantLock work = new ReentrantLock();
    private @Nullable Preparation<?> preparation;
    private volatile @Nullable Object ready;
    private volatile long bytes;
    private int holders;

    Entry(SharedData.Key<?> key, Supplier<? extends Preparation<?>> maker) {
        this.key = key;
        this.maker = maker;
    }

    SharedData.Key<?> key() {
        return key;
    }

    boolean isReady() {
        return ready != null;
    }

    long bytes() {
        return bytes;
    }

    /** The data, if somebody has finished them. */
    Optional<Object> result() {
        return Optional.ofNullable(ready);
    }

    /** Takes the preparation over, unless another run is at work on it. */
    boolean tryBegin() {
        return work.tryLock();
    }

    /** Works on; only between {@link #tryBegin} and {@link #end}. */
    void advance(Budget budget) {
        if (ready != null) {
            return;
        }
        Preparation<?> current = preparation == null ? maker.get() : preparation;
        preparation = current;
        Optional<?> result = current.advance(budget);
        bytes = current.bytes();
        if (result.isPresent()) {
            ready = result.get();
            preparation = null;
        }
    }

    /** After a failure: the next attempt starts from nothing. */
    void restart() {
        preparation = null;
    }

    void end() {
        work.unlock();
    }

    void addHolder() {
        holders++;
    }

    int removeHolder() {
        return --holders;
    }
}
