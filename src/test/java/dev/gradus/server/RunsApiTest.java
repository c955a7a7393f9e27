package dev.gradus.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gradus.server.http.Json;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RunsApiTest {
    @RegisterExtension
    static final GivenServer SERVER = new GivenServer();

    @Test
    void runIsCreatedWithItsKey() {
        HttpResponse<String> answer = SERVER.post(
                "/api/runs", "{\"lab\":\"sample-lab\",\"parameters\":{\"depth\":\"3\"},\"seed\":5,\"steps\":100}");

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(json(answer).at("/key"))
                .isEqualTo(
                        Json.read("{\"lab\":\"sample-lab\",\"parameters\":{\"depth\":\"3\"},\"seed\":5,\"changes\":[]}")
                                .orElseThrow());
        assertThat(answer.headers().firstValue("Location"))
                .hasValue("/runs/" + json(answer).at("/runId").asText());
    }

    @Test
    void ownerSeesHisRunAndMayForkIt() {
        String run = newRun();

        HttpResponse<String> page = SERVER.get("/runs/" + run);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("href=\"/labs/sample-lab?v=1&amp;depth=3&amp;seed=5\"");
        assertThat(GivenPage.of(page).data().at("/run/runId").asText()).isEqualTo(run);
        assertThat(GivenPage.of(page).data().at("/values/depth").asText()).isEqualTo("3");
    }

    @Test
    void othersDoNotFindTheRun() {
        HttpResponse<String> page = SERVER.send(GivenServer.visitor(), SERVER.to("/runs/" + newRun()));

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("See all labs").doesNotContain("A sample");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"lab":"nonsense"}                                        | lab must be one of sample-lab
                    {"parameters":{}}                                         | lab must be given
                    {"lab":7}                                                 | lab must be a text, got 7
                    {"lab":"sample-lab","parameters":{"dept":"3"}}            | parameter must be one of
                    {"lab":"sample-lab","parameters":{"depth":"40"}}          | depth must be a whole number in [1, 12], got
                    {"lab":"sample-lab","parameters":{"depth":"2.5"}}         | depth must be a whole number in [1, 12], got
                    {"lab":"sample-lab","parameters":{"depth":""}}            | depth must be a whole number in [1, 12], got
                    {"lab":"sample-lab","parameters":{"depth":null}}          | depth must be a text, a number, true or false
                    {"lab":"sample-lab","parameters":{"depth":[3]}}           | depth must be a text, a number, true or false
                    {"lab":"sample-lab","parameters":{"learningRate":"NaN"}}  | learningRate must be a number in
                    {"lab":"sample-lab","parameters":{"learningRate":1e308}}  | learningRate must be a number in
                    {"lab":"sample-lab","parameters":{"optimizer":"sgdd"}}    | optimizer must be one of gd, momentum, adam, got
                    {"lab":"sample-lab","parameters":{"mistakes":"climb"}}    | mistakes must be a list out of
                    {"lab":"sample-lab","parameters":{"depth":"12","hiddenUnits":"60"}} | must be at most 400, got 720
                    {"lab":"sample-lab","parameters":[]}                      | parameters must be an object, got []
                    {"lab":"sample-lab","seed":-1}                            | seed must be a whole number in
                    {"lab":"sample-lab","seed":1.5}                           | seed must be a whole number in
                    {"lab":"sample-lab","steps":0}                            | steps must be a whole number in
                    {"lab":"sample-lab","steps":"many"}                       | steps must be a number
                    {"lab":"sample-lab","stride":3}                           | fields must be among
                    []                                                        | body must be an object
                    {"lab":"sample-lab"                                       | body must be JSON
                    {"lab":"a","lab":"b"}                                     | body must be JSON
                    {} {}                                                     | body must be JSON
                    """)
    void whatIsNotRightIsRefusedWithASentence(String body, String sentence) {
        HttpResponse<String> answer = SERVER.post("/api/runs", body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).at("/problems/0/message").asText()).contains(sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "NaN", "\"text\"", "\u0000\u0001", "[[[[[[[["})
    void nonsenseIsRefused(String body) {
        assertThat(SERVER.post("/api/runs", body).statusCode()).isEqualTo(400);
    }

    @Test
    void everyProblemIsNamedAtOnce() {
        HttpResponse<String> answer = SERVER.post(
                "/api/runs", "{\"lab\":\"sample-lab\",\"parameters\":{\"depth\":\"99\",\"bias\":\"perhaps\"}}");

        assertThat(json(answer).at("/problems")).hasSize(2);
        assertThat(json(answer).at("/problems/1/parameter").asText()).isEqualTo("bias");
    }

    @Test
    void valuesOfTenThousandCharactersAreRefusedBriefly() {
        String body = "{\"lab\":\"sample-lab\",\"parameters\":{\"depth\":\"" + "1".repeat(10_001) + "\"}}";

        HttpResponse<String> answer = SERVER.post("/api/runs", body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).hasSizeLessThan(500);
    }

    @Test
    void bodiesThatAreTooLongAreRefused() {
        assertThat(SERVER.post("/api/runs", " ".repeat(2_000_000)).statusCode()).isEqualTo(413);
    }

    @Test
    void deepNestingIsRefused() {
        assertThat(SERVER.post("/api/runs", "[".repeat(30_000)).statusCode()).isEqualTo(400);
    }

    private static String newRun() {
        return json(SERVER.post("/api/runs", "{\"lab\":\"sample-lab\",\"parameters\":{\"depth\":3},\"seed\":\"5\"}"))
                .at("/runId")
                .asText();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return Json.read(answer.body()).orElseThrow();
    }
}
