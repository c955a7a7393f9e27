package dev.gradus.labs.deepvsdeeper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gradus.labs.LabRun;
import dev.gradus.sim.Lab;
import dev.gradus.sim.StateReader;
import dev.gradus.sim.StateWriter;
import dev.gradus.sim.frame.Series;
import dev.gradus.sim.parameter.ParameterValues;
import dev.gradus.sim.parameter.Problem;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeepVsDeeperTest {
    private static final Lab LAB = new DeepVsDeeperLab();
    private static final long BUDGET = 2_000;

    /** A training error far from that of a net that has learned. */
    private static final double FAR = 0.15;

    /** As soon as the shallower net has learned, the deeper one is compared with it: waiting longer would change nothing. */
    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2})
    void plainDeeperNetTrainsWorseThanThePlainShallowerOne(long seed) {
        LabRun run = run(seed);
        long step = 0;
        while (Double.isNaN(run.number("learnedAt[0]")) && step < BUDGET) {
            step += Measured.ERRORS_EVERY;
            run.to(step);
        }

        assertThat(run.number("trainError[0]")).isLessThanOrEqualTo(Measured.LEARNED);
        assertThat(run.number("trainError[1]")).isGreaterThan(FAR);
        assertThat(run.number("testError[1]")).isGreaterThan(FAR);
    }

    /** In the same run: blocks and normalisation are those of the deeper net, and the shallower one stays as it was. */
    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2})
    void skipsWithBatchNormalisationReverseThis(long seed) {
        LabRun run = run(seed, "blocks", "residual", "normalisation", "batch").to(80);

        assertThat(run.number("trainError[1]")).isLessThanOrEqualTo(Measured.LEARNED);
        assertThat(run.number("trainError[0]")).isGreaterThan(FAR);
        assertThat(run.number("learnedAt[0]")).isNaN();
    }

    @Test
    void skipsWithoutNormalisationDoubleTheSignalInEveryBlock() {
        LabRun run = run(0, "blocks", "residual").to(3);

        assertThat(run.number("divergedAt[1]")).isBetween(1.0, 3.0);
        assertThat(run.number("divergedAt[0]")).isNaN();
        assertThat(run.number("trainLoss[1]")).isFinite();
    }

    @Test
    void uniformStartLeavesBothAtTheLossOfAGuess() {
        LabRun run = run(0, "init", "fanInUniform").to(40);

        assertThat(run.number("trainLoss[0]")).isCloseTo(Math.log(2), within(0.01));
        assertThat(run.number("trainLoss[1]")).isCloseTo(Math.log(2), within(0.01));
    }

    @Test
    void cosinesAreAsTheoryHasThemInWideLayers() {
        LabRun run = run(0, "hiddenUnits", "64", "depths", "2,20");
        double[] theory = column(run, DepthFrames.SIMILARITY_THEORY, "y");
        double[] measured = column(run, DepthFrames.SIMILARITY, "y");

        IntStream.rangeClosed(1, 19)
                .forEach(layer -> assertThat(measured[layer]).isCloseTo(theory[layer], within(0.12)));
        assertThat(theory[19]).isGreaterThan(0.85);
    }

    @Test
    void examplesOfADeadLayerHaveNoAngle() {
        assertThat(Similarity.cosine(new double[] {3, 0, 0, 2}, 0, 2)).isZero();
        assertThat(Similarity.cosine(new double[] {0, 0, 0, 2}, 0, 2)).isNaN();
    }

    @Test
    void theoryOfDenseLayersIsNotDrawnBesideConvolutions() {
        LabRun run = run(0, "preset", "tinyImages", "depths", "2,3");
        assertThat(column(run, DepthFrames.SIMILARITY_THEORY, "y")).containsOnly(Double.NaN);
    }

    @Test
    void oppositeExamplesLookRectangularBehindOneLayerOnly() {
        assertThat(Similarity.afterRelu(1)).isEqualTo(1);
        assertThat(Similarity.afterRelu(0)).isCloseTo(1 / Math.PI, within(1e-15));
        assertThat(Similarity.afterRelu(-1)).isCloseTo(0, within(1e-15));
    }

    @Test
    void inputsNotNormalisedLookAlikeFromTheStart() {
        LabRun right = run(0, "depths", "2,4");
        LabRun wrong = run(0, "depths", "2,4", "mistakes", "inputNotNormalised");

        assertThat(column(right, DepthFrames.SIMILARITY_THEORY, "y")[0]).isLessThan(0.3);
        assertThat(column(wrong, DepthFrames.SIMILARITY_THEORY, "y")[0]).isGreaterThan(0.75);
        assertThat(wrong.number("trainLoss[1]")).isGreaterThan(10 * right.number("trainLoss[1]"));
    }

    @Test
    void skipsAddedAfterTheActivationMakeExamplesLookMoreAlike() {
        String[] residual = {"depths", "2,56", "blocks", "residual", "normalisation", "batch"};
        String[] late = Arrays.copyOf(residual, residual.length + 2);
        late[residual.length] = "mistakes";
        late[residual.length + 1] = "residualAfterActivation";
        double[] right = column(run(0, residual), DepthFrames.SIMILARITY, "y");
        double[] wrong = column(run(0, late), DepthFrames.SIMILARITY, "y");

        assertThat(wrong[wrong.length - 1]).isGreaterThan(right[right.length - 1] + 0.1);
    }

    @ParameterizedTest
    @CsvSource({
        "20, 56, none, 19170, 57186",
        "3, 6, batch, 1218, 4706",
    })
    void parametersAreCounted(String shallower, String deeper, String normalisation, double first, double second) {
        LabRun run = run(0, "depths", shallower + "," + deeper, "normalisation", normalisation);

        assertThat(List.of(run.number("parameterCount[0]"), run.number("parameterCount[1]")))
                .containsExactly(first, second);
    }

    @Test
    void pictureOfThePlaneOutlivesARestart() {
        String[] shallow = {"depths", "2,3", "hiddenUnits", "8"};
        LabRun unbroken = run(0, shallow).to(100);
        StateWriter state = new StateWriter();
        unbroken.simulation().save(state);
        LabRun elsewhere = run(0, shallow);
        elsewhere.simulation().restore(new StateReader(state.toBytes()));

        assertThat(picture(elsewhere.to(120))).isEqualTo(picture(unbroken.to(120)));
        assertThat(picture(elsewhere)).isNotEqualTo(picture(run(0, shallow)));
    }

    @Test
    void theShallowerNetIsNamedFirst() {
        assertThat(LAB.check(values("depths", "56,20")))
                .singleElement()
                .extracting(Problem::message)
                .asString()
                .contains("got 56,20");
        assertThat(LAB.check(values("depths", "20,20"))).isEmpty();
    }

    @Test
    void presetOfTheFirstPageIsOverInAQuarterOfAThousandEpochs() {
        assertThat(LAB.budget(values())).isEqualTo(BUDGET);
    }

    private static LabRun run(long seed, String... parameters) {
        return LabRun.begin(LAB, values(parameters), seed);
    }

    private static ParameterValues values(String... parameters) {
        Map<String, String> given = new LinkedHashMap<>();
        for (int i = 0; i < parameters.length; i += 2) {
            given.put(parameters[i], parameters[i + 1]);
        }
        return DepthParameters.SCHEMA.read(given).values();
    }

    private static double[] picture(LabRun run) {
        Set<String> wanted = Set.of(DepthFrames.BOUNDARY);
        Series seen =
                Objects.requireNonNull(run.simulation().frame(wanted).series().get(DepthFrames.BOUNDARY));
        return ((Series.Grid) seen).values();
    }

    private static double[] column(LabRun run, String series, String name) {
        Series found =
                Objects.requireNonNull(run.simulation().frame(Set.of()).series().get(series));
        return ((Series.Points) found)
                .columns().stream()
                        .filter(column -> column.name().equals(name))
                        .findFirst()
                        .orElseThrow()
                        .values();
    }
}
