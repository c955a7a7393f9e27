package dev.gradus.tensor;

import dev.gradus.kernel.Precision;
import dev.gradus.kernel.Storage;
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
    private static final ScopedValue<Draft> WRITTEN = ScopedValue.newInstance();

    private final T result;
    private final Runnable[] operations;
    private final long bytes;
    private int next;

    private Program(T result, Draft draft) {
        this.result = result;
        this.operations = draft.operations();
        this.bytes = draft.bytes();
    }

    /** Writes down {@code work}. Its results have no entries before the first run. */
    public static <T> Program<T> of(Supplier<T> work) {
        Draft draft = new Draft();
        T result = ScopedValue.where(WRITTEN, draft).call(work::get);
        return new Program<>(result, draft);
    }

    /** Does {@code operation} now, or writes it down. */
    static void perform(Runnable operation) {
        if (WRITTEN.isBound()) {
            WRITTEN.get().add(operation);
        } else {
            operation.run();
        }
    }

    /** Where a result goes: to a new array, or to one that the program being written down has at hand. */
    static Storage array(Precision precision, int length) {
        return WRITTEN.isBound() ? WRITTEN.get().array(precision, length) : Storage.zeros(precision, length);
    }

    /** Does {@code work}, of which nothing but its results is needed afterwards. */
    static List<Tensor> passing(Supplier<List<Tensor>> work) {
        return WRITTEN.isBound() ? WRITTEN.get().passing(work) : work.get();
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

    /** Memory of all results together, intermediate ones included; variables and constants are not the program's. */
    public long bytes() {
        return bytes;
    }

    /** Number of operations in a run. */
    public int operations() {
        return operations.length;
    }
}
