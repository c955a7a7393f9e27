package dev.gradus.labs.mlpfromscratch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gradus.data.LabelledImages;
import dev.gradus.labs.LabRun;
import dev.gradus.random.Rng;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures of NumPy and of published runs on real digits, where these are on the machine. */
class RealDigitsTest {
    private static final double ROUNDING = 1e-9;
    private static final int EPOCH = 1437;

    @ParameterizedTest
    @ValueSource(strings = {"0.003", "0.01", "0.03", "0.1"})
    void optdigitsGoAsInNumPy(String learningRate) {
        Runs.assumeThere("optdigits");
        LabRun run = Runs.begin("data", "optdigits", "learningRate", learningRate, "seed", "1");
        assertScore(run, golden().get("initial").get("test"));
        int epoch = 0;
        for (JsonNode expected : golden().get("correct").get(learningRate)) {
            run.to((long) ++epoch * EPOCH);
            assertScore(run, expected.get("test_acc_loss"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.05", "0.1"})
    void otherSeedsEndWithNumPysAccuracy(String learningRate) {
        Runs.assumeThere("optdigits");
        int seed = 0;
        for (JsonNode expected : golden().get("accuracyAfterThreeEpochs").get(learningRate)) {
            LabRun run =
                    Runs.begin("data", "optdigits", "learningRate", learningRate, "seed", Integer.toString(++seed));
            assertThat(run.to(3 * EPOCH).number("testAccuracy")).isCloseTo(expected.asDouble(), within(ROUNDING));
        }
    }

    @Test
    void firstSampleHasNumPysGradient() {
        Runs.assumeThere("optdigits");
        Setup setup = Setup.of(Runs.values("data", "optdigits"));
        Training training = new Training(setup, pictures(setup), new Rng(1));
        JsonNode expected = golden().get("sample0");
        int label = training.pictures().train().label(0);
        training.network().forward(training.eye().see(training.pictures().train(), 0));
        training.network().backward(label);
        double[] w2 = training.network().gradients().get(2);

        assertThat(label).isEqualTo(expected.get("label").asInt());
        assertThat(training.network().loss(label))
                .isCloseTo(expected.get("loss").asDouble(), relative(2));
        assertThat(Arrays.stream(training.network().gradients().getFirst()).sum())
                .isCloseTo(expected.get("dW1_sum").asDouble(), relative(1));
        assertThat(Math.sqrt(Arrays.stream(w2).map(g -> g * g).sum()))
                .isCloseTo(expected.get("dW2_norm").asDouble(), relative(1));
        for (int k = 0; k < 10; k++) {
            assertThat(training.network().gradients().getLast()[k])
                    .isCloseTo(expected.get("dB3").get(k).asDouble(), relative(1));
        }
    }

    @Test
    void threeEpochsOfMnistGoAsPublished() {
        Runs.assumeThere("mnist");
        Setup setup = Setup.of(Runs.values("data", "mnist", "trainingSize", "60000"));
        Training training = new Training(setup, pictures(setup), new Rng(1));
        double[] expected = {0.868, 0.905, 0.923};
        for (int epoch = 1; epoch <= expected.length; epoch++) {
            learn(training, 60_000L * (epoch - 1), 60_000L * epoch);
            assertThat(accuracy(training)).isCloseTo(expected[epoch - 1], within(0.01));
        }
    }

    @Test
    void ownGuessesTeachNothingOfMnistEither() {
        Runs.assumeThere("mnist");
        Setup setup = Setup.of(Runs.values("data", "mnist", "trainingSize", "60000", "mistakes", "ownGuess"));
        Training training = new Training(setup, pictures(setup), new Rng(1));
        learn(training, 0, 60_000);

        assertThat(accuracy(training)).isLessThan(0.12);
    }

    private static void learn(Training training, long from, long to) {
        for (long step = from + 1; step <= to; step++) {
            training.learn(step, 0.003);
        }
    }

    private static double accuracy(Training training) {
        LabelledImages test = training.pictures().test();
        TestEvaluation evaluation = new TestEvaluation(training.network(), test, training.eye());
        evaluation.finish();
        return evaluation.score().accuracy();
    }

    private static Pictures pictures(Setup setup) {
        return Pictures.Key.of(setup)
                .preparation(Runs.FOLDER)
                .advance(() -> false)
                .orElseThrow();
    }

    private static void assertScore(LabRun run, JsonNode expected) {
        assertThat(run.number("testAccuracy")).isCloseTo(expected.get(0).asDouble(), within(ROUNDING));
        double loss = expected.get(1).asDouble();
        assertThat(run.number("testLoss")).isCloseTo(loss, relative(loss));
    }

    private static Offset<Double> relative(double size) {
        return within(ROUNDING * Math.abs(size));
    }

    private static JsonNode golden() {
        try (InputStream in = RealDigitsTest.class.getResourceAsStream("/golden/mlp-optdigits.json")) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
