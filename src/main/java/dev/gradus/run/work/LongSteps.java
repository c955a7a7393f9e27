package dev.gradus.run.work;

/**
 * Foretells which steps take longer than a slice, so that what is shown can be made ready before them. Most labs' steps
 * are alike; some do more at every k-th. Owned by the worker that holds the run's turn.
 */
final class LongSteps {
    private long latest = Long.MIN_VALUE / 2;
    private long period;

    /** A step needed more than a slice. */
    void seen(long step) {
        if (step != latest) {
            period = Math.abs(step - latest);
            latest = step;
        }
    }

    boolean expects(long step) {
        return latest >= 0 && (step == latest + 1 || (step - latest) % period == 0);
    }
}
