package dev.gradus.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gradus.server.http.Json;
import dev.gradus.sim.exercise.Answer.NumberAnswer;
import dev.gradus.sim.exercise.Exercise;
import java.math.BigDecimal;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExercisesApiTest {
    @RegisterExtension
    static final GivenServer SERVER = new GivenServer();

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
        JsonNode accepted = json(answer(exercise, right));
        JsonNode rejected = json(answer(exercise, wrong));

        assertThat(accepted.at("/score").asDouble()).isEqualTo(1);
        assertThat(accepted.at("/points").asInt()).isEqualTo(1);
        assertThat(accepted.at("/findings/0/met").asBoolean()).isTrue();
        assertThat(rejected.at("/score").asDouble()).isZero();
        assertThat(rejected.at("/findings/0/message").asText()).isEqualTo("Look again.");
    }

    @Test
    void onlyTheVisitorsOwnVariantIsGraded() {
        HttpResponse<String> other = SERVER.post(path("compute"), "{\"seed\":42,\"answer\":{\"value\":1}}");

        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(problem(other)).contains("older variant").contains("load the page again");
        assertThat(SERVER.get(path("compute") + "/hints/1?seed=42").statusCode())
                .isEqualTo(409);
    }

    @Test
    void answersOutliveTheReloadAndAreNobodyElses() {
        try (HttpClient ann = GivenServer.visitor();
                HttpClient ben = GivenServer.visitor()) {
            long seed = seed(ann, "compute");
            assertThat(verdict(ann, "compute", "{\"value\":" + secret(seed) + "}")
                            .at("/standing")
                            .toString())
                    .contains("\"attempts\":1", "\"best\":1.0");
            verdict(ann, "compute", "{\"value\":3}");

            JsonNode exercise = exercise(ann, "compute");
            assertThat(exercise.at("/standing/attempts").asInt()).isEqualTo(2);
            assertThat(exercise.at("/standing/best").asDouble()).isEqualTo(1);
            assertThat(exercise.at("/last/findings/0/message").asText()).isEqualTo("Look again.");
            assertThat(exercise(ben, "compute").at("/standing/attempts").asInt())
                    .isZero();
            assertThat(exercise(ben, "compute").at("/last").isNull()).isTrue();
            assertThat(page(ann, "/").body()).contains("1 of 9 solved");
            assertThat(page(ben, "/").body()).contains("9 exercises").doesNotContain("1 of 9 solved");
        }
    }

    @Test
    void anotherVariantIsAskedFromThenOnAndTheScoreStays() {
        try (HttpClient ann = GivenServer.visitor()) {
            long before = seed(ann, "compute");
            verdict(ann, "compute", "{\"value\":" + secret(before) + "}");

            JsonNode drawn = json(send(ann, path("compute") + "/variant", "{}"));
            long after = drawn.at("/exercise/seed").asLong();

            assertThat(after).isNotEqualTo(before).isEqualTo(seed(ann, "compute"));
            assertThat(drawn.at("/html").asText())
                    .contains("data-exercise=\"compute\"")
                    .doesNotContain(secret(after));
            assertThat(drawn.at("/exercise/standing/best").asDouble()).isEqualTo(1);
            assertThat(drawn.at("/exercise/last").isNull()).isTrue();
            assertThat(verdict(ann, "compute", "{\"value\":" + secret(after) + "}")
                            .at("/standing/attempts")
                            .asInt())
                    .isEqualTo(2);
        }
    }

    @Test
    void exerciseThatAsksEverybodyTheSameHasNoOtherVariant() {
        HttpResponse<String> refused = SERVER.post(path("choose") + "/variant", "{}");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(problem(refused)).contains("must have variants");
    }

    @Test
    void pageRevealsNoAnswerAndNoHint() {
        HttpResponse<String> page = SERVER.get("/labs/sample-lab");
        long seed = GivenPage.of(page).data().at("/exercises/0/seed").asLong();

        assertThat(page.body()).doesNotContain(secret(seed), "secret", "accepted", "rejected");
        assertThat(GivenPage.of(page).data().at("/exercises/0/hints").asInt()).isEqualTo(2);
    }

    @Test
    void hintsComeOneByOne() {
        String path = path("compute") + "/hints/";
        String own = "?seed=" + ownSeed("compute");

        assertThat(json(SERVER.get(path + "1" + own)).at("/hint").asText()).isEqualTo("secret gentle hint");
        assertThat(json(SERVER.get(path + "2" + own)).at("/hint").asText()).isEqualTo("secret plain hint");
        assertThat(SERVER.get(path + "3" + own).statusCode()).isEqualTo(404);
        assertThat(SERVER.get(path + "0" + own).statusCode()).isEqualTo(404);
        assertThat(SERVER.get(path + "1?seed=x").statusCode()).isEqualTo(400);
        assertThat(SERVER.get(path + "1").statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    compute | {"seed":OWN,"answer":{"value":"abc"}}       | must be a number, such as
                    compute | {"seed":OWN,"answer":{"value":1e999}}       | value must be a number
                    compute | {"seed":OWN,"answer":{"value":"NaN"}}       | must be a number, such as
                    compute | {"seed":OWN,"answer":{"value":"1,234"}}     | can mean 1234 or 1.234
                    compute | {"seed":OWN,"answer":{"value":"3 kB"}}      | The answer is wanted in m
                    compute | {"seed":OWN,"answer":{"number":1}}          | fields must be among value
                    compute | {"seed":OWN,"answer":1}                     | answer must be an object
                    compute | {"seed":OWN}                              | answer must be given
                    compute | {"answer":{"value":1}}                    | seed must be given
                    compute | {"seed":-1,"answer":{"value":1}}          | seed must be a whole number
                    shape   | {"seed":OWN,"answer":{"sizes":[1.5]}}       | sizes must be a list of whole numbers
                    shape   | {"seed":OWN,"answer":{"sizes":3}}           | sizes must be a list
                    choose  | {"seed":OWN,"answer":{"option":3}}          | option must be a text
                    train   | {"seed":OWN,"answer":{"runId":"nobody's"}}  | runId must name a run of yours
                    """)
    void unreadableAnswersAreRefusedWithASentence(String exercise, String body, String sentence) {
        HttpResponse<String> answer =
                SERVER.post(path(exercise), body.replace("OWN", Long.toString(ownSeed(exercise))));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).at("/problems/0/message").asText()).contains(sentence);
    }

    @Test
    void runsAreGradedWhereTheyAre() {
        String run = json(SERVER.post("/api/runs", "{\"lab\":\"sample-lab\"}"))
                .at("/runId")
                .asText();

        HttpResponse<String> verdict = onceItIsPrepared(() -> answer("train", "{\"runId\":\"" + run + "\"}"));

        assertThat(json(verdict).at("/findings/0/message").asText()).isEqualTo("Your run is at step 0.");
    }

    @Test
    void unknownExercisesAreNotFound() {
        assertThat(SERVER.post("/api/labs/sample-lab/exercises/nothing", "{}").statusCode())
                .isEqualTo(404);
        assertThat(SERVER.post("/api/labs/nothing/exercises/compute", "{}").statusCode())
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

    private static HttpResponse<String> answer(String exercise, String answer) {
        return SERVER.post(path(exercise), "{\"seed\":" + ownSeed(exercise) + ",\"answer\":" + answer + "}");
    }

    private static JsonNode verdict(HttpClient visitor, String exercise, String answer) {
        return json(
                send(visitor, path(exercise), "{\"seed\":" + seed(visitor, exercise) + ",\"answer\":" + answer + "}"));
    }

    private static HttpResponse<String> send(HttpClient visitor, String path, String body) {
        return SERVER.send(visitor, SERVER.to(path).POST(BodyPublishers.ofString(body)));
    }

    private static HttpResponse<String> page(HttpClient visitor, String path) {
        return SERVER.send(visitor, SERVER.to(path).GET());
    }

    private static long ownSeed(String exercise) {
        return GivenPage.of(SERVER.get("/labs/sample-lab"))
                .exercise(exercise)
                .at("/seed")
                .asLong();
    }

    private static long seed(HttpClient visitor, String exercise) {
        return exercise(visitor, exercise).at("/seed").asLong();
    }

    private static JsonNode exercise(HttpClient visitor, String exercise) {
        return GivenPage.of(page(visitor, "/labs/sample-lab")).exercise(exercise);
    }

    private static String path(String exercise) {
        return "/api/labs/sample-lab/exercises/" + exercise;
    }

    private static String problem(HttpResponse<String> answer) {
        return json(answer).at("/problems/0/message").asText();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return Json.read(answer.body()).orElseThrow();
    }
}
