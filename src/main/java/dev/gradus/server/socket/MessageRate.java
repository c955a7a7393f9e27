package dev.gradus.server.socket;

import dev.gradus.run.scheduling.NanoClock;

/** How many messages a browser may send: 60 a second, 120 at once. Used by one connection's thread at a time. */
final class MessageRate {
    private static final double PER_NANO = 60 / 1e9;
    private static final double MOST = 120;

    private final NanoClock clock;
    private double left = MOST;
    private long filledAt;

    MessageRate(NanoClock clock) {
        this.clock = clock;
        this.filledAt = clock.nanos();
    }

    /** Whether one more is allowed. */
    boolean take() {
        long now = clock.nanos();
        left = Math.min(MOST, left + (now - filledAt) * PER_NANO) - 1;
        filledAt = now;
        return left >= 0;
    }
}
