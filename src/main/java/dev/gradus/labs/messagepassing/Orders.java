package dev.gradus.labs.messagepassing;

import dev.gradus.random.Rng;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Orders of a list of neighbours. */
final class Orders {
    /** Up to so many neighbours all orders are tried. */
    static final int MOST_FOR_ALL = 5;

    /** So many random ones beyond. */
    static final int RANDOM = 200;

    private Orders() {}

    /** Those that a trial tries, the given one first if they are all. */
    static List<int[]> of(int count, Rng rng) {
        List<int[]> orders = new ArrayList<>();
        if (count <= MOST_FOR_ALL) {
            extend(new int[0], count, orders);
        } else {
            for (int i = 0; i < RANDOM; i++) {
                orders.add(rng.permutation(count));
            }
        }
        return orders;
    }

    private static void extend(int[] begun, int count, List<int[]> orders) {
        if (begun.length == count) {
            orders.add(begun);
            return;
        }
        for (int next = 0; next < count; next++) {
            int wanted = next;
            if (Arrays.stream(begun).noneMatch(taken -> taken == wanted)) {
                int[] longer = Arrays.copyOf(begun, begun.length + 1);
                longer[begun.length] = next;
                extend(longer, count, orders);
            }
        }
    }
}
