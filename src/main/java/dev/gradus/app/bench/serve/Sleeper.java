package dev.gradus.app.bench.serve;

import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** A client that starts its run at the pace of the class and then never reads again, nor goes away. */
final class Sleeper {
    private Sleeper() {}

    /** Connects one; it stays until its socket is aborted. */
    static CompletableFuture<WebSocket> connect(SchoolSite site, Work work) {
        return site.enrol(work.lab().id().value(), work.seed(), Work.BUDGET)
                .thenCompose(seat -> site.connect(seat, "", new Deaf()))
                .thenCompose(line -> say(line, Map.of("type", "speed", "stepsPerSecond", Work.STEPS_PER_SECOND)))
                .thenCompose(line -> say(line, Map.of("type", "play")));
    }

    private static CompletableFuture<WebSocket> say(WebSocket line, Map<String, Object> message) {
        return line.sendText(SchoolSite.text(message), true);
    }

    /** Asks for nothing, so nothing is read. */
    private static final class Deaf implements WebSocket.Listener {
        @Override
        public void onOpen(WebSocket line) {
            // The default would ask for the first message.
        }
    }
}
