package dev.gradus.tensor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Arrays for results, used again and again. Inside {@link #compute} every operation takes its result's array from here instead
 * of allocating one; {@link #reuse} declares all of them free, which ends the life of every tensor computed inside. Worth
 * it because a fresh array costs three times as much as a cheap pass over it. Owner: one run; one thread at a time.
 */
public final class Arena {
    private static final ScopedValue<Arena> CURRENT = ScopedValue.newInstance();

    /** The arrays of one length; the first {@code used} are taken. */
    private static final class Pool {
        private final List<double[]> arrays = new ArrayList<>();
        private int used;

        double[] take(int length) {
            if (used == arrays.size()) {
                arrays.add(new double[length]);
            }
            return arrays.get(used++);
        }
    }

    private final Map<Integer, Pool> pools = new HashMap<>();

    /** What {@code work} computes, with the arrays of this arena. */
    public <T> T compute(Supplier<T> work) {
        return ScopedValue.where(CURRENT, this).call(work::get);
    }

    /** Frees all arrays: tensors computed in this arena must not be used any more. */
    public void reuse() {
        pools.values().forEach(pool -> pool.used = 0);
    }

    /** An array for a result, with whatever its last user left in it. */
    static double[] take(int length) {
        return CURRENT.isBound() ? CURRENT.get().from(length) : new double[length];
    }

    private double[] from(int length) {
        return pools.computeIfAbsent(length, _ -> new Pool()).take(length);
    }
}
