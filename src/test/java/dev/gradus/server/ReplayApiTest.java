package dev.gradus.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gradus.labs.GivenLabs;
import dev.gradus.server.http.Json;
import dev.gradus.server.http.RunKeyJson;
import dev.gradus.sim.exercise.Answer.RunAnswer;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Runs from elsewhere are computed again, and judged like one's own. */
class ReplayApiTest {
    private static final String LAB = "quadratic-descent";
    private static final String EXERCISE = "slow-case";
    private static final String LONG = "{\"key\":{\"lab\":\"quadratic-descent\"},\"step\":900000}";

    @RegisterExtension
    static final GivenServer SERVER = new GivenServer();

    @Test
    void replayedRunGetsTheVerdictOfTheLiveOne() {
        try (Asker ann = new Asker()) {
            RunAnswer example = ann.example();
            Map<String, Object> key = RunKeyJson.of(example.key());
            JsonNode live = ann.live(key, example.step());
            JsonNode replayed = ann.replayed(Json.write(Map.of("key", key, "step", example.step())));

            assertThat(replayed.at("/score").asDouble()).isEqualTo(1);
            assertThat(replayed.at("/findings")).isEqualTo(live.at("/findings"));
        }
    }

    @Test
    void changesOnTheWayAreMadeAgain() {
        Map<String, Object> change = Map.of("step", 20, "name", "learningRate", "value", "0.01");
        Map<String, Object> key = Map.of("lab", LAB, "seed", 0, "changes", new Object[] {change});
        try (Asker ann = new Asker()) {
            ann.live(key, 120);
            JsonNode live = ann.handedIn();
            ann.replayed(Json.write(Map.of("key", key, "step", 120)));

            assertThat(live.at("/readouts").size()).isPositive();
            assertThat(ann.handedIn()).isEqualTo(live);
        }
    }

    @Test
    void linkToALabIsReplayedToo() {
        try (Asker ann = new Asker()) {
            String link = "https://elsewhere.example/labs/quadratic-descent?v=1&learningRate=0.05&seed=3";
            JsonNode verdict = ann.replayed(Json.write(Map.of("address", link, "step", "50")));

            assertThat(verdict.at("/findings").size()).isPositive();
            JsonNode key = json(ann.get("/api/data")).at("/answers/0/run/key");
            assertThat(key.at("/parameters/learningRate").asText()).isEqualTo("0.05");
            assertThat(key.at("/seed").asLong()).isEqualTo(3);
        }
    }

    @Test
    void whatCannotBeReplayedIsSaid() {
        try (Asker ann = new Asker()) {
            ann.assertRefused("{\"key\":{\"lab\":\"karate-club\"},\"step\":999999}", "a check may take 20 s");
            ann.assertRefused("{\"address\":\"/runs/abc\",\"step\":5}", "address must be that of a lab");
            ann.assertRefused("{\"address\":\"/labs/quadratic-descent?a=-1\",\"step\":5}", "a must be");
            ann.assertRefused("{\"address\":\"/labs/quadratic-descent\"}", "step must be given");
            ann.assertRefused("{\"replay\":\"nobody's\"}", "This check is over");
        }
    }

    @Test
    void ticketsAreTheirOwnersAlone() {
        try (Asker ann = new Asker();
                Asker ben = new Asker()) {
            String ticket = json(ann.answer(LONG)).at("/replay").asText();

            assertThat(ticket).isNotEmpty();
            ben.assertRefused(Json.write(Map.of("replay", ticket)), "This check is over");
        }
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return Json.read(answer.body()).orElseThrow();
    }

    /** A visitor with his variant of the exercise. */
    private static final class Asker implements AutoCloseable {
        private final HttpClient client = GivenServer.visitor();
        private final long seed =
                GivenPage.of(get("/labs/" + LAB)).exercise(EXERCISE).at("/seed").asLong();

        HttpResponse<String> get(String path) {
            return SERVER.send(client, SERVER.to(path).GET());
        }

        HttpResponse<String> answer(String given) {
            String body = "{\"seed\":" + seed + ",\"answer\":" + given + "}";
            return post("/api/labs/" + LAB + "/exercises/" + EXERCISE, body);
        }

        /** A right answer to his variant. */
        RunAnswer example() {
            return GivenLabs.all().stream()
                    .filter(lab -> lab.id().value().equals(LAB))
                    .flatMap(lab -> lab.exercises().stream())
                    .filter(exercise -> exercise.id().equals(EXERCISE))
                    .map(exercise ->
                            (RunAnswer) exercise.question(seed).accepted().getFirst())
                    .findFirst()
                    .orElseThrow();
        }

        /** Key, step and readouts of the run that was last handed in, as the server keeps them. */
        JsonNode handedIn() {
            return json(get("/api/data")).at("/answers/0/run");
        }

        /** The verdict on a run of his own, prepared up to the step. */
        JsonNode live(Map<String, Object> key, long step) {
            Map<String, Object> wanted = new LinkedHashMap<>(key);
            wanted.put("step", step);
            String run =
                    json(post("/api/runs", Json.write(wanted))).at("/runId").asText();
            return json(once(() -> answer(Json.write(Map.of("runId", run))), 400));
        }

        /** The verdict on a run that is computed again. */
        JsonNode replayed(String given) {
            HttpResponse<String> first = answer(given);
            if (first.statusCode() != 202) {
                return json(first);
            }
            String ticket =
                    Json.write(Map.of("replay", json(first).at("/replay").asText()));
            return json(once(() -> answer(ticket), 202));
        }

        void assertRefused(String given, String sentence) {
            HttpResponse<String> refused = answer(given);
            assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
            assertThat(json(refused).at("/problems/0/message").asText()).contains(sentence);
        }

        private HttpResponse<String> post(String path, String body) {
            return SERVER.send(client, SERVER.to(path).POST(BodyPublishers.ofString(body)));
        }

        /** Asks until the answer has another status. */
        private static HttpResponse<String> once(Supplier<HttpResponse<String>> request, int notYet) {
            return Stream.generate(request)
                    .limit(20_000)
                    .filter(answer -> answer.statusCode() != notYet)
                    .findFirst()
                    .orElseThrow();
        }

        @Override
        public void close() {
            client.close();
        }
    }
}
