package dev.gradus.server.metrics;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** Answers {@code GET /metrics} on a port of its own, away from visitors. Starts when it is made. */
public final class MetricsServer implements AutoCloseable {
    private static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";
    private static final int NOT_FOUND = 404;

    private final HttpServer server;
    private final Metrics metrics;

    /** @throws IOException if it cannot listen there */
    public MetricsServer(InetSocketAddress address, Metrics metrics) throws IOException {
        this.metrics = metrics;
        server = HttpServer.create(address, 0);
        server.createContext("/", this::answer);
        server.start();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange request) throws IOException {
        try (request) {
            if (!request.getRequestURI().getPath().equals("/metrics")) {
                request.sendResponseHeaders(NOT_FOUND, -1);
                return;
            }
            byte[] body = metrics.scrape().getBytes(StandardCharsets.UTF_8);
            request.getResponseHeaders().set("Content-Type", TEXT);
            request.sendResponseHeaders(200, body.length);
            request.getResponseBody().write(body);
        }
    }
}
