package dev.gradus.labs.sgdinterpolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gradus.sim.Progress;
import dev.gradus.sim.parameter.ParameterValues;
import org.junit.jupiter.api.Test;

/** What the lab says, measured: facts of the prose, effects of the mistakes, readouts from theory. */
class SgdFactsTest {
    private static final SgdInterpolationLab LAB = new SgdInterpolationLab();

    @Test
    void pairedCurvesStandWhereTheContractSays() {
        SgdRun run = SgdRun.given("regime=1").to(100);
        assertThat(run.value("loss[0]")).isCloseTo(30.91888348428943, within(1e-11));
        assertThat(run.value("loss[1]")).isCloseTo(93.36922215505753, within(1e-11));
        assertThat(run.value("loss[2]")).isCloseTo(139.99734880236753, within(1e-11));
        assertThat(run.value("squaredDistance[0]")).isCloseTo(38.423631946918604, within(1e-11));
        assertThat(run.value("activeCurve")).isNaN();
    }

    @Test
    void onlyTheRidgePenaltyStalls() {
        SgdRun run = SgdRun.given("regime=4").to(40_000);
        assertThat(run.value("squaredDistance[0]")).isBetween(2e-6, 5e-5);
        assertThat(run.value("squaredDistance[1]")).isLessThan(1e-24);
        assertThat(run.value("squaredDistance[2]")).isLessThan(3e-6);
        assertThat(run.value("floor[0]")).isBetween(6.6e-6, 1.4e-5);
    }

    @Test
    void oneRowPerUpdateWorksBelowTheBoundAndBlowsUpAbove() {
        SgdRun run = SgdRun.given("regime=2", "batchSize=1", "learningRates=0.0008,0.001")
                .to(10_000);
        assertThat(run.value("loss[0]")).isLessThan(2);
        assertThat(run.value("loss[1]")).isGreaterThan(50);
        assertThat(run.value("learningRateBoundDistance")).isBetween(0.0008, 0.001);
    }

    @Test
    void boundHoldsOnAverageAndShrinksByItsFactor() {
        SgdRun run = SgdRun.given("regime=1", "study=batchSize", "batchSizes=1,64", "learningRate=0.0005");
        double first = run.value("bound[0]");
        assertThat(first).isCloseTo(run.value("loss[0]"), within(1e-9));
        run.to(1000);
        double factor = 1 - run.value("lyapunovC1") * 0.0005 + run.value("lyapunovC2") * 0.0005 * 0.0005;
        assertThat(run.value("bound[0]")).isCloseTo(first * Math.pow(factor, 1000), within(1e-8 * first));
        assertThat(run.value("loss[0]")).isLessThan(run.value("bound[0]"));
        assertThat(run.value("bound[1]")).as("more than one row per update").isNaN();
        double steps = Math.ceil(Math.log(1e-6 * 0.05 / first) / Math.log(factor));
        assertThat(run.value("markovSteps[0]")).isEqualTo(steps);
        assertThat(run.value("markovSteps[1]")).isNaN();
    }

    @Test
    void boundsAreSilentWhereTheyDoNotHold() {
        assertThat(SgdRun.given("regime=1", "noise=0.1", "batchSize=1").value("bound[0]"))
                .isNaN();
        assertThat(SgdRun.given("regime=4", "batchSize=1").value("bound[0]")).isNaN();
        assertThat(SgdRun.given("regime=2", "study=batchSize").value("markovSteps[0]"))
                .as("the step is too long for the bound")
                .isNaN();
    }

    @Test
    void floorIsTheMeanOverTheLastWholeBlock() {
        SgdRun run = SgdRun.given("regime=1", "n=50", "d=5");
        assertThat(run.value("floor[0]")).isNaN();
        double sum = 0;
        for (int step = 1; step <= 12; step++) {
            double distance = run.to(step).value("squaredDistance[0]");
            sum += step >= 4 && step < 8 ? distance : 0;
        }
        assertThat(run.value("floor[0]")).isCloseTo(sum / 4, within(1e-12));
    }

    @Test
    void gradientNotDividedByTheBatchDivergesAndIsExplained() {
        SgdRun run = SgdRun.given("regime=1", "learningRates=0.005,0.004", "mistakes=notDividedByBatch")
                .to(10_000);
        assertThat(run.last()).isEqualTo(Progress.DIVERGED);
        assertThat(run.value("divergedAt[0]")).isLessThan(run.value("divergedAt[1]"));
        assertThat(run.value("loss[1]")).isFinite().isGreaterThan(1e12);
        assertThat(run.simulation().step()).isEqualTo((long) run.value("divergedAt[1]"));
        assertThat(run.simulation().ending().what())
                .contains("step " + run.simulation().step())
                .contains("η = 0.00400");
        assertThat(run.simulation().ending().advice())
                .contains("1/β² = 0.00362")
                .contains("η < 0.00101");
    }

    @Test
    void fixedMinibatchIsFittedAndTheRestForgotten() {
        double right = SgdRun.given("regime=1").to(3000).value("loss[0]");
        double wrong =
                SgdRun.given("regime=1", "mistakes=fixedMinibatch").to(3000).value("loss[0]");
        assertThat(right).isLessThan(1e-8);
        assertThat(wrong).isGreaterThan(1);
    }

    @Test
    void penaltyTimesNMovesTheRidgeCurveAlone() {
        SgdRun right = SgdRun.given("regime=4").to(5000);
        SgdRun wrong = SgdRun.given("regime=4", "mistakes=penaltyTimesN").to(5000);
        assertThat(wrong.value("squaredDistance[0]")).isGreaterThan(1);
        assertThat(wrong.value("squaredDistance[1]")).isEqualTo(right.value("squaredDistance[1]"));
        assertThat(wrong.value("squaredDistance[2]")).isEqualTo(right.value("squaredDistance[2]"));
    }

    @Test
    void wrongYardstickStallsThoughTheMethodDoesNot() {
        SgdRun noisy = SgdRun.given("regime=4", "mistakes=wrongYardstick").to(20_000);
        assertThat(noisy.value("squaredDistance[1]")).isCloseTo(9.904180429e-4, within(1e-9));
        assertThat(noisy.value("rowSpaceEnergy[1]")).isLessThan(1e-14);
        SgdRun wide = SgdRun.given("regime=2", "mistakes=wrongYardstick", "learningRates=0.002")
                .to(15_000);
        assertThat(wide.value("squaredDistance[0]")).isCloseTo(516.6942359, within(1e-3));
    }

    @Test
    void liveLearningRateTakesEffectFromTheNextStepOn() {
        SgdRun changed = SgdRun.given("regime=4").to(50);
        SgdRun unchanged = SgdRun.given("regime=4").to(50);
        assertThat(changed.all()).containsExactly(unchanged.all());
        changed.set("learningRate=0.0001").to(60);
        assertThat(changed.value("loss[0]")).isGreaterThan(unchanged.to(60).value("loss[0]"));
    }

    @Test
    void notebookShowsOneCurveAfterTheOther() {
        SgdRun run = SgdRun.given("regime=1", "n=40", "d=5", "stream=notebook", "iterations=10")
                .to(10);
        assertThat(run.value("loss[1]")).isNaN();
        assertThat(run.value("activeCurve")).isZero();
        double finished = run.value("loss[0]");
        run.to(11);
        assertThat(run.value("activeCurve")).isEqualTo(1);
        assertThat(run.value("iteration")).isEqualTo(1);
        assertThat(run.value("loss[0]")).isEqualTo(finished);
        run.to(1000);
        assertThat(run.simulation().step()).isEqualTo(30);
        assertThat(run.last()).isEqualTo(Progress.FINISHED);
        assertThat(run.simulation().ending().what()).isEqualTo("Every curve has taken its 10 updates.");
    }

    @Test
    void epochsVisitEveryRowOnce() {
        SgdRun run = SgdRun.given("regime=1", "n=10", "d=3", "batchSize=4", "sampling=shuffledEpochs");
        boolean[] seen = new boolean[10];
        for (int step = 1; step <= 3; step++) {
            double[] rows = run.to(step).column("minibatch", "x");
            assertThat(rows).hasSize(step < 3 ? 4 : 2);
            for (double row : rows) {
                seen[(int) row] = true;
            }
        }
        assertThat(seen).containsOnly(true);
    }

    @Test
    void minibatchesWithoutReplacementMustFit() {
        ParameterValues values = SgdRun.values("regime=1", "n=50", "sampling=withoutReplacement");
        assertThat(LAB.check(values))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message())
                        .isEqualTo("batchSize must be ≤ n = 50 unless rows are drawn with replacement, got 64"));
        assertThat(LAB.check(SgdRun.values("regime=1", "n=50"))).isEmpty();
    }

    @Test
    void budgetCountsAllUpdatesOfTheStream() {
        assertThat(LAB.budget(SgdRun.values("regime=1"))).isEqualTo(10_000);
        assertThat(LAB.budget(SgdRun.values("regime=4", "stream=notebook"))).isEqualTo(1_500_000);
    }
}
