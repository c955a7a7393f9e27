package dev.gradus.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gradus.server.http.Json;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A visitor sees, takes along and deletes what is kept of him, and of nobody else. */
class DataApiTest {
    @RegisterExtension
    static final GivenServer SERVER = new GivenServer();

    @Test
    void everythingKeptIsShownAndHandedOut() {
        try (HttpClient ann = GivenServer.visitor()) {
            answer(ann);
            String run = run(ann);

            assertThat(get(ann, "/data").body())
                    .contains("A sample", "Exercise choose", "/runs/" + run)
                    .doesNotContain("No answer of yours");
            HttpResponse<String> file = get(ann, "/api/data");
            assertThat(file.headers().firstValue("Content-Disposition"))
                    .hasValueSatisfying(name -> assertThat(name).contains("attachment"));
            JsonNode data = json(file);
            assertThat(data.at("/visitor").asText()).matches("[0-9a-f]{32}");
            assertThat(data.at("/answers/0/exercise").asText()).isEqualTo("choose");
            assertThat(data.at("/answers/0/attempts").asInt()).isEqualTo(1);
            assertThat(data.at("/runs/0/key/lab").asText()).isEqualTo("sample-lab");
        }
    }

    @Test
    void deletingTakesAnswersRunsAndCookie() {
        try (HttpClient ann = GivenServer.visitor();
                HttpClient ben = GivenServer.visitor()) {
            answer(ann);
            answer(ben);
            String run = run(ann);

            HttpResponse<String> deleted = post(ann, "/api/data/delete", "{}");

            assertThat(deleted.statusCode()).isEqualTo(204);
            assertThat(deleted.headers().firstValue("Set-Cookie"))
                    .hasValueSatisfying(
                            cookie -> assertThat(cookie).startsWith("gradus=").contains("1970"));
            assertThat(get(ann, "/runs/" + run).statusCode()).isEqualTo(404);
            assertThat(get(ann, "/data").body()).contains("No answer of yours", "No run of yours");
            assertThat(get(ben, "/data").body()).contains("Exercise choose");
        }
    }

    @Test
    void whoBringsNoCookieHasNoData() {
        try (HttpClient nobody = GivenServer.visitor()) {
            assertThat(get(nobody, "/api/data").body()).isEqualTo("{}");
            assertThat(post(nobody, "/api/data/delete", "{}").statusCode()).isEqualTo(204);
        }
    }

    private static void answer(HttpClient visitor) {
        long seed = GivenPage.of(get(visitor, "/labs/sample-lab"))
                .exercise("choose")
                .at("/seed")
                .asLong();
        HttpResponse<String> verdict = post(
                visitor,
                "/api/labs/sample-lab/exercises/choose",
                "{\"seed\":" + seed + ",\"answer\":{\"option\":\"b\"}}");
        assertThat(verdict.statusCode()).isEqualTo(200);
    }

    private static String run(HttpClient visitor) {
        return json(post(visitor, "/api/runs", "{\"lab\":\"sample-lab\"}"))
                .at("/runId")
                .asText();
    }

    private static HttpResponse<String> get(HttpClient visitor, String path) {
        return SERVER.send(visitor, SERVER.to(path).GET());
    }

    private static HttpResponse<String> post(HttpClient visitor, String path, String body) {
        return SERVER.send(visitor, SERVER.to(path).POST(BodyPublishers.ofString(body)));
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return Json.read(answer.body()).orElseThrow();
    }
}
