package dev.gradus.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gradus.server.http.Json;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Curves that are looked at closely. */
class HistoryApiTest {
    private static final String REQUEST = "{\"lab\":\"quadratic-descent\",\"step\":3000,\"steps\":4000}";

    @RegisterExtension
    static final GivenServer SERVER = new GivenServer();

    @Test
    void everyStepOfAPartOfTheRunIsThere() {
        JsonNode seen = once(newRun() + "?from=1200&to=1203");

        assertThat(seen.at("/steps")).map(JsonNode::asDouble).containsExactly(1200.0, 1201.0, 1202.0, 1203.0);
        assertThat(seen.at("/names/2").asText()).isEqualTo("loss[0]");
        assertThat(seen.at("/columns").size()).isEqualTo(seen.at("/names").size());
        assertThat(seen.at("/columns/2")).hasSize(4).allMatch(loss -> loss.asDouble() >= 0);
    }

    @Test
    void longPartsComeAsExtremes() {
        String history = newRun();
        once(history + "?from=3000&to=3000");
        JsonNode seen = once(history + "?from=0&to=3000");

        assertThat(seen.at("/steps").size()).isBetween(500, 1000);
        assertThat(seen.at("/columns/2/0").asDouble()).isGreaterThan(1);
    }

    @Test
    void stepsMustBeNumbers() {
        HttpResponse<String> refused = SERVER.get(newRun() + "?from=1&to=-5");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("to must be a step, got");
    }

    @Test
    void othersDoNotFindTheRun() {
        try (HttpClient stranger = GivenServer.visitor()) {
            HttpResponse<String> answer = SERVER.send(stranger, SERVER.to(newRun() + "?from=0&to=1"));

            assertThat(answer.statusCode()).isEqualTo(404);
        }
    }

    private static String newRun() {
        String run = json(SERVER.post("/api/runs", REQUEST)).at("/runId").asText();
        return "/api/runs/" + run + "/history";
    }

    /** As soon as the run has come to its step. */
    private static JsonNode once(String address) {
        return Stream.generate(() -> json(SERVER.get(address)))
                .limit(20_000)
                .filter(answer -> answer.at("/steps").size() > 0)
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return Json.read(answer.body()).orElseThrow();
    }
}
