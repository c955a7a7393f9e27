package dev.gradus.sim.parameter;

import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** Printed numbers: shortest form that reads back to the same value, without a needless {@code .0}. */
final class Numbers {
    private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,4})?");

    private Numbers() {}

    /** The number that {@code text} prints; empty if it is not a decimal number. May be infinite if it overflows. */
    static OptionalDouble read(String text) {
        String trimmed = text.strip();
        boolean decimal = trimmed.length() <= 400 && DECIMAL.matcher(trimmed).matches();
        return decimal ? OptionalDouble.of(Double.parseDouble(trimmed)) : OptionalDouble.empty();
    }

    static String print(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return Long.toString((long) value);
        }
        return Double.toString(value).replace(".0E", "e").replace("E", "e");
    }

    static String range(double min, double max) {
        return "[" + print(min) + ", " + print(max) + "]";
    }
}
