package dev.gradus.server.socket;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Counts the sockets of a server. Safe for many threads. */
public final class Lines {
    private final AtomicLong open = new AtomicLong();
    private final AtomicLong overrun = new AtomicLong();
    private final Map<RunSocket, CompletableFuture<Void>> leaving = new ConcurrentHashMap<>();

    Lines() {}

    /** Sockets that are open now. */
    public long open() {
        return open.get();
    }

    /** Sockets that were cut because their browser read nothing and messages piled up, since the start. */
    public long overrun() {
        return overrun.get();
    }

    /** Done when all who have been let go so far have heard so, or are not there any more. */
    public CompletableFuture<Void> farewell() {
        return CompletableFuture.allOf(leaving.values().toArray(CompletableFuture<?>[]::new));
    }

    /** @param gone done when it is closed */
    void leaves(RunSocket socket, CompletableFuture<Void> gone) {
        leaving.put(socket, gone);
        var _ = gone.thenRun(() -> leaving.remove(socket));
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
