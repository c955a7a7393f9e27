package dev.gradus.labs.rematerialisation;

import java.util.ArrayList;
import java.util.List;

/**
 * The schedule with the fewest forward steps for a given number of slots. Source: A. Griewank, A. Walther, "Algorithm 799:
 * revolve", ACM Transactions on Mathematical Software 26 (2000).
 */
final class RevolvePlan {
    private final List<Operation> operations = new ArrayList<>();
    private final boolean hasFreeLoads;
    private int atHand;

    RevolvePlan(Setup setup) {
        hasFreeLoads = setup.makes(RematParameters.FREE_LOADS);
        reverse(0, setup.layers(), setup.slots());
    }

    List<Operation> operations() {
        return List.copyOf(operations);
    }

    /**
     * Fewest forward steps to go back through {@code length} steps with {@code slots} states kept, the first among them: r·l −
     * C(s + r, r − 1), where r is the least number with C(s + r, s) ≥ l.
     */
    static long forwardSteps(int length, int slots) {
        if (length <= 1) {
            return 0;
        }
        int repetitions = 1;
        while (binomial(slots + repetitions, slots) < length) {
            repetitions++;
        }
        return (long) repetitions * length - binomial(slots + repetitions, repetitions - 1);
    }

    /** C(n, k); large ones are cut off where no count reaches. */
    private static long binomial(int n, int k) {
        double product = 1;
        int smaller = Math.min(k, n - k);
        for (int i = 1; i <= smaller; i++) {
            product = product * (n - smaller + i) / i;
        }
        return Math.round(Math.min(product, 1e15));
    }

    /** Goes back through steps from … from + length, with state {@code from} in a slot. */
    private void reverse(int from, int length, int slots) {
        if (slots == 1 || length == 1) {
            for (int step = from + length - 1; step >= from; step--) {
                advance(from, step, false);
                operations.add(Operation.backward(step));
                atHand = -1;
            }
            return;
        }
        int split = split(length, slots);
        advance(from, from + split, true);
        reverse(from + split, length - split, slots - 1);
        reverse(from, split, slots);
    }

    /** The first cut that needs the fewest forward steps. */
    private static int split(int length, int slots) {
        int best = 1;
        long fewest = Long.MAX_VALUE;
        for (int cut = 1; cut < length; cut++) {
            long needed = cut + forwardSteps(length - cut, slots - 1) + forwardSteps(cut, slots);
            if (needed < fewest) {
                fewest = needed;
                best = cut;
            }
        }
        return best;
    }

    private void advance(int from, int to, boolean keeps) {
        if (atHand != from && (from < to || !hasFreeLoads)) {
            operations.add(Operation.load(from));
        }
        for (int position = from + 1; position <= to; position++) {
            operations.add(keeps && position == to ? Operation.forwardKept(position) : Operation.forward(position));
        }
        atHand = to;
    }
}
