package dev.gradus.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gradus.server.http.Json;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Runs whose parameters learners are to find out show everything else, and those to nobody. */
class BlindRunTest {
    private static final Pattern DATA = Pattern.compile("id=\"page-data\">(.*?)</script>", Pattern.DOTALL);

    @RegisterExtension
    static final GivenServer SERVER = new GivenServer();

    @Test
    void keyOfTheNewRunNamesWhatItDoesNotTell() {
        JsonNode key = json(create("A")).at("/key");

        assertThat(key.at("/sealed")).hasToString("[\"initStd\"]");
        assertThat(key.at("/parameters").has("initStd")).isFalse();
        assertThat(key.at("/parameters/depth").asText()).isEqualTo("20");
    }

    @Test
    void pageOfTheRunShowsFiguresAndNeitherFieldNorValue() {
        String page = SERVER.get("/runs/" + runId("B")).body();
        Matcher data = DATA.matcher(page);
        assertThat(data.find()).isTrue();
        JsonNode shown = Json.read(data.group(1)).orElseThrow();

        assertThat(shown.at("/values").has("initStd")).isFalse();
        assertThat(shown.at("/values/depth").asText()).isEqualTo("20");
        assertThat(shown.at("/run/key/parameters").has("initStd")).isFalse();
        assertThat(page)
                .contains("This is <strong>run B</strong> of the exercise <a href=\"#exercise-")
                .doesNotContain("name=\"initStd\"", "id=\"fork\"")
                .doesNotContain("initStd=");
    }

    @Test
    void runIsNotWrittenOut() {
        String run = "/runs/" + runId("A") + "/";
        for (String file : List.of("export.csv", "export.ndjson", "command.txt", "program.py", "program-data.txt")) {
            HttpResponse<String> answer = SERVER.get(run + file);

            assertThat(answer.statusCode()).as(file).isEqualTo(409);
            assertThat(answer.body()).contains("belongs to an exercise").doesNotContain("initStd");
        }
    }

    @Test
    void runIsNotForked() {
        HttpResponse<String> answer = SERVER.post(
                "/api/runs",
                "{\"fork\":{\"runId\":\"%s\",\"step\":0,\"name\":\"learningRate\",\"value\":\"0.5\"}}"
                        .formatted(runId("A")));

        assertThat(answer.statusCode()).isEqualTo(409);
    }

    @Test
    void ownDataHoldsTheRunWithoutWhatIsSealed() {
        String run = runId("C");

        assertThat(SERVER.get("/api/data").body()).contains(run).doesNotContain("\"initStd\":");
    }

    @Test
    void runsHaveTheNamesOfThePrompt() {
        HttpResponse<String> answer = ask("D");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("run must be one of A, B, C, got");
    }

    @Test
    void exercisesWithoutSuchRunsHaveNone() {
        assertThat(SERVER.post(
                                "/api/runs",
                                "{\"lab\":\"gradient-norms\",\"blind\":{\"exercise\":\"nothing\",\"run\":\"A\"}}")
                        .statusCode())
                .isEqualTo(404);
    }

    private static String create(String name) {
        HttpResponse<String> answer = ask(name);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return answer.body();
    }

    private static HttpResponse<String> ask(String name) {
        return SERVER.post(
                "/api/runs",
                "{\"lab\":\"gradient-norms\",\"blind\":{\"exercise\":\"blind-runs\",\"run\":\"%s\"}}".formatted(name));
    }

    private static String runId(String name) {
        return json(create(name)).at("/runId").asText();
    }

    private static JsonNode json(String text) {
        return Json.read(text).orElseThrow();
    }
}
