package dev.gradus.run.work;

import dev.gradus.run.Limits;

/** How long a run has been without a client, and at rest. Owned by the worker that holds the run's turn. */
final class Vigil {
    private static final long NEVER = Long.MAX_VALUE;

    private final long alone;
    private final long idle;
    private boolean isAlone = true;
    private boolean isWorking = true;
    private boolean isHurried;
    private long aloneSince;
    private long restSince;

    Vigil(Limits limits, long now) {
        alone = limits.alone().toNanos();
        idle = limits.idle().toNanos();
        aloneSince = now;
        restSince = now;
    }

    void attached(long now) {
        isAlone = false;
        aloneSince = now;
    }

    /** A command came. */
    void touched(long now) {
        restSince = now;
        aloneSince = now;
    }

    /** The run has given its seat back. */
    void parked() {
        isHurried = false;
    }

    /** The run's seat is wanted: its patience is over as soon as it rests. */
    void hurry() {
        isHurried = true;
    }

    void look(boolean somebodyIsThere, boolean isAtWork, long now) {
        if (isAlone == somebodyIsThere) {
            isAlone = !somebodyIsThere;
            aloneSince = now;
        }
        if (isWorking && !isAtWork) {
            restSince = now;
        }
        isWorking = isAtWork;
    }

    boolean isAloneTooLong(long now) {
        return isAlone && now - aloneSince >= alone;
    }

    /** Only meaningful at rest. */
    boolean isIdleTooLong(long now) {
        return isHurried || now >= idleEnd();
    }

    /** When patience ends, after now; the largest number if it does not. */
    long nextChange(boolean isAtWork, long now) {
        long next = isAtWork ? (isAlone ? aloneSince + alone : NEVER) : idleEnd();
        return next > now ? next : NEVER;
    }

    private long idleEnd() {
        return isAlone ? Math.max(aloneSince, restSince) + alone : restSince + idle;
    }
}
