package dev.gradus.run.work;

import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * States of one run to go back to, within a limit of bytes: close together in the near past, ever further apart in the
 * far past. Step 0 stays longest, then the latest state. Owned by the worker that holds the run's turn.
 */
final class SavedStates {
    private static final int MAX_COUNT = 512;

    private final LongSupplier limit;
    private final TreeMap<Long, SavedState> states = new TreeMap<>();
    private long bytes;

    /** @param limit bytes that all states together may take now */
    SavedStates(LongSupplier limit) {
        this.limit = limit;
    }

    void put(SavedState saved) {
        SavedState replaced = states.put(saved.step(), saved);
        bytes += saved.bytes() - (replaced == null ? 0 : replaced.bytes());
        long allowed = limit.getAsLong();
        while (states.size() > MAX_COUNT || (bytes > allowed && !states.isEmpty())) {
            remove(leastMissed());
        }
    }

    /** The latest state at or before {@code step}. */
    Optional<SavedState> floor(long step) {
        return Optional.ofNullable(states.floorEntry(step)).map(Map.Entry::getValue);
    }

    /** Step of the latest state; −1 if there is none. */
    long last() {
        return states.isEmpty() ? -1 : states.lastKey();
    }

    /** Lowest step from which on every step is at most {@code steps} steps after a state, seen from {@code now}. */
    long reachable(long steps, long now) {
        long reached = now;
        for (long step : states.descendingKeySet()) {
            if (reached - step > steps) {
                break;
            }
            reached = step;
        }
        return reached;
    }

    /** Forgets what was saved after {@code step}. */
    void dropAfter(long step) {
        NavigableMap<Long, SavedState> later = states.tailMap(step, false);
        bytes -= later.values().stream().mapToLong(SavedState::bytes).sum();
        later.clear();
    }

    void clear() {
        states.clear();
        bytes = 0;
    }

    long bytes() {
        return bytes;
    }

    int count() {
        return states.size();
    }

    private void remove(long step) {
        SavedState removed = states.remove(step);
        bytes -= removed == null ? 0 : removed.bytes();
    }

    /** The state whose absence leaves the smallest gap for its age; an end of the row only when nothing is between. */
    private Long leastMissed() {
        long now = states.lastKey();
        Long least = states.size() == 1 ? states.firstKey() : states.lastKey();
        double smallest = Double.POSITIVE_INFINITY;
        @Nullable Long before = null;
        @Nullable Long candidate = null;
        for (Long after : states.keySet()) {
            if (before != null && candidate != null) {
                double gap = (double) (after - before) / (now - before);
                if (gap <= smallest) {
                    smallest = gap;
                    least = candidate;
                }
            }
            before = candidate;
            candidate = after;
        }
        return least;
    }
}
