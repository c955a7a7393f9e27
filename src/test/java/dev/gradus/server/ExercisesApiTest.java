package dev.gradus.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gradus.server.http.Json;
import dev.gradus.sim.exercise.Answer.NumberAnswer;
import dev.gradus.sim.exercise.Exercise;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExercisesApiTest {
    private static GivenServer server;

    @BeforeAll
    static void start() {
        server = new GivenServer();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    choose     | {"option":"b"}                | {"option":"a"}
                    choose-all | {"options":["a","c"]}         | {"options":[]}
                    order      | {"items":["a","b","c"]}       | {"items":["c","b","a"]}
                    match      | {"items":["a","b"]}           | {"items":["b","a"]}
                    write      | {"text":"x*eta"}              | {"text":"x+eta"}
                    shape      | {"sizes":[16,34]}             | {"sizes":["34","16"]}
                    fill       | {"rows":[[1,0],[0,1]]}        | {"rows":[[1,0],[0,"2"]]}
                    """)
    void rightAnswersAreAcceptedAndWrongOnesRejected(String exercise, String right, String wrong) {
        JsonNode accepted = json(answer(exercise, 0, right));
        JsonNode rejected = json(answer(exercise, 0, wrong));

        assertThat(accepted.at("/score").asDouble()).isEqualTo(1);
        assertThat(accepted.at("/points").asInt()).isEqualTo(1);
        assertThat(accepted.at("/findings/0/met").asBoolean()).isTrue();
        assertThat(rejected.at("/score").asDouble()).isZero();
        assertThat(rejected.at("/findings/0/message").asText()).isEqualTo("Look again.");
    }

    @Test
    void eachSeedHasItsOwnRightAnswer() {
        String right = "{\"value\":" + secret(42) + "}";

        assertThat(json(answer("compute", 42, right)).at("/score").asDouble()).isEqualTo(1);
        assertThat(json(answer("compute", 43, right)).at("/score").asDouble()).isZero();
    }

    @Test
    void pageRevealsNoAnswerAndNoHint() {
        HttpResponse<String> page = server.get("/labs/sample-lab");
        long seed = GivenPage.of(page).data().at("/exercises/0/seed").asLong();

        assertThat(page.body()).doesNotContain(secret(seed), "secret", "accepted", "rejected");
        assertThat(GivenPage.of(page).data().at("/exercises/0/hints").asInt()).isEqualTo(2);
    }

    @Test
    void hintsComeOneByOne() {
        String path = "/api/labs/sample-lab/exercises/compute/hints/";

        assertThat(json(server.get(path + "1?seed=1")).at("/hint").asText()).isEqualTo("secret gentle hint");
        assertThat(json(server.get(path + "2?seed=1")).at("/hint").asText()).isEqualTo("secret plain hint");
        assertThat(server.get(path + "3?seed=1").statusCode()).isEqualTo(404);
        assertThat(server.get(path + "0?seed=1").statusCode()).isEqualTo(404);
        assertThat(server.get(path + "1?seed=x").statusCode()).isEqualTo(400);
        assertThat(server.get(path + "1").statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    compute | {"seed":0,"answer":{"value":"abc"}}       | must be a number, such as
                    compute | {"seed":0,"answer":{"value":1e999}}       | value must be a number
                    compute | {"seed":0,"answer":{"value":"NaN"}}       | must be a number, such as
                    compute | {"seed":0,"answer":{"value":"1,234"}}     | can mean 1234 or 1.234
                    compute | {"seed":0,"answer":{"value":"3 kB"}}      | The answer is wanted in m
                    compute | {"seed":0,"answer":{"number":1}}          | fields must be among value
                    compute | {"seed":0,"answer":1}                     | answer must be an object
                    compute | {"seed":0}                                | answer must be given
                    compute | {"answer":{"value":1}}                    | seed must be given
                    compute | {"seed":-1,"answer":{"value":1}}          | seed must be a whole number
                    shape   | {"seed":0,"answer":{"sizes":[1.5]}}       | sizes must be a list of whole numbers
                    shape   | {"seed":0,"answer":{"sizes":3}}           | sizes must be a list
                    choose  | {"seed":0,"answer":{"option":3}}          | option must be a text
                    train   | {"seed":0,"answer":{"runId":"nobody's"}}  | runId must name a run of yours
                    """)
    void unreadableAnswersAreRefusedWithASentence(String exercise, String body, String sentence) {
        HttpResponse<String> answer = server.post("/api/labs/sample-lab/exercises/" + exercise, body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).at("/problems/0/message").asText()).contains(sentence);
    }

    @Test
    void runsAreGradedWhereTheyAre() {
        String run = json(server.post("/api/runs", "{\"lab\":\"sample-lab\"}"))
                .at("/runId")
                .asText();

        HttpResponse<String> verdict = onceItIsPrepared(() -> answer("train", 0, "{\"runId\":\"" + run + "\"}"));

        assertThat(json(verdict).at("/findings/0/message").asText()).isEqualTo("Your run is at step 0.");
    }

    @Test
    void unknownExercisesAreNotFound() {
        assertThat(server.post("/api/labs/sample-lab/exercises/nothing", "{}").statusCode())
                .isEqualTo(404);
        assertThat(server.post("/api/labs/nothing/exercises/compute", "{}").statusCode())
                .isEqualTo(404);
    }

    /** Asks until the run has reached step 0; until then it is refused with a sentence. */
    private static HttpResponse<String> onceItIsPrepared(Supplier<HttpResponse<String>> request) {
        return Stream.generate(request)
                .limit(5_000)
                .filter(answer -> !answer.body().contains("still being prepared"))
                .findFirst()
                .orElseThrow();
    }

    private static String secret(long seed) {
        Exercise<?> exercise = new SampleLab().exercises().getFirst();
        NumberAnswer accepted =
                (NumberAnswer) exercise.question(seed).accepted().getFirst();
        return new BigDecimal(accepted.value()).toPlainString();
    }

    private static HttpResponse<String> answer(String exercise, long seed, String answer) {
        return server.post(
                "/api/labs/sample-lab/exercises/" + exercise, "{\"seed\":" + seed + ",\"answer\":" + answer + "}");
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return Json.read(answer.body()).orElseThrow();
    }
}
