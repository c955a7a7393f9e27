package dev.gradus.sim.parameter;

import dev.gradus.random.Rng;
import java.util.Map;

/**
 * A parameter of a lab, declared once as a typed constant.
 *
 * <p>Contract of every kind: {@code parse(print(value))} takes {@code value}; {@code initial()} and every {@code draw}
 * are valid; {@code parse} never throws, whatever the text.
 *
 * @param <T> immutable value type
 */
public sealed interface Param<T>
        permits Real, Int, Flag, Choice, Flags, Preset, IntList, RealList, Text, PointList, Graph, Sequence, Image {
    /** Longest printed value that is looked at, in characters. */
    int MAX_PRINTED = 60_000;

    Spec spec();

    /** The default. */
    T initial();

    /** Reads a printed value. */
    Parsed<T> parse(String text);

    /** The printed form: in addresses, keys and on the command line. */
    String print(T value);

    /** The value in JSON terms: a number, a boolean, a string or a list of these. */
    Object json(T value);

    /** A random valid value, for tests that try what nobody thought of. */
    T draw(Rng rng);

    /** What the form needs beyond the {@link Spec}: kind, bounds, choices, in JSON terms. */
    Map<String, Object> describe();

    default String name() {
        return spec().name();
    }

    /** Initial value in printed form. */
    default String printInitial() {
        return print(initial());
    }

    /** Cuts a learner's text to a length that fits in a message. */
    static String quote(String text) {
        return text.length() <= 40
                ? "\"" + text + "\""
                : "\"" + text.substring(0, 37) + "…\" (" + text.length() + " characters)";
    }
}
