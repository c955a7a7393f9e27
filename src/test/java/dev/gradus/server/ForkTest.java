package dev.gradus.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gradus.server.http.Json;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A fork is the visitor's own run up to a step, with one parameter changed. */
class ForkTest {
    @RegisterExtension
    static final GivenServer SERVER = new GivenServer();

    @Test
    void liveParameterDiffersFromTheStepOn() {
        JsonNode key = key(fork(parent(), 40, "learningRate", "0.3"));
        assertThat(key.at("/parameters")).isEqualTo(json("{\"depth\":\"3\"}"));
        assertThat(key.at("/seed").asInt()).isEqualTo(5);
        assertThat(key.at("/changes"))
                .isEqualTo(json("[{\"step\":10,\"name\":\"learningRate\",\"value\":\"0.2\"},"
                        + "{\"step\":40,\"name\":\"learningRate\",\"value\":\"0.3\"}]"));
    }

    @Test
    void laterChangesOfTheParentAreNotTheForks() {
        assertThat(key(fork(parent(), 5, "learningRate", "0.3")).at("/changes"))
                .isEqualTo(json("[{\"step\":5,\"name\":\"learningRate\",\"value\":\"0.3\"}]"));
    }

    @Test
    void anyOtherParameterDiffersFromTheStart() {
        JsonNode key = key(fork(parent(), 40, "depth", "4"));
        assertThat(key.at("/parameters/depth").asText()).isEqualTo("4");
        assertThat(key.at("/changes")).hasSize(1);
        assertThat(key(fork(parent(), 40, "seed", "6")).at("/seed").asInt()).isEqualTo(6);
    }

    @Test
    void atStepZeroALiveParameterSimplyHasItsValue() {
        JsonNode key = key(fork(parent(), 0, "learningRate", "0.3"));
        assertThat(key.at("/parameters/learningRate").asText()).isEqualTo("0.3");
        assertThat(key.at("/changes")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    40   | colour       | red  | parameter must be one of
                    40   | learningRate | fast | learningRate must be a number in
                    40   | learningRate | 0.2  | learningRate must take another value than the run has, got "0.2"
                    40   | depth        | 40   | depth must be a whole number in [1, 12], got
                    -1   | depth        | 4    | step must be a whole number in [0,
                    1e12 | depth        | 4    | step must be a whole number in [0,
                    """)
    void whatCannotDifferIsRefusedWithASentence(String step, String name, String value, String sentence) {
        HttpResponse<String> answer = SERVER.post("/api/runs", body(parent(), step, name, value));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer.body()).at("/problems/0/message").asText()).contains(sentence);
    }

    @Test
    void runsOfOthersDoNotExist() {
        String body = body(parent(), "40", "depth", "4");
        HttpResponse<String> answer =
                SERVER.send(GivenServer.visitor(), SERVER.to("/api/runs").POST(BodyPublishers.ofString(body)));
        assertThat(answer.statusCode()).isEqualTo(404);
    }

    @Test
    void newRunMayHaveChangesAndAStepFromTheStart() {
        HttpResponse<String> answer = SERVER.post(
                "/api/runs",
                "{\"lab\":\"sample-lab\",\"step\":30,\"changes\":[{\"step\":10,\"name\":\"depth\",\"value\":\"4\"}]}");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("a run can change only its live parameters on the way");
    }

    private static String parent() {
        HttpResponse<String> answer = SERVER.post(
                "/api/runs",
                "{\"lab\":\"sample-lab\",\"parameters\":{\"depth\":\"3\"},\"seed\":5,"
                        + "\"changes\":[{\"step\":10,\"name\":\"learningRate\",\"value\":\"0.2\"}]}");
        return json(answer.body()).at("/runId").asText();
    }

    private static HttpResponse<String> fork(String run, long step, String name, String value) {
        return SERVER.post("/api/runs", body(run, Long.toString(step), name, value));
    }

    private static String body(String run, String step, String name, String value) {
        return "{\"fork\":{\"runId\":\"%s\",\"step\":%s,\"name\":\"%s\",\"value\":\"%s\"}}"
                .formatted(run, step, name, value);
    }

    private static JsonNode key(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return json(answer.body()).at("/key");
    }

    private static JsonNode json(String text) {
        return Json.read(text).orElseThrow();
    }
}
