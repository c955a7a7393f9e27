package dev.gradus.run.scheduling;

/**
 * When a task wants its next turn of work. A message brings it a turn to answer in any case.
 *
 * @param at time by the scheduler's clock
 */
public record Wish(long at) {
    /** As soon as the others have had their turns. */
    public static final Wish NOW = new Wish(Long.MIN_VALUE);

    /** When nobody else wants to work, and once in a while although others do. */
    public static final Wish SPARE = new Wish(Long.MIN_VALUE + 1);

    /** Not before a message comes. */
    public static final Wish NEVER = new Wish(Long.MAX_VALUE);

    public boolean isNow() {
        return at == Long.MIN_VALUE;
    }

    public boolean isSpare() {
        return at == SPARE.at;
    }

    public boolean isNever() {
        return at == Long.MAX_VALUE;
    }

    /** The earlier of the two. */
    public Wish or(long other) {
        return other < at ? new Wish(other) : this;
    }
}
