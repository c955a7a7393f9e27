package dev.gradus.labs.autograd;

import dev.gradus.kernel.Storage;
import dev.gradus.tensor.Tensor;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Counts what the engine computed: every sum, product or function of a number is one operation; copies and other views of the
 * same numbers are none. What has been counted once is not counted again. Owner: one run.
 */
final class Cost {
    private static final Set<String> FREE = Set.of(
            "constant",
            "variable",
            "copy",
            "expand",
            "repeat",
            "place",
            "transpose",
            "slice",
            "reshape",
            "expand dims");

    private final Set<Storage> counted = Collections.newSetFromMap(new IdentityHashMap<>());

    /** Operations behind a tensor that were not counted before. */
    long of(Tensor tensor) {
        long operations = 0;
        Deque<Tensor> open = new ArrayDeque<>(List.of(tensor));
        while (!open.isEmpty()) {
            Tensor next = open.pop();
            boolean free = FREE.contains(next.operation());
            if (free || counted.add(next.storage())) {
                operations += free ? 0 : operations(next);
                open.addAll(next.operands());
            }
        }
        return operations;
    }

    private static long operations(Tensor result) {
        long entries = result.shape().count();
        return switch (result.operation()) {
            case "product" ->
                entries * (2L * result.operands().getFirst().shape().lastSize() - 1);
            case "sum", "reduce" -> result.operands().getFirst().shape().count() - entries;
            case "softmax", "softmax gradient" -> 4 * entries;
            case "tanh gradient", "sigmoid gradient" -> 3 * entries;
            default -> entries;
        };
    }
}
