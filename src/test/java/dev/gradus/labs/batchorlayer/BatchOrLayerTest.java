package dev.gradus.labs.batchorlayer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gradus.kernel.Precision;
import dev.gradus.labs.LabRun;
import dev.gradus.nn.BatchNorm;
import dev.gradus.nn.GroupNorm;
import dev.gradus.nn.LayerNorm;
import dev.gradus.nn.Mode;
import dev.gradus.random.Rng;
import dev.gradus.sim.frame.Series;
import dev.gradus.sim.frame.Series.Points;
import dev.gradus.sim.parameter.ParameterValues;
import dev.gradus.sim.parameter.Reading;
import dev.gradus.tensor.Shape;
import dev.gradus.tensor.Tensor;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BatchOrLayerTest {
    private static final BatchOrLayerLab LAB = new BatchOrLayerLab();
    private static final int LAST = 63;

    /** The reference has its gradients from central differences, which are right to about 1e-9. */
    @ParameterizedTest
    @ValueSource(strings = {"batch", "layer"})
    void differencesAreThoseOfTheReference(String normalisation) throws IOException {
        JsonNode golden;
        try (InputStream in = BatchOrLayerTest.class.getResourceAsStream("/golden/batch-or-layer.json")) {
            golden = new ObjectMapper().readTree(Objects.requireNonNull(in)).get(normalisation);
        }
        LabRun run = run("normalisation=" + normalisation);
        for (int c = 0; c < 6; c++) {
            JsonNode row = golden.get("(" + (32 >> c) + "," + (1 << c) + ")");
            assertNear(run.number("trainLoss[" + c + "]"), row.get("loss"), 1e-12);
            assertNear(run.number("logitDifference[" + c + "]"), row.get("logits"), 1e-12);
            assertNear(run.number("relativeGradientDifference[" + c + "]"), row.get("gradient"), 1e-9);
        }
    }

    private static void assertNear(double value, JsonNode figure, double tolerance) {
        assertThat(value).isCloseTo(figure.asDouble(), within(tolerance));
    }

    @ParameterizedTest
    @CsvSource({"layer, train", "group, train", "instance, train", "none, train", "batch, eval"})
    void whereSamplesDoNotMeetEveryCombinationIsTheWholeBatch(String normalisation, String mode) {
        LabRun run = run("normalisation=" + normalisation, "passMode=" + mode, "hiddenUnits=8");
        for (int c = 0; c < 6; c++) {
            assertThat(run.number("logitDifference[" + c + "]")).isLessThan(1e-12);
            assertThat(run.number("gradientDifference[" + c + "]")).isLessThan(1e-12);
        }
    }

    @Test
    void batchNormTellsEveryCutFromTheWhole() {
        LabRun run = run();
        for (int c = 1; c < 6; c++) {
            assertThat(run.number("logitDifference[" + c + "]")).isGreaterThan(1e-3);
            assertThat(run.number("relativeGradientDifference[" + c + "]")).isGreaterThan(1e-3);
        }
    }

    @Test
    void batchNormOfOneSampleGivesItsShiftAlone() {
        Setup setup = Setup.of(values());
        Network network = Network.drawn(setup, new Rng(3));
        Network.Pass pass = network.pass(5, 1, new RunningStatistics(setup.hidden()));
        assertThat(pass.outputs()).containsExactly(0);
        assertThat(pass.gradient()).containsOnly(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"batch", "layer", "group", "none"})
    void gradientsAgreeWithCentralDifferences(String normalisation) {
        Setup setup = Setup.of(values("normalisation=" + normalisation));
        Network network = Network.drawn(setup, new Rng(1));
        RunningStatistics running = new RunningStatistics(setup.hidden());
        double[] gradient = network.pass(0, 8, running).gradient();
        for (int i = 0; i < gradient.length; i++) {
            double above = shifted(network, i, 1e-6).pass(0, 8, running).loss();
            double below = shifted(network, i, -1e-6).pass(0, 8, running).loss();
            assertThat(gradient[i]).isCloseTo((above - below) / 2e-6, within(1e-7));
        }
    }

    private static Network shifted(Network network, int entry, double by) {
        double[] w = network.w().clone();
        w[entry] += by;
        return new Network(network.setup(), network.x(), w, network.v(), network.t());
    }

    @Test
    void standardisedUnitsAreThoseOfTheLayersOfTheEngine() {
        double[] h = new Rng(2).normals(8 * 4);
        Tensor x = Tensor.constant(Shape.of(8, 4), h);
        assertThat(standardised("batch", h))
                .containsExactly(
                        BatchNorm.of("n", 4, Precision.DOUBLE)
                                .apply(x, Mode.TRAIN)
                                .toArray(),
                        within(1e-12));
        assertThat(standardised("layer", h))
                .containsExactly(
                        LayerNorm.of("n", 4, Precision.DOUBLE)
                                .apply(x, Mode.TRAIN)
                                .toArray(),
                        within(1e-12));
        assertThat(standardised("group", h))
                .containsExactly(
                        GroupNorm.of("n", 4, 2, Precision.DOUBLE)
                                .apply(x, Mode.TRAIN)
                                .toArray(),
                        within(1e-12));
    }

    private static double[] standardised(String normalisation, double[] h) {
        return Standardiser.of(Setup.of(values("normalisation=" + normalisation)), h)
                .forward(h);
    }

    @Test
    void aLossThatIsNotDividedMakesTheGradientTooLargeByTheSteps() {
        LabRun run = run("normalisation=layer", "divideLoss=false");
        for (int c = 0; c < 6; c++) {
            assertThat(run.number("relativeGradientDifference[" + c + "]")).isCloseTo((1 << c) - 1.0, within(1e-12));
        }
    }

    @Test
    void theWrongAxisTurnsTheTestRound() {
        assertThat(run("mistakes=normaliseOverWrongAxis").number("gradientDifference[3]"))
                .isLessThan(1e-12);
        assertThat(run("normalisation=layer", "mistakes=normaliseOverWrongAxis").number("gradientDifference[3]"))
                .isGreaterThan(1e-3);
    }

    @Test
    void runningMeansMoveTwiceAsFastWhereTheyAreUpdatedTwiceAndNothingElseTells() {
        LabRun right = run();
        LabRun wrong = run("mistakes=runningStatisticsUpdatedTwice");
        double once = right.number("runningMeanDistance[0]");
        assertThat(wrong.number("runningMeanDistance[0]")).isCloseTo(0.9 * once, within(1e-12));
        assertThat(wrong.number("gradientDifference[4]")).isEqualTo(right.number("gradientDifference[4]"));
    }

    @ParameterizedTest
    @CsvSource({"batch,4", "layer,0", "group,0", "instance,0", "none,0"})
    void onlyUnitsAreJoinedFromMicroBatchToMicroBatch(String normalisation, int lines) {
        LabRun run = run("normalisation=" + normalisation, "shownCurve=3");
        Map<String, Series> series = run.simulation().frame(Set.of()).series();
        Points statistics = (Points) Objects.requireNonNull(series.get(NormalisationFrames.STATISTICS));
        double[] units = statistics.columns().getLast().values();
        assertThat(Arrays.stream(units).filter(unit -> !Double.isNaN(unit)).distinct())
                .hasSize(lines);
    }

    private static LabRun run(String... settings) {
        return LabRun.begin(LAB, values(settings), 0).to(LAST);
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
