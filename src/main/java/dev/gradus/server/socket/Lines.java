package dev.gradus.server.socket;

import java.util.concurrent.atomic.AtomicLong;

/** Counts the sockets of a server. Safe for many threads. */
public final class Lines {
    private final AtomicLong open = new AtomicLong();
    private final AtomicLong overrun = new AtomicLong();

    Lines() {}

    /** Sockets that are open now. */
    public long open() {
        return open.get();
    }

    /** Sockets that were cut because their browser read nothing and messages piled up, since the start. */
    public long overrun() {
        return overrun.get();
    }

    void opened() {
        open.incrementAndGet();
    }

    void closed() {
        open.decrementAndGet();
    }

    void cut() {
        overrun.incrementAndGet();
    }
}
