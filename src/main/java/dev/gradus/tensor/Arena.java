package dev.gradus.tensor;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Arrays for results, used again and again. Inside {@link #compute} every operation takes its result's array from here instead
 * of allocating one; {@link #reuse} declares all of them free, which ends the life of every tensor computed inside. Worth
 * it because a fresh array costs three times as much as a cheap pass over it. A computation that is repeated takes the same
 * arrays in the same order; two different ones that take turns should have an arena each. Owner: one run; one thread at a time.
 */
public final class Arena {
    private static final ScopedValue<Arena> CURRENT = ScopedValue.newInstance();

    /** In the order in which they are taken; the first {@code taken} are in use. */
    private final List<double[]> arrays = new ArrayList<>();

    private int taken;

    /** What {@code work} computes, with the arrays of this arena. */
    public <T> T compute(Supplier<T> work) {
        return ScopedValue.where(CURRENT, this).call(work::get);
    }

    /** Frees all arrays: tensors computed in this arena must not be used any more. */
    public void reuse() {
        taken = 0;
    }

    /** An array for a result, with whatever its last user left in it. */
    static double[] take(int length) {
        return CURRENT.isBound() ? CURRENT.get().from(length) : new double[length];
    }

    private double[] from(int length) {
        if (taken == arrays.size()) {
            arrays.add(new double[length]);
        } else if (arrays.get(taken).length != length) {
            arrays.set(taken, new double[length]);
        }
        return arrays.get(taken++);
    }
}
