package dev.gradus.run.shared;

import dev.gradus.sim.Preparation;
import dev.gradus.sim.SharedData;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * All shared data of the server. An entry lives as long as a run holds it; finished ones stay a while longer, the most
 * recently used up to a limit of bytes, because a learner's next run often needs the same.
 *
 * <p>Safe from any thread: the map is guarded by this object's lock, each entry's preparation by its own.
 */
public final class SharedDataCache {
    private final long idleLimit;
    private final Map<SharedData.Key<?>, Entry> held = new LinkedHashMap<>();
    private final Map<SharedData.Key<?>, Entry> idle = new LinkedHashMap<>();

    /** @param idleLimit bytes of finished data kept that no run holds */
    public SharedDataCache(long idleLimit) {
        this.idleLimit = idleLimit;
    }

    /** A run's own access; closing it lets go of everything the run obtained. */
    public SharedHandle open() {
        return new SharedHandle(this);
    }

    /** Memory of all entries. */
    public synchronized long bytes() {
        return sum(held) + sum(idle);
    }

    /** The entry of {@code key}, with one holder more. */
    synchronized <T> Entry acquire(SharedData.Key<T> key, Supplier<Preparation<T>> maker) {
        Entry known = held.containsKey(key) ? held.get(key) : idle.remove(key);
        Entry entry = known == null ? new Entry(key, maker) : known;
        held.put(key, entry);
        entry.addHolder();
        return entry;
    }

    /** One holder less. */
    synchronized void release(Entry entry) {
        if (entry.removeHolder() > 0) {
            return;
        }
        held.remove(entry.key(), entry);
        if (entry.isReady()) {
            idle.put(entry.key(), entry);
            trimIdle();
        }
    }

    private void trimIdle() {
        Iterator<Entry> oldestFirst = idle.values().iterator();
        for (long bytes = sum(idle); bytes > idleLimit && oldestFirst.hasNext(); ) {
            bytes -= oldestFirst.next().bytes();
            oldestFirst.remove();
        }
    }

    private static long sum(Map<SharedData.Key<?>, Entry> entries) {
        return entries.values().stream().mapToLong(Entry::bytes).sum();
    }
}
