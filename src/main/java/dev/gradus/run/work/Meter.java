package dev.gradus.run.work;

import dev.gradus.run.Measured;

/** Measures a run's speed over windows of a second. Owned by the worker that holds the run's turn. */
final class Meter {
    private static final long WINDOW = 1_000_000_000L;

    private long begin = Long.MIN_VALUE;
    private long steps;
    private long frames;
    private long busy;
    private Measured measured = Measured.NOTHING;

    void step() {
        steps++;
    }

    void frame() {
        frames++;
    }

    /** Time spent computing. */
    void worked(long nanos) {
        busy += nanos;
    }

    /** Closes the window if it is over. */
    void tick(long now) {
        if (begin == Long.MIN_VALUE) {
            restart(now);
        }
        if (now - begin >= WINDOW) {
            double seconds = (now - begin) / 1e9;
            double millisPerStep = steps == 0 ? measured.millisPerStep() : busy / 1e6 / steps;
            measured = new Measured(steps / seconds, frames / seconds, millisPerStep);
            restart(now);
        }
    }

    /** The run rests: what was measured stays until a new window is full. */
    void rest() {
        begin = Long.MIN_VALUE;
    }

    private void restart(long now) {
        begin = now;
        steps = 0;
        frames = 0;
        busy = 0;
    }

    Measured measured() {
        return measured;
    }

    /** Expected time of a step. */
    double nanosPerStep(double estimate) {
        return measured.millisPerStep() > 0 ? measured.millisPerStep() * 1e6 : estimate;
    }
}
