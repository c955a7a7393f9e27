package dev.gradus.labs.matrixsensing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gradus.labs.LabRun;
import dev.gradus.sim.frame.Series.Points;
import dev.gradus.sim.parameter.ParameterValues;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SensingSimulationTest {
    @Test
    void theSmallestStartIsNearestAndTheLargestFitsBest() {
        LabRun run = Runs.given("alphas=1,1e-5").to(4000);
        assertThat(run.number("trainLoss[0]")).isLessThan(1e-6);
        assertThat(run.number("trainLoss[1]")).isLessThan(1e-6);
        assertThat(run.number("relativeDistance[1]")).isLessThan(1e-4);
        assertThat(run.number("relativeDistance[0]")).isGreaterThan(1.3);
    }

    @Test
    void unitsDoNotChangeTheDescent() {
        LabRun drawn = Runs.given("normalise=false").to(60);
        LabRun normalised = Runs.given().to(60);
        double unit = drawn.number("lambdaMax");
        assertThat(unit).isCloseTo(29.028356225526178, within(1e-12));
        assertThat(normalised.number("lambdaMax")).isEqualTo(1);
        for (int curve = 0; curve < 6; curve++) {
            double distance = normalised.number("distance[" + curve + "]");
            assertThat(unit * distance).isCloseTo(drawn.number("distance[" + curve + "]"), within(1e-9));
        }
    }

    @Test
    void manyMeasurementsFollowTheTheoryOfInfinitelyMany() {
        LabRun run = Runs.given("measurements=5000", "alphas=1e-3", "dimension=10", "factorRank=10");
        double first = run.to(90).number("singularValue[0,0]");
        assertThat(first).isCloseTo(theory(run, "s1")[30], within(0.03 * first));
        double second = run.to(150).number("singularValue[0,1]");
        assertThat(second).isCloseTo(theory(run, "s2")[50], within(0.1 * second));
        assertThat(run.number("singularValue[0,2]")).isLessThan(0.01);
    }

    /** U = α·I stays a polynomial of X*, whose eigenvalues the rule follows one by one. */
    @Test
    void theoryIsExactForAStartAtTheIdentity() {
        double[] eigenvalues = {4, 1};
        double[] s = {0.1, 0.1};
        for (int step = 0; step < 30; step++) {
            for (int j = 0; j < 2; j++) {
                s[j] -= 0.2 / 4 * 2 * (s[j] * s[j] - eigenvalues[j]) * s[j];
            }
        }
        Points theory = new SingularTheory(eigenvalues, new double[] {0.1, 0.1}, new RateHistory(0.2)).until(0);
        for (int j = 0; j < 2; j++) {
            double[] column = theory.columns().get(j + 1).values();
            assertThat(column[10]).isCloseTo(s[j], within(1e-12));
        }
    }

    @Test
    void theTheoryFollowsAChangeOfTheLearningRateFromItsStep() {
        LabRun run = Runs.given("shownCurve=0", "alphas=0.001").to(30);
        double[] before = theory(run, "s1");
        ParameterValues faster = Runs.values("shownCurve=0", "alphas=0.001", "learningRate=0.2");
        run.simulation().adopt(faster);
        double[] after = theory(run, "s1");
        assertThat(Arrays.copyOf(after, 11)).containsExactly(Arrays.copyOf(before, 11));
        assertThat(after[12]).isGreaterThan(before[12]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rowwiseProduct", "missingTranspose", "positiveStart"})
    void aWrongCodeFindsLess(String mistake) {
        double right = Runs.given("alphas=1e-4").to(300).number("relativeDistance[0]");
        LabRun wrong = Runs.given("alphas=1e-4", "mistakes=" + mistake, "learningRate=0.02")
                .to(300);
        assertThat(wrong.number("relativeDistance[0]")).isGreaterThan(10 * right);
    }

    @Test
    void aStartAtTheSolutionHasNothingToLearn() {
        LabRun run = Runs.given("mistakes=startAtSolution");
        assertThat(run.number("trainLoss[0]")).isZero();
        assertThat(run.to(20).number("distance[5]")).isZero();
    }

    @Test
    void theCurveShownIsTheLastOneWhereThereAreFewer() {
        assertThat(Setup.of(Runs.values("shownCurve=5", "alphas=1,0.1")).shown())
                .isEqualTo(1);
    }

    @Test
    void measurementsOfManyMatricesAreKeptInSinglePrecisionAndSmallOnesExactly() {
        assertThat(MeasurementsKey.of(Setup.of(Runs.values("preset=exactRank")), 0)
                        .bytes())
                .isEqualTo(5000L * 5050 * 4);
        assertThat(MeasurementsKey.of(Setup.of(Runs.values("preset=small")), 0).bytes())
                .isEqualTo(400L * 210 * 8);
    }

    private static double[] theory(LabRun run, String column) {
        Points points = (Points)
                Objects.requireNonNull(run.simulation().frame(Set.of()).series().get(SensingFrames.SINGULAR_THEORY));
        return points.columns().stream()
                .filter(one -> one.name().equals(column))
                .findFirst()
                .orElseThrow()
                .values();
    }
}
