package dev.gradus.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.server.http.Json;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a lesson fixes stays, also when the page's scripts ask for something else. */
class LessonTest {
    private static final String SENTENCE = "is fixed by this lesson at";
    private static final String FIXED = "\"fixed\":{\"depth\":\"3\",\"learningRate\":\"0.1\",\"seed\":\"5\"}";

    @RegisterExtension
    static final GivenServer SERVER = new GivenServer();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"parameters\":{\"depth\":\"4\"},\"seed\":5",
                "\"parameters\":{\"depth\":\"3\",\"learningRate\":\"0.2\"},\"seed\":5",
                "\"parameters\":{\"depth\":\"3\"},\"seed\":6",
                "\"parameters\":{\"depth\":\"3\"},\"seed\":5,"
                        + "\"changes\":[{\"step\":2,\"name\":\"learningRate\",\"value\":\"0.2\"}]"
            })
    void newRunHasTheLessonsValues(String wanted) {
        HttpResponse<String> answer = create(wanted + "," + FIXED);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(SENTENCE);
    }

    @Test
    void forkStaysInTheLesson() {
        String run = runId(create("\"parameters\":{\"depth\":\"3\"},\"seed\":5," + FIXED));
        HttpResponse<String> changed = fork(run, "depth", "4");

        assertThat(changed.statusCode()).isEqualTo(400);
        assertThat(changed.body()).contains("depth " + SENTENCE + " 3");
        String free = runId(fork(run, "bias", "false"));
        assertThat(fork(free, "seed", "6").statusCode()).as("fork of a fork").isEqualTo(400);
    }

    @Test
    void pageOfTheRunStaysInTheLesson() {
        String run = runId(create("\"parameters\":{\"depth\":\"3\"},\"seed\":5," + FIXED));
        String page = SERVER.get("/runs/" + run).body();

        assertThat(page).contains("\"lock\":[\"depth\",\"learningRate\",\"seed\"]");
    }

    @Test
    void runOutsideOfTheLessonIsFree() {
        String run = runId(create("\"parameters\":{\"depth\":\"3\"},\"seed\":5"));

        assertThat(fork(run, "depth", "4").statusCode()).isEqualTo(201);
    }

    @Test
    void socketRefusesToChangeWhatIsFixed() {
        String token = token();
        String json = "{\"lab\":\"sample-lab\",\"fixed\":{\"learningRate\":\"0.1\"}}";
        HttpResponse<String> created = SERVER.send(
                SERVER.to("/api/runs").header("X-Gradus-Visitor", token).POST(BodyPublishers.ofString(json)));
        String address = "ws://127.0.0.1:" + SERVER.port() + "/ws/runs/" + runId(created) + "?visitor=" + token;
        try (HttpClient client = HttpClient.newHttpClient()) {
            var heard = new Heard();
            WebSocket socket = client.newWebSocketBuilder()
                    .buildAsync(URI.create(address), heard)
                    .join();
            var _ = socket.sendText("{\"type\":\"set\",\"name\":\"learningRate\",\"value\":\"0.2\"}", true)
                    .join();

            assertThat(heard.refusal.orTimeout(20, TimeUnit.SECONDS).join()).contains("learningRate " + SENTENCE);
            client.shutdownNow(); // close alone would wait for the socket, now and then for ever
        }
    }

    private static HttpResponse<String> create(String rest) {
        return SERVER.post("/api/runs", "{\"lab\":\"sample-lab\"," + rest + "}");
    }

    private static HttpResponse<String> fork(String run, String name, String value) {
        String fork =
                "{\"fork\":{\"runId\":\"%s\",\"step\":0,\"name\":\"%s\",\"value\":\"%s\"}}".formatted(run, name, value);
        return SERVER.post("/api/runs", fork);
    }

    private static String runId(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Json.read(answer.body()).orElseThrow().at("/runId").asText();
    }

    private static String token() {
        String page =
                SERVER.get("/labs/sample-lab?v=1&lock=learningRate&embed=1").body();
        Matcher found = Pattern.compile("data-visitor=\"([^\"]+)\"").matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    /** Waits for the refusal among what the run says. */
    private static final class Heard implements WebSocket.Listener {
        private final CompletableFuture<String> refusal = new CompletableFuture<>();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
            if (text.toString().contains(SENTENCE)) {
                refusal.complete(text.toString());
            }
            return WebSocket.Listener.super.onText(from, text, last);
        }
    }
}
