package dev.gradus.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.labs.GivenLabs;
import dev.gradus.run.EngineId;
import dev.gradus.run.Limits;
import dev.gradus.run.RunRegistry;
import dev.gradus.server.Server;
import dev.gradus.server.ServerSettings;
import dev.gradus.server.Site;
import dev.gradus.server.UnusableAddressException;
import dev.gradus.server.http.Catalogue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The file of a run, from a real server, beside what the command line prints for the same run. */
class ExportedFileTest {
    private static final Pattern TOKEN = Pattern.compile("\"token\":\"([^\"]+)\"");

    private static RunRegistry runs;
    private static Server server;
    private static HttpClient visitor;

    @BeforeAll
    static void start() throws UnusableAddressException {
        runs = new RunRegistry(EngineId.PLAIN, Limits.standard());
        server = Server.start(ServerSettings.anywhere(), new Site(new Catalogue(GivenLabs.all()), runs));
        visitor = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    }

    @AfterAll
    static void stop() {
        visitor.shutdownNow(); // close would wait for sockets, now and then for ever
        server.close();
        runs.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /labs/quadratic-descent/export.ndjson?v=1&a=2.5&gradientNoise=0.5&seed=7&steps=50&every=5 \
            | run quadratic-descent --set a=2.5 --set gradientNoise=0.5 --seed 7 --steps 50 --every 5
            /labs/quadratic-descent/export.csv?learningRate=0.202&steps=5000 \
            | run quadratic-descent --set learningRate=0.202 --steps 5000 --every 1 --format csv
            /labs/quadratic-descent/export.ndjson?steps=30&at=20:learningRate=0.05&at=10:learningRate=0.3 \
            | run quadratic-descent --steps 30 --every 1 --at 10:learningRate=0.3 --at 20:learningRate=0.05
            /labs/karate-club/export.ndjson?steps=20&series=none \
            | run karate-club --steps 20 --every 1 --series none
            """)
    void fileEqualsTheCommandLineByteForByte(String address, String command) throws Exception {
        HttpResponse<byte[]> file = get(address);

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.body()).isEqualTo(printed(command.split(" ")));
    }

    @Test
    void runsFileHoldsItsLiveChangesAndEndsWhereTheRunStands() throws Exception {
        String run = createdRun();
        try (Line line = new Line(run)) {
            line.say("{\"type\":\"step\",\"unit\":\"update\",\"count\":20}").hear("\"step\":20,");
            line.say("{\"type\":\"set\",\"name\":\"learningRate\",\"value\":\"0.05\"}")
                    .hear("\"value\":\"0.05\"");
            line.say("{\"type\":\"step\",\"unit\":\"update\",\"count\":10}").hear("\"step\":30,");
        }
        HttpResponse<byte[]> file = get("/runs/" + run + "/export.ndjson");

        assertThat(file.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"quadratic-descent-seed-3-step-30.ndjson\"");
        assertThat(text(file)).contains("{\"step\":20,\"name\":\"learningRate\",\"value\":\"0.05\"}");
        String command = text(get("/runs/" + run + "/command.txt")).strip();
        assertThat(command)
                .isEqualTo("gradus run quadratic-descent --seed 3 --steps 30 --every 1 --at 20:learningRate=0.05");
        assertThat(file.body())
                .isEqualTo(printed(command.substring("gradus ".length()).split(" ")));
    }

    @Test
    void othersFindNeitherFileNorCommand() throws Exception {
        String run = createdRun();
        try (HttpClient other = HttpClient.newHttpClient()) {
            for (String name : List.of("export.ndjson", "export.csv", "command.txt")) {
                assertThat(get(other, "/runs/" + run + "/" + name).statusCode()).isEqualTo(404);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            learningRate=99999   | learningRate
            nonsense=1           | nonsense
            steps=-1             | steps must be a whole number
            at=5:a=2             | a run can change only its live parameters on the way
            at=x                 | at must be step:name=value
            every=0              | every must be a whole number
            series=nope          | series must be all, none or a list out of
            steps=10000000000    | steps must be a whole number
            """)
    void whatIsNotRightIsRefusedInsteadOfAdjusted(String query, String sentence) throws Exception {
        HttpResponse<byte[]> file = get("/labs/quadratic-descent/export.ndjson?" + query);

        assertThat(file.statusCode()).isEqualTo(400);
        assertThat(text(file)).contains(sentence);
    }

    @Test
    void longRunIsThinnedToTenThousandRows() throws Exception {
        String csv = text(get("/labs/quadratic-descent/export.csv?steps=30000"));

        assertThat(csv.lines()).hasSizeBetween(9_000, 10_003);
    }

    private static String createdRun() throws Exception {
        String body = "{\"lab\":\"quadratic-descent\",\"seed\":3}";
        Matcher token = TOKEN.matcher(text(get("/api/session")));
        assertThat(token.find()).isTrue();
        var request = HttpRequest.newBuilder(address("/api/runs"))
                .header("X-CSRF-Token", token.group(1))
                .POST(BodyPublishers.ofString(body));
        HttpResponse<String> answer = HttpClient.newBuilder()
                .cookieHandler(visitor.cookieHandler().orElseThrow())
                .build()
                .send(request.build(), BodyHandlers.ofString());
        String found = answer.headers().firstValue("Location").orElseThrow();
        return found.substring("/runs/".length());
    }

    private static HttpResponse<byte[]> get(String path) throws Exception {
        return get(visitor, path);
    }

    private static HttpResponse<byte[]> get(HttpClient client, String path) throws Exception {
        return client.send(HttpRequest.newBuilder(address(path)).build(), BodyHandlers.ofByteArray());
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    private static byte[] printed(String... words) throws IOException {
        var out = new ByteArrayOutputStream();
        Session session = Session.of(out, words);
        assertThat(session.err()).isEmpty();
        return out.toByteArray();
    }

    /** The run's socket: says something, and waits for the server to say what was expected. */
    private static final class Line implements WebSocket.Listener, AutoCloseable {
        private static final Pattern SEQ = Pattern.compile("\"seq\":(\\d+)");
        private final StringBuilder heard = new StringBuilder();
        private CompletableFuture<String> news = new CompletableFuture<>();
        private CompletableFuture<WebSocket> sending = new CompletableFuture<>();

        Line(String run) {
            String cookies = String.join(
                    "; ",
                    ((CookieManager) visitor.cookieHandler().orElseThrow())
                            .getCookieStore().getCookies().stream()
                                    .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                                    .toList());
            WebSocket line = visitor.newWebSocketBuilder()
                    .header("Cookie", cookies)
                    .buildAsync(URI.create("ws://127.0.0.1:" + server.port() + "/ws/runs/" + run), this)
                    .join();
            sending.complete(line);
            hear("\"state\":\"idle\"");
        }

        Line say(String json) {
            synchronized (this) {
                heard.setLength(0);
            }
            send(json);
            return this;
        }

        /** One after the other, waiting for none: the socket's own thread says something, too. */
        private synchronized void send(String json) {
            sending = sending.thenCompose(line -> line.sendText(json, true));
        }

        void hear(String expected) {
            while (true) {
                CompletableFuture<String> next;
                synchronized (this) {
                    if (heard.indexOf(expected) >= 0) {
                        return;
                    }
                    next = news;
                }
                var _ = next.orTimeout(20, TimeUnit.SECONDS).join();
            }
        }

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
            synchronized (this) {
                heard.append(text);
                news.complete("");
                news = new CompletableFuture<>();
            }
            return WebSocket.Listener.super.onText(from, text, last);
        }

        /** A frame is acknowledged, or no more would come. */
        @Override
        public CompletionStage<?> onBinary(WebSocket from, ByteBuffer frame, boolean last) {
            Matcher seq = SEQ.matcher(StandardCharsets.ISO_8859_1.decode(frame));
            if (seq.find()) {
                send("{\"type\":\"ack\",\"seq\":" + seq.group(1) + "}");
            }
            return WebSocket.Listener.super.onBinary(from, frame, last);
        }

        @Override
        public void close() {
            sending.join().abort();
        }
    }
}
