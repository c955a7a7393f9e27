package dev.gradus.labs.graphclustering;

import dev.gradus.sim.frame.Series;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Series that stay as they are for many steps: made once for what they follow from, and handed out again, so that nobody has to
 * send or draw them again. Owned by one thread.
 */
final class Held {
    private record Made(Object from, Series series) {}

    private final Map<String, Made> made = new HashMap<>();

    /** The series of this name that follows from {@code from}; those of other causes are forgotten. */
    Series get(String name, Object from, Supplier<Series> maker) {
        Made known = made.get(name);
        if (known != null && known.from.equals(from)) {
            return known.series;
        }
        Series series = maker.get();
        made.put(name, new Made(from, series));
        return series;
    }
}
