package dev.gradus.labs.quadraticdescent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.labs.LabRun;
import dev.gradus.sim.Lab;
import dev.gradus.sim.parameter.ParameterValues;
import java.util.LinkedHashMap;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class QuadraticDescentTest {
    private static final Lab LAB = new QuadraticDescentLab();
    private static final double ROUNDING = Math.ulp(1.0) / 2;

    @ParameterizedTest
    @CsvFileSource(resources = "/golden/quadratic-descent.csv", numLinesToSkip = 1)
    void updatesToTheEndAreThoseOfTheReference(
            double a, double b, double learningRate, Double convergedAt, Double divergedAt) {
        ParameterValues values = values("a", a, "b", b, "learningRate", learningRate);
        LabRun end = LabRun.begin(LAB, values, 0).to(1500);
        assertStep(end.number("convergedAt[0]"), convergedAt);
        assertStep(end.number("divergedAt[0]"), divergedAt);
    }

    private static void assertStep(double measured, Double reference) {
        if (reference == null) {
            assertThat(measured).isNaN();
        } else {
            assertThat(measured).isEqualTo(reference);
        }
    }

    /** Bound of the rounding in t steps: 4t·2⁻⁵³·(1 + ηλ)/|ρ| relative. */
    @ParameterizedTest
    @CsvSource({"1, 10, 0.15", "1, 10, 0.198", "0.37, 90, 0.0111", "3, 3.1, 0.3", "0.001, 1000, 0.0019"})
    void descentEqualsItsClosedForm(double a, double b, double learningRate) {
        ParameterValues values = values("a", a, "b", b, "learningRate", learningRate);
        LabRun run = LabRun.begin(LAB, values, 0);
        for (int t = 1; t <= 300; t++) {
            LabRun now = run.to(t);
            assertClosedForm(now.number("w1[0]"), 1 - learningRate * a, t);
            assertClosedForm(now.number("w2[0]"), 1 - learningRate * b, t);
        }
    }

    private static void assertClosedForm(double measured, double rho, int t) {
        double theory = Math.pow(rho, t);
        double bound = 4 * t * ROUNDING * (2 - rho) / Math.abs(rho) * Math.abs(theory) + Double.MIN_NORMAL;
        assertThat(measured).isCloseTo(theory, Offset.offset(bound));
    }

    @Test
    void theoryLossFollowsTheMeasuredOneAlsoAfterAChangeOfTheRate() {
        ParameterValues values = values();
        ParameterValues slower = values("learningRate", 0.05);
        LabRun run = LabRun.begin(LAB, values, 0).to(20);
        run.simulation().adopt(slower);
        LabRun now = run.to(60);
        assertThat(now.number("theoryLoss[0]"))
                .isCloseTo(now.number("loss[0]"), Offset.offset(1e-12 * now.number("loss[0]")));
    }

    @ParameterizedTest
    @CsvSource({"gradientNoise, 0.1", "optimizer, momentum", "optimizer, adam"})
    void closedFormIsLeftOutWhereThereIsNone(String parameter, String value) {
        ParameterValues values = values(parameter, value);
        assertThat(LabRun.begin(LAB, values, 0).to(3).number("theoryLoss[0]")).isNaN();
    }

    @Test
    void everyCurveSeesTheSameNoise() {
        ParameterValues values = values("gradientNoise", 1, "otherLearningRates", "0.15,0.05");
        LabRun now = LabRun.begin(LAB, values, 5).to(7);
        assertThat(now.number("w1[1]")).isEqualTo(now.number("w1[0]")).isNotEqualTo(now.number("w1[2]"));
    }

    @Test
    void divergenceNamesRateLimitAndUpdate() {
        LabRun run = LabRun.begin(LAB, values("learningRate", 0.202), 0).to(1000);
        assertThat(run.simulation().step()).isEqualTo(698);
        assertThat(run.simulation().ending().what()).contains("update 698", "η = 0.202", "2/max(a, b) is 0.2");
        assertThat(run.simulation().ending().advice()).contains("below 2/max(a, b) = 0.2");
    }

    @Test
    void divergedCurveStandsStillWhileOthersGoOn() {
        ParameterValues values = values("learningRate", 0.5, "otherLearningRates", "0.1");
        LabRun run = LabRun.begin(LAB, values, 0).to(30);
        double stopped = run.number("w2[0]");
        assertThat(run.to(60).number("w2[0]")).isEqualTo(stopped);
        assertThat(run.simulation().step()).isEqualTo(60);
    }

    @ParameterizedTest
    @CsvSource({"momentum, 0.377, true", "momentum, 0.383, false", "nesterov, 0.135, true", "nesterov, 0.136, false"})
    void methodConvergesExactlyWhereItsSpectralRadiusIsBelowOne(String method, double learningRate, boolean stable) {
        ParameterValues values = values("optimizer", method, "learningRate", learningRate);
        LabRun end = LabRun.begin(LAB, values, 0).to(20_000);
        assertThat(end.number("spectralRadius[0]") < 1).isEqualTo(stable);
        assertThat(Double.isNaN(end.number("divergedAt[0]"))).isEqualTo(stable);
        assertThat(Double.isNaN(end.number("convergedAt[0]"))).isNotEqualTo(stable);
    }

    @Test
    void heavyBallShrinksByTheRootOfItsMomentum() {
        assertThat(Method.MOMENTUM.spectralRadius(1.5, 0.9)).isCloseTo(Math.sqrt(0.9), Offset.offset(1e-15));
    }

    @Test
    void adaptiveMethodsComeNearTheMinimum() {
        for (String method : new String[] {"adagrad", "rmsprop", "adam"}) {
            ParameterValues values = values("optimizer", method, "learningRate", 0.01);
            assertThat(LabRun.begin(LAB, values, 0).to(20_000).number("distance[0]"))
                    .as(method)
                    .isLessThan(0.02);
        }
    }

    @Test
    void firstStepOfAdamIsTheLearningRateInEveryCoordinate() {
        ParameterValues values = values("optimizer", "adam", "learningRate", 0.1);
        LabRun now = LabRun.begin(LAB, values, 0).to(1);
        assertThat(now.number("w1[0]")).isCloseTo(0.9, Offset.offset(1e-8));
        assertThat(now.number("w2[0]")).isCloseTo(0.9, Offset.offset(1e-8));
    }

    @ParameterizedTest
    @CsvSource({"ascent, 1.15, 2.5", "sharedGradient, 0.85, 0.85", "doubleStep, 0.7, -2"})
    void mistakesRunForReal(String mistake, double w1, double w2) {
        ParameterValues values = values("mistakes", mistake);
        LabRun now = LabRun.begin(LAB, values, 0).to(1);
        assertThat(now.number("w1[0]")).isCloseTo(w1, Offset.offset(1e-15));
        assertThat(now.number("w2[0]")).isCloseTo(w2, Offset.offset(1e-15));
        assertThat(now.number("theoryLoss[0]")).isCloseTo(1.61125, Offset.offset(1e-14));
    }

    @Test
    void rmspropHasItsUsualMemoryUnlessOneIsGiven() {
        assertThat(values("optimizer", "rmsprop").get(QuadraticParameters.SECOND_MOMENT))
                .isEqualTo(0.9);
        assertThat(values("optimizer", "adam").get(QuadraticParameters.SECOND_MOMENT))
                .isEqualTo(0.999);
        assertThat(values("optimizer", "rmsprop", "secondMoment", 0.99).get(QuadraticParameters.SECOND_MOMENT))
                .isEqualTo(0.99);
    }

    private static ParameterValues values(Object... namesAndValues) {
        Map<String, String> given = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            given.put((String) namesAndValues[i], namesAndValues[i + 1].toString());
        }
        return LAB.parameters().read(given).values();
    }
}
