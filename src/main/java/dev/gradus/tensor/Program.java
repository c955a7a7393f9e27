package dev.gradus.tensor;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * A computation that is written down once and run many times on the same arrays: no run allocates, and a run may pause
 * between any two operations. While it is written down nothing is computed, so the work may not look at entries, and what it
 * does must not depend on them; operations read their operands' arrays in each run. Variables, constants and targets are
 * changed in their arrays between runs.
 *
 * <p>Gradients, being tensors, are written down like everything else. Owner: one run of a lab; one thread at a time.
 *
 * @param <T> the results: tensors, gradients, or records of them, with new entries after every run
 */
public final class Program<T> {
    private static final ScopedValue<List<Runnable>> WRITTEN = ScopedValue.newInstance();

    private final T result;
    private final Runnable[] operations;
    private int next;

    private Program(T result, List<Runnable> operations) {
        this.result = result;
        this.operations = operations.toArray(Runnable[]::new);
    }

    /** Writes down {@code work}. Its results have no entries before the first run. */
    public static <T> Program<T> of(Supplier<T> work) {
        List<Runnable> operations = new ArrayList<>();
        T result = ScopedValue.where(WRITTEN, operations).call(work::get);
        return new Program<>(result, operations);
    }

    /** Does {@code operation} now, or writes it down. */
    static void perform(Runnable operation) {
        if (WRITTEN.isBound()) {
            WRITTEN.get().add(operation);
        } else {
            operation.run();
        }
    }

    /** The results, with the entries of the last run. */
    public T result() {
        return result;
    }

    /** One whole run, from the start. */
    public T run() {
        next = 0;
        advance(() -> false);
        return result;
    }

    /**
     * Goes on with the present run, at least by one operation, until it is complete (true; the next call starts another) or
     * {@code pause} asks to stop (false).
     */
    public boolean advance(BooleanSupplier pause) {
        while (next < operations.length) {
            operations[next++].run();
            if (next < operations.length && pause.getAsBoolean()) {
                return false;
            }
        }
        next = 0;
        return true;
    }

    /** Number of operations in a run. */
    public int operations() {
        return operations.length;
    }
}
