package dev.gradus.labs.karateclub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gradus.nn.GradientCheck;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GradientsOfTheClubTest {
    private static final List<String> BLOCKS =
            List.of("gradientCheck[0]", "gradientCheck[1]", "gradientCheck[2]", "gradientCheck[3]");

    @ParameterizedTest
    @CsvSource({
        "tanh, symmetric, true, ''",
        "sigmoid, row, true, ''",
        "linear, none, false, ''",
        "relu, symmetric, false, '0,33'",
    })
    void correctGradientsPassInEveryBlock(
            String activation, String normalisation, String selfLoops, String trainNodes) {
        Runs run = Runs.of(
                "mode",
                "correct",
                "checkGradients",
                "start",
                "activation",
                activation,
                "normalisation",
                normalisation,
                "selfLoops",
                selfLoops,
                "trainNodes",
                trainNodes);

        assertThat(BLOCKS).allSatisfy(block -> assertThat(run.get(block)).isLessThan(GradientCheck.TOLERANCE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"missingTranspose", "dividedTwice", "missingTranspose,dividedTwice"})
    void wrongGradientsPassedDownFailInTheFirstLayerOnly(String mistakes) {
        Runs run = Runs.of("mode", "correct", "checkGradients", "start", "mistakes", mistakes);

        assertThat(run.get("gradientCheck[0]")).isGreaterThan(1e-3);
        assertThat(BLOCKS.subList(1, 4))
                .allSatisfy(block -> assertThat(run.get(block)).isLessThan(GradientCheck.TOLERANCE));
    }

    @Test
    void lossOverAllNodesIsTooSmallByTheShareOfTrainingNodes() {
        Runs run = Runs.of("mode", "correct", "checkGradients", "start", "mistakes", "lossOverAllNodes");

        assertThat(BLOCKS)
                .allSatisfy(block -> assertThat(run.get(block)).isCloseTo((34.0 - 24) / (34 + 24), within(1e-6)));
    }

    @Test
    void publishedCheckLooksAtTheSoftmaxLayerOnly() {
        Runs run = Runs.of("mode", "asPublished", "checkGradients", "start");

        assertThat(run.get("gradientCheck[0]")).isNaN();
        assertThat(run.get("gradientCheck[1]")).isNaN();
        assertThat(run.get("gradientCheck[2]")).isLessThan(GradientCheck.TOLERANCE);
        assertThat(run.get("gradientCheck[3]")).isLessThan(GradientCheck.TOLERANCE);
    }

    @Test
    void deepNetworksPassToo() {
        Runs run = Runs.of("mode", "correct", "checkGradients", "start", "layers", "6", "hiddenUnits", "30");

        assertThat(run.get("gradientCheck[0]")).isLessThan(GradientCheck.TOLERANCE);
        assertThat(run.get("gradientCheck[7]")).isLessThan(GradientCheck.TOLERANCE);
    }

    @Test
    void checksAreRepeatedEveryHundredEpochs() {
        Runs run = Runs.of("mode", "correct", "checkGradients", "every100");
        double atStart = run.get("gradientCheck[0]");

        assertThat(run.to(99).get("gradientCheck[0]")).isEqualTo(atStart);
        assertThat(run.to(100).get("gradientCheck[0]")).isNotEqualTo(atStart).isLessThan(GradientCheck.TOLERANCE);
    }
}
