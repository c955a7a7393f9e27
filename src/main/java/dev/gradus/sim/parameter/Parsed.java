package dev.gradus.sim.parameter;

/** What became of a printed value: taken, taken after moving it into its range, or refused. */
public sealed interface Parsed<T> {
    /** The value as given. */
    record Taken<T>(T value) implements Parsed<T> {}

    /**
     * A neighbouring valid value.
     *
     * @param change what was changed, as {@code depth 40 → 12}: for an address, where the neighbour is used
     * @param rule what must be and what was given: for callers that take no neighbour
     */
    record Clamped<T>(T value, String change, String rule) implements Parsed<T> {}

    /** No value; {@code message} says what must be and what was given. */
    record Refused<T>(String message) implements Parsed<T> {}
}
