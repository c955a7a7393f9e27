package dev.gradus.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.labs.GivenLabs;
import dev.gradus.server.http.Json;
import dev.gradus.sim.Lab;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PagesTest {
    private static final List<String> HEADINGS = List.of("model", "theory", "mistakes", "notice", "try", "sources");

    @RegisterExtension
    static final GivenServer SERVER = new GivenServer();

    @Test
    void catalogueShowsTheLabsThatExistByChapter() {
        assertThat(SERVER.get("/").body())
                .contains("Deep learning, one step at a time</h1>")
                .contains("href=\"/labs/sample-lab\"", "Does every part of a page work?", "9 exercises")
                .contains("id=\"chapter-1\"", "Descent</h2>");
    }

    @Test
    void everyLabHasAPageWithAllItsParts() {
        for (Lab lab : GivenLabs.all()) {
            String page = SERVER.get("/labs/" + lab.id()).body();
            assertThat(page).as(lab.id().value()).contains("id=\"page-data\"", "id=\"transport\"", "id=\"parameters\"");
            lab.charts().forEach(chart -> assertThat(page).contains("data-chart=\"" + chart.id() + "\""));
            HEADINGS.forEach(heading -> assertThat(page).contains("<h2 id=\"" + heading + "\">"));
        }
    }

    @Test
    void everyControlHasALabel() {
        String page = SERVER.get("/labs/sample-lab?optimizer=adam").body();
        for (String name : List.of("learningRate", "depth", "bias", "start", "points", "momentum")) {
            assertThat(page).contains("for=\"control-" + name + "\"", "id=\"control-" + name + "\"");
        }
        assertThat(page).contains("aria-labelledby=\"label-mistakes\"", "aria-labelledby=\"label-regime\"");
    }

    @Test
    void pictureHasAPreviewAButtonAndItsText() {
        assertThat(SERVER.get("/labs/sample-lab?drawing=Y2j4zw4A").body())
                .contains("drawing must have 28 × 28 = 784 bytes, got 4")
                .contains("width=\"28\" height=\"28\" role=\"img\" aria-label=\"no picture\" data-preview")
                .contains("data-clear", "aria-label=\"Drawing as text\"", "aria-labelledby=\"label-drawing\"");
    }

    @Test
    void parametersWithoutEffectAreHidden() {
        assertThat(parameter("/labs/sample-lab", "momentum")).contains(" hidden");
        assertThat(parameter("/labs/sample-lab?optimizer=adam", "momentum")).doesNotContain(" hidden");
    }

    @Test
    void logSlidersStandInPowersOfTen() {
        assertThat(SERVER.get("/labs/sample-lab").body())
                .contains("data-slider=\"learningRate\" data-scale=\"log\" min=\"-6.0\" max=\"3.0\"")
                .contains("value=\"-1.0\" aria-label=\"Learning rate, slider\"");
    }

    @Test
    void firstFrameStandsInThePageBeforeAnyScriptRuns() {
        GivenPage page = GivenPage.of(SERVER.get("/labs/sample-lab?seed=3"));

        assertThat(page.data().at("/first/step").asInt()).isZero();
        assertThat(page.data().at("/first/readouts/0").asDouble()).isGreaterThan(1);
        assertThat(page.data().at("/first/readouts/2").isNull()).isTrue();
        assertThat(page.data().at("/first/series/cloud/rows/1/1").isNull()).isTrue();
        assertThat(page.data().at("/readoutNames/1").asText()).isEqualTo("loss[1]");
    }

    @Test
    void firstFrameCanBeAskedForByItself() {
        String state = "?seed=3&depth=4";
        GivenPage page = GivenPage.of(SERVER.get("/labs/sample-lab" + state));

        assertThat(Json.read(SERVER.get("/labs/sample-lab/first" + state).body()))
                .contains(page.data().at("/first"));
        assertThat(SERVER.get("/labs/nowhere/first").statusCode()).isEqualTo(404);
    }

    @Test
    void pageDataHoldValuesAndDefaultsOfThePreset() {
        GivenPage page = GivenPage.of(SERVER.get("/labs/sample-lab?regime=2&depth=3"));

        assertThat(page.data().at("/values/hiddenUnits").asText()).isEqualTo("32");
        assertThat(page.data().at("/defaults/hiddenUnits").asText()).isEqualTo("32");
        assertThat(page.data().at("/values/depth").asText()).isEqualTo("3");
        assertThat(page.data().at("/defaults/depth").asText()).isEqualTo("2");
        assertThat(page.data().at("/seed").asLong()).isEqualTo(7);
        assertThat(page.data().at("/run").isNull()).isTrue();
    }

    @Test
    void chosenThemeStandsInTheFirstByte() {
        var dark = SERVER.to("/").header("Cookie", "theme=dark");
        var nonsense = SERVER.to("/").header("Cookie", "theme=\"><script>");

        assertThat(SERVER.send(dark).body()).contains("<html lang=\"en\" data-theme=\"dark\">");
        assertThat(SERVER.send(nonsense).body()).contains("<html lang=\"en\">");
    }

    @Test
    void visitorsDifferInTheirVariantsAndKeepThem() {
        long mine = exerciseSeed(SERVER.get("/labs/sample-lab").body());
        long again = exerciseSeed(SERVER.get("/labs/sample-lab").body());
        long theirs = exerciseSeed(SERVER.send(GivenServer.visitor(), SERVER.to("/labs/sample-lab"))
                .body());

        assertThat(again).isEqualTo(mine);
        assertThat(theirs).isNotEqualTo(mine);
    }

    private static long exerciseSeed(String page) {
        return GivenPage.of(page).data().at("/exercises/0/seed").asLong();
    }

    private static String parameter(String path, String name) {
        return GivenPage.of(SERVER.get(path)).tag("id=\"parameter-" + name + "\"");
    }
}
