package dev.gradus.app.bench.serve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** The server under test, as its visitors reach it. */
record SchoolSite(URI address, HttpClient client) {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int CREATED = 201;

    /** A run and the cookie of its owner. */
    record Seat(String runId, String cookie) {}

    static SchoolSite at(URI address, Executor threads) {
        return new SchoolSite(address, HttpClient.newBuilder().executor(threads).build());
    }

    /** A new visitor asks for a run. Fails with the server's words if he gets none. */
    CompletableFuture<Seat> enrol(String lab, long seed, long steps) {
        HttpRequest request = HttpRequest.newBuilder(address.resolve("/api/runs"))
                .POST(BodyPublishers.ofString(text(Map.of("lab", lab, "seed", seed, "steps", steps))))
                .build();
        return client.sendAsync(request, BodyHandlers.ofString()).thenApply(SchoolSite::seat);
    }

    CompletableFuture<WebSocket> connect(Seat seat, String query, WebSocket.Listener listener) {
        URI socket = URI.create("ws://" + address.getAuthority() + "/ws/runs/" + seat.runId() + query);
        return client.newWebSocketBuilder().header("Cookie", seat.cookie()).buildAsync(socket, listener);
    }

    private static Seat seat(HttpResponse<String> answer) {
        if (answer.statusCode() != CREATED) {
            throw new IllegalStateException("run refused, " + answer.statusCode() + ": " + answer.body());
        }
        String cookie = answer.headers().allValues("Set-Cookie").stream()
                .map(line -> line.substring(0, line.indexOf(';')))
                .reduce((one, other) -> one + "; " + other)
                .orElse("");
        return new Seat(read(answer.body()).path("runId").asText(), cookie);
    }

    static JsonNode read(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (IOException e) {
            throw new IllegalStateException("the server must speak JSON, got " + json, e);
        }
    }

    static String text(Map<String, Object> json) {
        try {
            return MAPPER.writeValueAsString(json);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
