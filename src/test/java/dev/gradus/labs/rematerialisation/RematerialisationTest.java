package dev.gradus.labs.rematerialisation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gradus.labs.LabRun;
import dev.gradus.sim.parameter.ParameterValues;
import dev.gradus.sim.parameter.Reading;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RematerialisationTest {
    private static final RematerialisationLab LAB = new RematerialisationLab();

    @Test
    void theReferenceTakesTwentyEvaluationsTenLoadsAndFiveHundredNanoseconds() {
        LabRun run = run();
        assertThat(run.number("forwardEvaluations")).isEqualTo(20);
        assertThat(run.number("loads")).isEqualTo(10);
        assertThat(run.number("time")).isEqualTo(500);
        assertThat(run.number("breakEvenLoad")).isEqualTo(50);
    }

    @Test
    void freeLoadsAreTheEightOfThePublishedMistake() {
        LabRun run = run("mistakes=freeLoads");
        assertThat(run.number("loads")).isEqualTo(8);
        assertThat(run.number("time")).isEqualTo(480);
        assertThat(run.number("breakEvenLoad")).isEqualTo(48);
    }

    @Test
    void schedulesHaveTheCountsOfTheirClosedForms() {
        for (int layers = 1; layers <= 60; layers++) {
            for (int k = 1; k <= layers; k++) {
                Counts plain = whole("everyKth", layers, k);
                assertThat(plain.forwards()).isEqualTo(Trade.everyKthForwards(layers, k));
                assertThat(plain.loads()).isEqualTo(layers);
                assertThat(plain.peak()).as("L=%d k=%d", layers, k).isEqualTo(Trade.everyKthPeak(layers, k));
                Counts kept = whole("keepSegment", layers, k);
                assertThat(kept.forwards()).isEqualTo(Trade.segmentForwards(layers, k));
                assertThat(kept.loads()).isEqualTo(layers);
                assertThat(kept.peak()).as("L=%d k=%d", layers, k).isEqualTo(Trade.segmentPeak(layers, k));
            }
            for (int slots = 1; slots <= 10; slots++) {
                assertThat(whole("revolve", layers, slots).forwards())
                        .isEqualTo(RevolvePlan.forwardSteps(layers, slots));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"10", "12", "16", "100"})
    void countsAreThoseOfTheReference(String layers) throws IOException {
        JsonNode golden;
        try (InputStream in = RematerialisationTest.class.getResourceAsStream("/golden/rematerialisation.json")) {
            golden = new ObjectMapper().readTree(Objects.requireNonNull(in));
        }
        int count = Integer.parseInt(layers);
        for (Map.Entry<String, JsonNode> row : golden.get("naive").get(layers).properties()) {
            Counts counts = whole("everyKth", count, Integer.parseInt(row.getKey()));
            assertThat(counts.forwards()).isEqualTo(row.getValue().get("fwd").asLong());
            assertThat(counts.time()).isEqualTo(row.getValue().get("ns").asDouble());
        }
        for (Map.Entry<String, JsonNode> row : golden.get("segment").get(layers).properties()) {
            Counts counts = whole("keepSegment", count, Integer.parseInt(row.getKey()));
            assertThat(counts.forwards()).isEqualTo(row.getValue().get("fwd").asLong());
            assertThat(counts.peak())
                    .isEqualTo(row.getValue().get("peak_activations").asLong());
        }
        for (Map.Entry<String, JsonNode> row : golden.get("revolve").get(layers).properties()) {
            assertThat(whole("revolve", count, Integer.parseInt(row.getKey())).forwards())
                    .isEqualTo(row.getValue().get("min_forward_steps").asLong());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "storeAll, 10",
        "everyKth, 10",
        "everyKth, 23",
        "keepSegment, 10",
        "keepSegment, 23",
        "revolve, 10",
        "revolve, 23"
    })
    void carriedOutForRealItEvaluatesWhatIsCountedAndTheGradientsAreTheSameBits(String strategy, int layers) {
        LabRun run = run("strategy=" + strategy, "layers=" + layers, "execute=true", "hiddenUnits=8");
        assertThat(run.number("measuredForward")).isEqualTo(run.number("forwardEvaluations"));
        assertThat(run.number("peakBytes")).isEqualTo(run.number("peakActivations") * 16 * 8 * Double.BYTES);
        assertThat(run.number("gradientDifference")).isZero();
    }

    @ParameterizedTest
    @CsvSource({"everyKth", "keepSegment"})
    void withoutItsOwnLayerTheGradientIsAnother(String strategy) {
        LabRun run = run("strategy=" + strategy, "execute=true", "hiddenUnits=8", "mistakes=ownLayerLeftOut");
        assertThat(run.number("gradientDifference")).isGreaterThan(1e-2);
        assertThat(run.number("forwardEvaluations"))
                .isLessThan(run("strategy=" + strategy).number("forwardEvaluations"));
    }

    @Test
    void memoryFollowsTheStaircaseWhileTheScheduleIsCarriedOut() {
        ParameterValues values = values("strategy=keepSegment", "execute=true", "hiddenUnits=8", "layers=12");
        LabRun run = LabRun.begin(LAB, values, 0);
        for (int step = 1; step < 20; step++) {
            run.to(step);
            assertThat(run.number("peakBytes")).isEqualTo(run.number("peakActivations") * 16 * 8 * Double.BYTES);
        }
    }

    private static Counts whole(String strategy, int layers, int size) {
        return Counts.whole(
                Setup.of(values("strategy=" + strategy, "layers=" + layers, "interval=" + size, "slots=" + size)));
    }

    private static LabRun run(String... settings) {
        return LabRun.begin(LAB, values(settings), 0).to(100_000);
    }

    private static ParameterValues values(String... settings) {
        Map<String, String> given = new HashMap<>();
        for (String setting : settings) {
            String[] pair = setting.split("=", 2);
            given.put(pair[0], pair[1]);
        }
        Reading reading = LAB.parameters().read(given);
        assertThat(reading.violations()).isEmpty();
        return reading.values();
    }
}
