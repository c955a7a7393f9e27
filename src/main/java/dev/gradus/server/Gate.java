package dev.gradus.server;

import dev.gradus.server.http.Refusal;
import io.javalin.http.Context;

/** Lets requests in until the server stops; those that come later are told when to try again. Safe for many threads. */
final class Gate {
    private static final int UNAVAILABLE = 503;
    private static final String SECONDS = "5";

    private volatile boolean isClosed;

    void close() {
        isClosed = true;
    }

    void check(Context request) {
        if (isClosed) {
            request.header("Retry-After", SECONDS);
            throw new Refusal(UNAVAILABLE, "The server restarts. Try again in a few seconds: your runs go on.");
        }
    }
}
