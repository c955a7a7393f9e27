package dev.gradus.app.bench.serve;

import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** A client that starts its run at full speed and then never reads again, nor goes away. */
final class Sleeper {
    private Sleeper() {}

    /** Connects one; it stays until its socket is aborted. */
    static CompletableFuture<WebSocket> connect(SchoolSite site, String lab, long seed) {
        return site.enrol(lab, seed, Work.BUDGET)
                .thenCompose(seat -> site.connect(seat, "", new Deaf()))
                .thenCompose(
                        line -> line.sendText(SchoolSite.text(Map.of("type", "speed", "stepsPerSecond", "max")), true))
                .thenCompose(line -> line.sendText(SchoolSite.text(Map.of("type", "play")), true));
    }

    /** Asks for nothing, so nothing is read. */
    private static final class Deaf implements WebSocket.Listener {
        @Override
        public void onOpen(WebSocket line) {
            // The default would ask for the first message.
        }
    }
}
