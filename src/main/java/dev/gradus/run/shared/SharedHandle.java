package dev.gradus.run.shared;

import dev.gradus.sim.Budget;
import dev.gradus.sim.Preparation;
import dev.gradus.sim.SharedData;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** A run's access to shared data; holds what the run obtained until it is closed. Owned by the run's worker. */
public final class SharedHandle implements SharedData, AutoCloseable {
    private final SharedDataCache cache;
    private final Map<Key<?>, Entry> entries = new LinkedHashMap<>();
    private boolean waiting;

    SharedHandle(SharedDataCache cache) {
        this.cache = cache;
    }

    @Override
    public <T> Optional<T> obtain(Key<T> key, Supplier<Preparation<T>> maker, Budget budget) {
        Entry entry = entries.computeIfAbsent(key, _ -> cache.acquire(key, maker));
        waiting = !entry.isReady() && !prepare(entry, budget);
        return entry.result().map(key.type()::cast);
    }

    /** Whether the last call found another run at work on the same data: trying again at once would be in vain. */
    public boolean isWaiting() {
        return waiting;
    }

    @Override
    public void close() {
        entries.values().forEach(cache::release);
        entries.clear();
    }

    /** False if another run is at work. */
    private static boolean prepare(Entry entry, Budget budget) {
        if (!entry.tryBegin()) {
            return false;
        }
        try {
            entry.advance(budget);
            return true;
        } catch (RuntimeException e) {
            entry.restart();
            throw e;
        } finally {
            entry.end();
        }
    }
}
