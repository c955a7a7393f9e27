package dev.gradus.server.socket;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;

/** A browser's end of a socket: waits for messages, answers frames unless it is told not to. */
final class Browser implements WebSocket.Listener, AutoCloseable {
    /** Long enough for any machine; only a failing test waits so long. */
    private static final long PATIENCE_SECONDS = 20;

    private final BlockingQueue<JsonNode> messages = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final List<JsonNode> seen = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final ByteArrayOutputStream binary = new ByteArrayOutputStream();
    private final CompletableFuture<WebSocket> opened = new CompletableFuture<>();
    private final WebSocket socket;
    private CompletableFuture<WebSocket> sending = opened;
    private final boolean acknowledges;

    private Browser(HttpClient client, URI address, String cookie, boolean acknowledges) {
        this.acknowledges = acknowledges;
        WebSocket.Builder builder = client.newWebSocketBuilder().header("Cookie", cookie);
        socket = builder.buildAsync(address, this).join();
        opened.complete(socket);
    }

    static Browser open(HttpClient client, URI address, String cookie) {
        return new Browser(client, address, cookie, true);
    }

    static Browser openSilent(HttpClient client, URI address, String cookie) {
        return new Browser(client, address, cookie, false);
    }

    Browser say(String json) {
        var _ = queue(from -> from.sendText(json.replace('\'', '"'), true)).join();
        return this;
    }

    void sayBytes(byte[] bytes) {
        var _ = queue(from -> from.sendBinary(ByteBuffer.wrap(bytes), true)).join();
    }

    /** One after the other: the client refuses to send while it sends. */
    private synchronized CompletableFuture<WebSocket> queue(Function<WebSocket, CompletableFuture<WebSocket>> send) {
        sending = sending.exceptionally(_ -> socket).thenCompose(_ -> send.apply(socket));
        return sending;
    }

    /** The next message that fits; those before it are kept in {@link #seen}. */
    JsonNode await(Predicate<JsonNode> wanted) throws InterruptedException {
        while (true) {
            JsonNode message = messages.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (message == null) {
                throw new AssertionError("the awaited message must come, got only "
                        + seen.stream().map(Browser::told).toList());
            }
            seen.add(message);
            if (wanted.test(message)) {
                return message;
            }
        }
    }

    JsonNode awaitType(String type) throws InterruptedException {
        return await(message -> message.path("type").asText().equals(type));
    }

    JsonNode awaitState(String state) throws InterruptedException {
        return await(message -> message.path("type").asText().equals("state")
                && message.path("state").asText().equals(state));
    }

    JsonNode awaitFrame(long step) throws InterruptedException {
        return await(message -> message.has("readouts") && message.get("step").asLong() == step);
    }

    int awaitClose() throws Exception {
        return closed.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    List<JsonNode> seen() {
        return seen;
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        text.append(data);
        if (last) {
            messages.add(parse(text.toString()));
            text.setLength(0);
        }
        from.request(1);
        return CompletableFuture.completedStage(null);
    }

    @Override
    public CompletionStage<?> onBinary(WebSocket from, ByteBuffer data, boolean last) {
        byte[] bytes = new byte[data.remaining()];
        data.get(bytes);
        binary.writeBytes(bytes);
        if (last) {
            JsonNode frame = FrameDecoder.decode(ByteBuffer.wrap(binary.toByteArray()));
            binary.reset();
            messages.add(frame);
            acknowledge(frame);
        }
        from.request(1);
        return CompletableFuture.completedStage(null);
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
        closed.complete(status);
        return CompletableFuture.completedStage(null);
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        closed.complete(-1);
    }

    @Override
    public void close() {
        socket.abort();
    }

    private void acknowledge(JsonNode frame) {
        JsonNode group = frame.get("group");
        boolean isWhole =
                group.isNull() || group.get("part").asInt() == group.get("of").asInt();
        if (acknowledges && isWhole) {
            String answer = "{\"type\":\"ack\",\"seq\":" + frame.get("seq") + "}";
            var _ = queue(to -> to.sendText(answer, true));
        }
    }

    /** A message in few words. */
    private static String told(JsonNode message) {
        return message.has("readouts")
                ? "frame " + message.get("seq") + " of step " + message.get("step")
                : message.path("type").asText() + " " + message.path("state").asText() + " "
                        + message.path("message").asText();
    }

    private static JsonNode parse(String json) {
        try {
            return FrameDecoder.MAPPER.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
