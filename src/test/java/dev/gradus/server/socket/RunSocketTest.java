package dev.gradus.server.socket;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gradus.run.Admission;
import dev.gradus.run.EngineId;
import dev.gradus.run.Limits;
import dev.gradus.run.ManualClock;
import dev.gradus.run.RunRegistry;
import dev.gradus.run.RunRequest;
import dev.gradus.run.RunSession;
import dev.gradus.run.VisitorId;
import dev.gradus.run.WalkLab;
import io.javalin.Javalin;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RunSocketTest {
    private static final String OWNER = "gradus=ada";
    private static final int LONGEST_MESSAGE = 64 << 10;
    private static final long PATIENCE_NANOS = 20_000_000_000L;

    private final WalkLab lab = new WalkLab(new ManualClock(), 200);
    private final RunRegistry runs = new RunRegistry(EngineId.PLAIN, Limits.standard());
    private final RunSockets sockets = new RunSockets(
            runs, request -> Optional.ofNullable(request.cookie("gradus")).map(VisitorId::new));
    private final Javalin server = Javalin.create(config -> {
        config.startup.showJavalinBanner = false;
        config.startup.startupWatcherEnabled = false;
        config.jetty.host = "127.0.0.1";
        sockets.register(config);
    });
    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void start() {
        server.start(0);
    }

    @AfterEach
    void stop() {
        client.shutdownNow(); // close would wait for sockets, now and then for ever
        server.stop();
        runs.close();
    }

    @Test
    void clientIsGreetedAndGetsStepZero() throws Exception {
        RunSession run = create("rate", "2");
        try (Browser browser = open(run)) {
            JsonNode hello = browser.awaitType("hello");
            assertThat(hello.get("runId").asText()).isEqualTo(run.id().value());
            assertThat(hello.get("key").get("parameters").get("rate").asText()).isEqualTo("2");
            assertThat(hello.get("historyNames")).extracting(JsonNode::asText).containsExactly("position", "odd");
            JsonNode frame = browser.awaitFrame(0);
            assertThat(frame.get("trace").get("mode").asText()).isEqualTo("replace");
            assertThat(frame.get("readouts").get(2).isNull()).isTrue();
            assertThat(frame.get("series").has("field")).isTrue();
            browser.awaitState("idle");
        }
    }

    @Test
    void openLinesAreCounted() throws Exception {
        RunSession run = create();
        try (Browser first = open(run);
                Browser second = open(run)) {
            first.awaitType("hello");
            second.awaitType("hello");
            assertThat(sockets.lines().open()).isEqualTo(2);
            first.sayBytes(new byte[1]);
            assertThat(first.awaitClose()).isEqualTo(1003);
            waitUntil(() -> sockets.lines().open() == 1);
            assertThat(sockets.lines().overrun()).isZero();
        }
    }

    @Test
    void commandsAreFollowed() throws Exception {
        try (Browser browser = open(create())) {
            browser.awaitState("idle");
            browser.say("{'type':'speed','stepsPerSecond':'max'}").say("{'type':'play'}");
            assertThat(browser.awaitState("done").get("step").asLong()).isEqualTo(200);
            browser.say("{'type':'back','count':50}");
            JsonNode back = browser.awaitFrame(150);
            assertThat(back.get("trace").get("mode").asText()).isEqualTo("replace");
            browser.say("{'type':'set','name':'rate','value':'3'}");
            assertThat(browser.await(message ->
                                    message.path("key").path("changes").size() == 1)
                            .get("step")
                            .asLong())
                    .isEqualTo(150);
            browser.say("{'type':'step','unit':'epoch','count':1}");
            assertThat(browser.awaitFrame(160).get("readouts").get(1).asDouble())
                    .isEqualTo(3);
            browser.say("{'type':'view','wanted':['detail']}");
            browser.await(message -> message.path("series").has("detail"));
            browser.say("{'type':'reset'}");
            assertThat(browser.awaitState("idle").get("attempt").asLong()).isEqualTo(2);
        }
    }

    @Test
    void pauseComesAfterTheLastFrameOfItsStep() throws Exception {
        try (Browser browser = open(create())) {
            browser.awaitState("idle");
            browser.say("{'type':'play'}");
            browser.awaitFrame(2);
            browser.say("{'type':'pause'}");
            long step = browser.awaitState("paused").get("step").asLong();
            assertThat(browser.seen().stream()
                            .filter(message -> message.has("readouts"))
                            .toList()
                            .getLast()
                            .get("step")
                            .asLong())
                    .isEqualTo(step);
        }
    }

    @Test
    void foreignOriginIsRefusedAndOurOwnIsNot() throws Exception {
        RunSession run = create();
        assertThat(status(run, OWNER, "http://evil.example")).isEqualTo(403);
        assertThat(status(run, OWNER, "http://127.0.0.1:" + server.port() + ".evil.example"))
                .isEqualTo(403);
        assertThat(status(run, OWNER, "null")).isEqualTo(403);
        assertThat(status(run, OWNER, "http://127.0.0.1:" + server.port())).isEqualTo(101);
    }

    @Test
    void runsOfOthersAreNotFound() {
        RunSession run = create();
        String own = "http://127.0.0.1:" + server.port();
        assertThat(status(run, "gradus=eve", own)).isEqualTo(404);
        assertThat(status(run, "other=1", own)).isEqualTo(404);
    }

    @Test
    void nothingIsCompressedAndNoSecondCookieIsSet() {
        assertThat(handshake(create(), OWNER, "http://127.0.0.1:" + server.port()))
                .startsWith("HTTP/1.1 101")
                .doesNotContain("Sec-WebSocket-Extensions")
                .doesNotContain("Set-Cookie");
    }

    @Test
    void unreadableMessagesAreAnsweredAndHarmNobody() throws Exception {
        RunSession run = create();
        try (Browser browser = open(run);
                Browser other = open(run)) {
            other.awaitState("idle");
            for (String wrong : new String[] {
                "",
                "{",
                "[1,2]",
                "{'type':'dance'}",
                "{'type':'step','unit':1,'count':1}",
                "{'type':'seek','step':-1}",
                "{'type':'ack','seq':1e99}",
                "{'type':'view','wanted':'all'}",
                "{'type':'speed','stepsPerSecond':0}"
            }) {
                browser.say(wrong);
                browser.awaitType("problem");
            }
            browser.say("{'type':'set','name':'nothing','value':'1'}");
            assertThat(browser.awaitType("problem").get("parameter").asText()).isEqualTo("nothing");
            browser.say("null");
            assertThat(browser.awaitClose()).isEqualTo(1008);
            other.say("{'type':'step','unit':'update','count':1}").awaitFrame(1);
        }
    }

    @Test
    void bytesAndOverlongMessagesCloseTheLine() throws Exception {
        RunSession run = create();
        try (Browser bytes = open(run);
                Browser overlong = open(run)) {
            bytes.sayBytes(new byte[] {1, 2, 3});
            assertThat(bytes.awaitClose()).isEqualTo(1003);
            overlong.say("x".repeat(LONGEST_MESSAGE + 1));
            assertThat(overlong.awaitClose()).isEqualTo(1009);
        }
        try (Browser next = open(run)) {
            next.awaitState("idle");
        }
    }

    /** Whoever still writes when a line is closed may hear of a reset instead of the reason: this one writes first. */
    @Test
    void floodOfMessagesClosesTheLine() throws Exception {
        try (Socket browser = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            browser.getOutputStream().write(request(create(), OWNER, "http://127.0.0.1:" + server.port()));
            waitUntil(() -> sockets.lines().open() == 1);
            browser.getOutputStream().write(masked("{\"type\":\"pause\"}", 200));
            assertThat(allThatIsHeard(browser)).contains("\u0003\u00f0too many messages");
            waitUntil(() -> sockets.lines().open() == 0);
        }
    }

    /** It may be writing an acknowledgement just then, and would lose what it has not read if its line were reset. */
    @Test
    void browserThatIsLetGoMayAnswerBeforeItsLineEnds() throws Exception {
        try (Socket browser = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            browser.getOutputStream().write(request(create(), OWNER, "http://127.0.0.1:" + server.port()));
            waitUntil(() -> sockets.lines().open() == 1);
            runs.forget(new VisitorId("ada"));
            assertThat(allThatIsHeard(browser)).contains("\u0003\u00e8");
            CompletableFuture<Void> farewell = sockets.lines().farewell();
            assertThat(farewell).isNotDone();
            browser.getOutputStream().write(masked("{\"type\":\"ack\",\"seq\":1}", 1));
            browser.getOutputStream().write(new byte[] {(byte) 0x88, (byte) 0x80, 0, 0, 0, 0});
            assertThat(farewell).succeedsWithin(Duration.ofSeconds(20));
        }
    }

    @Test
    void clientThatComesBackGetsWhatItMissed() throws Exception {
        RunSession run = create();
        JsonNode last;
        try (Browser browser = open(run)) {
            browser.awaitState("idle");
            browser.say("{'type':'step','unit':'epoch','count':1}");
            last = browser.awaitFrame(10);
            browser.say("{'type':'step','unit':'epoch','count':1}");
            browser.awaitFrame(20);
        }
        try (Browser back = open(run, "?attempt=1&since=" + last.get("seq"))) {
            JsonNode delta = back.awaitFrame(20);
            assertThat(delta.get("trace").get("mode").asText()).isEqualTo("append");
            assertThat(delta.get("trace").get("steps"))
                    .extracting(JsonNode::asLong)
                    .first()
                    .isEqualTo(11L);
            assertThat(delta.get("series").has("field")).isFalse();
        }
        try (Browser stranger = open(run, "?attempt=7&since=99999")) {
            JsonNode snapshot = stranger.awaitFrame(20);
            assertThat(snapshot.get("trace").get("mode").asText()).isEqualTo("replace");
            assertThat(snapshot.get("trace").get("steps")).hasSize(21);
        }
    }

    @Test
    void clientThatNeverAnswersGetsOneFrameAndTheRunGoesOn() throws Exception {
        RunSession run = create();
        try (Browser silent = Browser.openSilent(client, address(run, ""), OWNER);
                Browser other = open(run)) {
            other.awaitState("idle");
            other.say("{'type':'speed','stepsPerSecond':'max'}").say("{'type':'play'}");
            other.awaitState("done");
            silent.awaitState("done");
            assertThat(silent.seen().stream().filter(message -> message.has("readouts")))
                    .hasSizeLessThanOrEqualTo(2);
        }
    }

    /** Everybody hears how a run stands, at more length with every change; whoever reads nothing is let go. */
    @Test
    void lineThatReadsNothingIsCutAndCounted() throws Exception {
        RunSession run = create();
        try (Socket deaf = new Socket();
                Browser first = open(run)) {
            deaf.setReceiveBufferSize(2 << 10);
            deaf.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()));
            deaf.getOutputStream().write(request(run, OWNER, "http://127.0.0.1:" + server.port()));
            first.awaitState("idle");
            waitUntil(() -> sockets.lines().open() == 2);
            for (int step = 0; sockets.lines().overrun() == 0 && step < 200; ) {
                try (Browser passing = open(run)) { // nobody may say much at once
                    passing.awaitType("state");
                    for (int saying = 0; saying < 40; saying++) {
                        passing.say("{'type':'set','name':'rate','value':'" + 1.0 / ++step + "'}");
                        passing.say("{'type':'step','unit':'update','count':1}").awaitFrame(step);
                    }
                }
            }
            assertThat(sockets.lines().overrun()).isEqualTo(1);
        }
    }

    private static void waitUntil(BooleanSupplier isSo) {
        long patience = System.nanoTime() + PATIENCE_NANOS;
        while (!isSo.getAsBoolean() && System.nanoTime() < patience) {
            Thread.onSpinWait();
        }
        assertThat(isSo.getAsBoolean()).isTrue();
    }

    private RunSession create(String... parameters) {
        Map<String, String> given =
                parameters.length == 0 ? Map.of("pieces", "0") : Map.of("pieces", "0", parameters[0], parameters[1]);
        RunRequest request = RunRequest.of(lab, lab.parameters().read(given).values(), 1);
        return ((Admission.Admitted) runs.create(new VisitorId("ada"), request)).run();
    }

    private Browser open(RunSession run) {
        return open(run, "");
    }

    private Browser open(RunSession run, String query) {
        return Browser.open(client, address(run, query), OWNER);
    }

    private URI address(RunSession run, String query) {
        return URI.create(
                "ws://127.0.0.1:" + server.port() + "/ws/runs/" + run.id().value() + query);
    }

    private int status(RunSession run, String cookie, String origin) {
        return Integer.parseInt(handshake(run, cookie, origin).substring(9, 12));
    }

    /** The head of the answer to a handshake. */
    private String handshake(RunSession run, String cookie, String origin) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.getOutputStream().write(request(run, cookie, origin));
            BufferedReader answer =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            return answer.lines().takeWhile(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A short message as browsers send it, many times, with a mask of zeros. */
    private static byte[] masked(String text, int times) {
        String message = "\u0081" + (char) (0x80 | text.length()) + "\0\0\0\0" + text;
        return message.repeat(times).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String allThatIsHeard(Socket browser) throws IOException {
        ByteArrayOutputStream heard = new ByteArrayOutputStream();
        browser.setSoTimeout(20_000);
        try {
            browser.getInputStream().transferTo(heard);
        } catch (SocketException e) {
            assertThat(e).hasMessageContaining("reset");
        }
        return heard.toString(StandardCharsets.ISO_8859_1);
    }

    /** A handshake that offers compression. */
    private byte[] request(RunSession run, String cookie, String origin) {
        String request = "GET /ws/runs/" + run.id() + " HTTP/1.1\r\nHost: 127.0.0.1:" + server.port()
                + "\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                + "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Extensions: permessage-deflate\r\n"
                + "Cookie: " + cookie + "\r\nOrigin: " + origin + "\r\n\r\n";
        return request.getBytes(StandardCharsets.US_ASCII);
    }
}
