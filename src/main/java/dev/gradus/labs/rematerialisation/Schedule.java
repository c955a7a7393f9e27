package dev.gradus.labs.rematerialisation;

import java.util.ArrayList;
import java.util.List;

/**
 * All operations of the way back, in order, and what is in memory when it begins.
 *
 * @param kept positions that the first forward pass left in memory, without the input
 */
record Schedule(List<Operation> operations, List<Integer> kept) {
    Schedule {
        operations = List.copyOf(operations);
        kept = List.copyOf(kept);
    }

    static Schedule of(Setup setup) {
        return switch (setup.strategy()) {
            case STORE_ALL -> everyKth(setup, 1);
            case EVERY_KTH -> everyKth(setup, setup.interval());
            case KEEP_SEGMENT -> keepSegment(setup);
            case REVOLVE -> new Schedule(new RevolvePlan(setup).operations(), List.of());
        };
    }

    /** For j = L … 1: load the nearest checkpoint at or below j, forward to j, back through j. */
    private static Schedule everyKth(Setup setup, int k) {
        List<Operation> operations = new ArrayList<>();
        int missing = setup.makes(RematParameters.OWN_LAYER_LEFT_OUT) ? 1 : 0;
        for (int j = setup.layers(); j >= 1; j--) {
            int checkpoint = j / k * k;
            if (checkpoint < j || !setup.makes(RematParameters.FREE_LOADS)) {
                operations.add(Operation.load(checkpoint));
            }
            for (int i = checkpoint + 1; i <= j - missing; i++) {
                operations.add(Operation.forward(i));
            }
            operations.add(Operation.backward(j));
        }
        return new Schedule(operations, multiples(setup.layers(), k));
    }

    /** Segment by segment from the last one: forward through it once, keeping everything; then back through it. */
    private static Schedule keepSegment(Setup setup) {
        List<Operation> operations = new ArrayList<>();
        int k = setup.interval();
        int last = setup.layers();
        int missing = setup.makes(RematParameters.OWN_LAYER_LEFT_OUT) ? 1 : 0;
        while (last >= 1) {
            int checkpoint = (last - 1) / k * k;
            int recomputed = last % k == 0 ? last - 1 : last;
            for (int i = checkpoint + 1; i <= recomputed - missing; i++) {
                operations.add(Operation.forwardKept(i));
            }
            for (int j = last; j > checkpoint; j--) {
                if (j % k != 0 || !setup.makes(RematParameters.FREE_LOADS)) {
                    operations.add(Operation.load(j));
                }
                operations.add(Operation.backward(j));
            }
            last = checkpoint;
        }
        return new Schedule(operations, multiples(setup.layers(), k));
    }

    private static List<Integer> multiples(int layers, int k) {
        List<Integer> multiples = new ArrayList<>();
        for (int position = k; position <= layers; position += k) {
            multiples.add(position);
        }
        return multiples;
    }
}
