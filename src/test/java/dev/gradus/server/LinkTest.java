package dev.gradus.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses of labs: read leniently, adjusted aloud. */
class LinkTest {
    @RegisterExtension
    static final GivenServer SERVER = new GivenServer();

    @Test
    void valuesOutOfRangeAreClampedAndReported() {
        GivenPage page = open("depth=40");

        assertThat(page.reports()).contains("depth 40 → 12");
        assertThat(page.data().at("/values/depth").asText()).isEqualTo("12");
        assertThat(page.data().at("/reports/0/parameter").asText()).isEqualTo("depth");
    }

    @Test
    void cleanLinksReportNothing() {
        assertThat(open("v=1&depth=4&seed=9").reports()).isEmpty();
    }

    @Test
    void valuesThatDoNotGoTogetherAreGivenUpAndReported() {
        GivenPage page = open("depth=12&hiddenUnits=60");

        assertThat(page.reports()).contains("depth times hiddenUnits must be at most 400, got 720");
        assertThat(page.data().at("/values/depth").asText()).isEqualTo("2");
        assertThat(page.data().at("/values/hiddenUnits").asText()).isEqualTo("60");
    }

    @Test
    void unknownNamesAreReported() {
        assertThat(open("dept=4").reports()).contains("this lab has no parameter \"dept\": left out");
        assertThat(open("hide=depth,nonsense").reports()).contains("hide must name parameters of this lab");
    }

    @Test
    void lessonLinksHideAndLock() {
        GivenPage page = open("hide=depth&lock=learningRate,seed&learningRate=0.5");

        assertThat(page.html()).doesNotContain("id=\"parameter-depth\"", "id=\"control-depth\"");
        assertThat(page.tag("id=\"parameter-learningRate\"")).contains(" data-locked");
        assertThat(page.tag("id=\"control-learningRate\"")).contains("value=\"0.5\"", " disabled");
        assertThat(page.tag("id=\"new-seed\"")).contains(" disabled");
        assertThat(page.data().at("/hide/0").asText()).isEqualTo("depth");
        assertThat(page.data().at("/lock/1").asText()).isEqualTo("seed");
    }

    @Test
    void linkBringsARunToAStepWithItsChangesOnTheWay() {
        GivenPage page = open("step=500&at=40:learningRate=0.01,90:momentum=0.5&at=7:learningRate=0.2");

        assertThat(page.reports()).isEmpty();
        assertThat(page.data().at("/time/step").asInt()).isEqualTo(500);
        assertThat(page.data().at("/time/changes")).hasSize(3);
        assertThat(page.data().at("/time/changes/0/step").asInt()).isEqualTo(7);
        assertThat(page.data().at("/time/changes/2/name").asText()).isEqualTo("momentum");
    }

    @Test
    void timeThatCannotBeIsAdjustedAloud() {
        GivenPage page = open("step=99999999999&at=40:learningRate=5000,50:depth=3,soon&at=:=");

        assertThat(page.data().at("/time/step").asInt()).isEqualTo(10_000_000);
        assertThat(page.data().at("/time/changes")).hasSize(1);
        assertThat(page.data().at("/time/changes/0/value").asText()).isEqualTo("1000");
        assertThat(page.reports())
                .contains("step 99999999999 → 10000000", "learningRate 5000 → 1000", "at step 50 is left out")
                .contains("at must be step:name=value");
        assertThat(open("step=soon").reports()).contains("step must be a whole number");
    }

    @Test
    void formWithoutScriptsReadsBack() {
        GivenPage page = open("bias=false&mistakes=&mistakes=ascent&mistakes=doubleStep&depth=3");

        assertThat(page.reports()).isEmpty();
        assertThat(page.data().at("/values/bias").asText()).isEqualTo("false");
        assertThat(page.data().at("/values/mistakes").asText()).isEqualTo("ascent,doubleStep");
        assertThat(open("bias=false&bias=true").data().at("/values/bias").asText())
                .isEqualTo("true");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "depth=NaN",
                "depth=1e308",
                "learningRate=-Infinity",
                "learningRate=",
                "depth",
                "=",
                "&&&&",
                "depth=%00%01%ff%fe",
                "points=%F0%9F%92%A9",
                "seed=-1",
                "seed=99999999999",
                "regime=%3Cscript%3E",
                "mistakes=,,,,",
                "start=1,1;2,2",
                "otherLearningRates=1,2,3,4,5,6,7",
                "hide=,,,&lock=%3C",
                "v=999",
                "%3Cscript%3Ealert(1)%3C/script%3E=1"
            })
    void absurdAddressesStillGiveAPage(String query) {
        HttpResponse<String> answer = SERVER.get("/labs/sample-lab?" + query);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("<script>");
        assertThat(GivenPage.of(answer).data().at("/first/step").asInt()).isZero();
    }

    @Test
    void tenThousandCharactersStillGiveAPage() {
        String endless = "1".repeat(10_000);

        assertThat(SERVER.get("/labs/sample-lab?depth=" + endless).statusCode()).isEqualTo(200);
        assertThat(SERVER.get("/labs/sample-lab?points=" + endless).statusCode())
                .isEqualTo(200);
        assertThat(SERVER.get("/labs/sample-lab?" + endless + "=1").statusCode())
                .isEqualTo(200);
    }

    @Test
    void hundredDuplicatesStillGiveAPage() {
        String many = String.join("&", Collections.nCopies(100, "depth=999"));

        assertThat(open(many).data().at("/values/depth").asText()).isEqualTo("12");
    }

    @Test
    void addressLongerThanTheServerReadsIsRefusedInOneSentence() {
        HttpResponse<String> answer = SERVER.get("/labs/sample-lab?points=" + "1".repeat(60_000));

        assertThat(answer.statusCode()).isIn(414, 431);
        assertThat(answer.body()).contains("The address is too long", "See all labs");
    }

    private static GivenPage open(String query) {
        return GivenPage.of(SERVER.get("/labs/sample-lab?" + query));
    }
}
