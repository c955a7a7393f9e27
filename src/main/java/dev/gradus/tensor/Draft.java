package dev.gradus.tensor;

import dev.gradus.kernel.Precision;
import dev.gradus.kernel.Storage;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A program while it is written down: its operations, and the arrays that they write to. An array that passing results lay in is
 * given out again, which is right because operations run in the order in which they are written down, and each writes all of
 * its result.
 */
final class Draft {
    private record Size(Precision precision, int length) {}

    private final List<Runnable> operations = new ArrayList<>();
    private final Map<Size, Deque<Storage>> free = new HashMap<>();
    private final Deque<List<Storage>> passing = new ArrayDeque<>();
    private long bytes;

    void add(Runnable operation) {
        operations.add(operation);
    }

    Runnable[] operations() {
        return operations.toArray(Runnable[]::new);
    }

    /** Size of all arrays together. */
    long bytes() {
        return bytes;
    }

    /** An array for a result, with whatever an earlier one left in it. */
    Storage array(Precision precision, int length) {
        Storage array = free.computeIfAbsent(new Size(precision, length), _ -> new ArrayDeque<>())
                .poll();
        if (array == null) {
            array = Storage.zeros(precision, length);
            bytes += (long) length * precision.bytes();
        }
        if (!passing.isEmpty()) {
            passing.peek().add(array);
        }
        return array;
    }

    /** Writes down {@code work}, of which nothing but its results is needed afterwards. */
    List<Tensor> passing(Supplier<List<Tensor>> work) {
        passing.push(new ArrayList<>());
        List<Tensor> results = work.get();
        Set<Storage> kept = Collections.newSetFromMap(new IdentityHashMap<>());
        results.forEach(result -> kept.add(result.behind()));
        for (Storage array : passing.pop()) {
            if (!kept.contains(array)) {
                free.computeIfAbsent(new Size(array.precision(), array.length()), _ -> new ArrayDeque<>())
                        .add(array);
            } else if (!passing.isEmpty()) {
                passing.peek().add(array);
            }
        }
        return results;
    }
}
