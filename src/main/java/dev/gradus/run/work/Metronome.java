package dev.gradus.run.work;

import dev.gradus.run.Pace;

/** Beats the time of a paced run. Beats that pass while a step takes long are skipped, not made up for. Owned as its run. */
final class Metronome {
    private long period = Pace.INITIAL.nanosPerStep();
    private long due = Long.MIN_VALUE;

    /** The next step may come at once. */
    void start(long now) {
        due = now;
    }

    /** A new pace; the beat under way is not longer than one of the new ones. */
    void pace(Pace pace, long now) {
        period = Math.max(1, pace.nanosPerStep());
        due = Math.min(due, now + period);
    }

    boolean isDue(long now) {
        return now >= due;
    }

    long due() {
        return due;
    }

    /** A step is done: the next one comes at the first beat after now. */
    void stepped(long now) {
        if (now >= due) {
            due += ((now - due) / period + 1) * period;
        }
    }
}
