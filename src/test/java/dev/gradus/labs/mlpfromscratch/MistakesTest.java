package dev.gradus.labs.mlpfromscratch;

import static java.util.Arrays.stream;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.labs.LabRun;
import dev.gradus.nn.GradientCheck;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the gradient check sees of each mistake, and what it does not. */
class MistakesTest {
    private static final int BLOCKS = 6;

    @ParameterizedTest
    @ValueSource(strings = {"sigmoid", "tanh", "relu"})
    void rightLinesPassTheCheck(String activation) {
        assertThat(stream(errors("activation", activation))).allMatch(error -> error < GradientCheck.TOLERANCE);
    }

    /** Blocks in the order W1, b1, W2, b2, W3, b3. */
    @ParameterizedTest
    @CsvSource({
        "ownGuess, xxxxxx",
        "preActivation, ..x.x.",
        "outputInsteadOfWeights, xxxx..",
        "noBiasGradient, .x.x.x",
        "unstableSoftmax, ......",
        "learningRateIgnored, ......"
    })
    void wrongLinesFailWhereTheyAreUsed(String mistake, String failing) {
        double[] errors = errors("mistakes", mistake);
        for (int block = 0; block < BLOCKS; block++) {
            if (failing.charAt(block) == 'x') {
                assertThat(errors[block]).isGreaterThan(1e-2);
            } else {
                assertThat(errors[block]).isLessThan(GradientCheck.TOLERANCE);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"mistakes, rawPixels", "init, zeros", "init, equal"})
    void dataAndStartAreNoMatterOfTheGradient(String parameter, String value) {
        assertThat(stream(errors(parameter, value))).noneMatch(error -> error > GradientCheck.TOLERANCE);
    }

    @Test
    void allMistakesTogetherRun() {
        String all = "ownGuess,preActivation,outputInsteadOfWeights,noBiasGradient,unstableSoftmax,rawPixels,"
                + "learningRateIgnored";
        LabRun run = small("mistakes", all).to(600);

        assertThat(run.number("testAccuracy")).isLessThan(0.2);
    }

    @Test
    void rawPixelsWithoutAShiftOverflowAndSaySo() {
        LabRun run = small("mistakes", "unstableSoftmax,rawPixels", "activation", "relu")
                .to(100);

        assertThat(run.simulation().step()).isLessThan(100);
        assertThat(run.simulation().ending().advice()).contains("709");
    }

    @Test
    void theIgnoredRateIsTheOneInTheCode() {
        LabRun ignored =
                small("mistakes", "learningRateIgnored", "learningRate", "7").to(300);
        LabRun heeded = small("learningRate", "0.003").to(300);

        assertThat(ignored.number("testLoss")).isEqualTo(heeded.number("testLoss"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zeros", "equal"})
    void unitsThatBeginEqualStayEqual(String init) {
        double[] filters = Runs.grid(small("init", init).to(500), "filters");
        double[] first = Arrays.copyOf(filters, 784);

        assertThat(first).isNotEqualTo(new double[784]);
        for (int unit = 1; unit < 32; unit++) {
            assertThat(Arrays.copyOfRange(filters, 784 * unit, 784 * (unit + 1)))
                    .isEqualTo(first);
        }
    }

    private static double[] errors(String... settings) {
        return Runs.numbers(small(settings), "gradientCheck", BLOCKS);
    }

    private static LabRun small(String... settings) {
        String[] all = Arrays.copyOf(settings, settings.length + 2);
        all[settings.length] = "trainingSize";
        all[settings.length + 1] = "300";
        return Runs.begin(all);
    }
}
