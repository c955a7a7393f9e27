package dev.gradus.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.server.http.Json;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Values that are too long for an address stand there by a name. */
class ValuesApiTest {
    @RegisterExtension
    static final GivenServer SERVER = new GivenServer();

    @Test
    void pageOfTheNameHasTheValue() {
        String name =
                Json.read(store("[1,4]×5").body()).orElseThrow().at("/name").asText();
        String page = SERVER.get("/labs/quadratic-descent?a=" + encoded(name)).body();

        assertThat(page).contains("[1,4]×5").doesNotContain(name);
        assertThat(SERVER.get("/labs/quadratic-descent/command.txt?steps=1&a=" + encoded(named("3")))
                        .body())
                .contains("--set a=3");
    }

    @Test
    void nameThatNobodyKnowsIsReportedAsAnyBadValue() {
        String page = SERVER.get("/labs/quadratic-descent?a=" + encoded("@" + "A".repeat(22)))
                .body();

        assertThat(page).contains("a must be a number");
    }

    @Test
    void tooLongAValueIsRefusedWithASentence() {
        HttpResponse<String> answer = store("7".repeat(60_001));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("value must have at most 60000 characters, got 60001");
    }

    private static String named(String value) {
        return Json.read(store(value).body()).orElseThrow().at("/name").asText();
    }

    private static HttpResponse<String> store(String value) {
        return SERVER.post("/api/values", "{\"value\":\"" + value + "\"}");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
