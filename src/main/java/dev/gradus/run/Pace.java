package dev.gradus.run;

/** How fast a run goes: steps per second, or infinity for as fast as it can. */
public record Pace(double stepsPerSecond) {
    /** As fast as it can. */
    public static final Pace MAX = new Pace(Double.POSITIVE_INFINITY);

    /** The speed of a new run. */
    public static final Pace INITIAL = new Pace(20);

    private static final double SLOWEST = 0.1;
    private static final double FASTEST_TIMED = 1000;

    /** @throws IllegalArgumentException if the pace is not a positive number */
    public Pace {
        if (!(stepsPerSecond > 0)) {
            throw new IllegalArgumentException("steps per second must be > 0, got " + stepsPerSecond);
        }
        stepsPerSecond = Math.max(stepsPerSecond, SLOWEST);
    }

    /** Whether steps follow each other without a wait; so do those of a pace that no timer can keep. */
    public boolean isMax() {
        return stepsPerSecond > FASTEST_TIMED;
    }

    /** Time from one step to the next. */
    public long nanosPerStep() {
        return isMax() ? 0 : (long) (1e9 / stepsPerSecond);
    }
}
