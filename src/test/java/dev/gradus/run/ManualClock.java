package dev.gradus.run;

import dev.gradus.run.scheduling.NanoClock;
import java.util.concurrent.atomic.AtomicLong;

/** A clock that only tests, and the work that they give, move. */
public final class ManualClock implements NanoClock {
    public static final long MILLI = 1_000_000;

    private final AtomicLong nanos = new AtomicLong(1_000_000_000L);

    @Override
    public long nanos() {
        return nanos.get();
    }

    public void advance(long by) {
        nanos.addAndGet(by);
    }

    /** Never backwards. */
    public void moveTo(long time) {
        nanos.accumulateAndGet(time, Math::max);
    }
}
