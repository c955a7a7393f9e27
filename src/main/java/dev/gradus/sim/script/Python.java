package dev.gradus.sim.script;

import java.util.Collection;
import java.util.stream.Collectors;

/** Literals of Python. */
public final class Python {
    private Python() {}

    /** A float that reads back to the same value. */
    public static String number(double value) {
        return Double.toString(value).replace("E", "e");
    }

    /** A list of numbers: {@code [0.1, 1.0]} of doubles, {@code [1, 64]} of integers. */
    public static String list(Collection<? extends Number> values) {
        return values.stream()
                .map(value -> value instanceof Double real ? number(real) : value.toString())
                .collect(Collectors.joining(", ", "[", "]"));
    }
}
