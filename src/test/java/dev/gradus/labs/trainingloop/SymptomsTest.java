package dev.gradus.labs.trainingloop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gradus.labs.LabRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every broken case shows what it is said to show. */
class SymptomsTest {
    private static final long FOUR_EPOCHS = 4 * 76;
    private static final double GUESSING = Math.log(3);

    private static LabRun opened(String broken) {
        return Runs.begin("brokenCase=" + broken);
    }

    private static double over(LabRun run, String readout) {
        return run.number(readout + "[0]") / run.number(readout + "[1]");
    }

    @Test
    void theRightProgramLearnsAndIsItsOwnRepair() {
        LabRun run = opened("correct").to(40 * 76);
        assertThat(run.number("testAccuracy[0]")).isGreaterThan(0.9);
        assertThat(run.number("weightDistance")).isZero();
        assertThat(run.number("update")).isEqualTo(480);
    }

    @Test
    void withinTenSecondsOfTheDefaultTheSumThatIsNeverZeroedSwings() {
        LabRun run = opened("correct");
        double[] sums = new double[2];
        for (long step = (long) (7 * Runs.LAB.speed()); step <= 10 * Runs.LAB.speed(); step++) {
            run.to(step);
            sums[0] += run.number("loss[0]");
            sums[1] += run.number("loss[2]");
        }
        assertThat(sums[1]).isGreaterThan(1.5 * sums[0]);
        assertThat(run.number("gradientNorm[2]")).isGreaterThan(5 * run.number("gradientNorm[0]"));
        assertThat(run.number("updateNorm[2]")).isGreaterThan(5 * run.number("updateNorm[0]"));
    }

    @Test
    void neverZeroedGradientsGrowAndTheLossLeavesThatOfGuessing() {
        LabRun run = opened("neverZeroed").to(4_000);
        assertThat(over(run, "gradientNorm")).isGreaterThan(20);
        assertThat(run.number("loss[0]")).isGreaterThan(GUESSING);
        assertThat(run.number("testAccuracy[0]")).isLessThan(0.6);
    }

    @Test
    void zeroedBeforeTheStepNothingMoves() {
        LabRun run = opened("zeroedBeforeStep").to(FOUR_EPOCHS);
        assertThat(run.number("update")).isEqualTo(48);
        assertThat(run.number("updateNorm[0]")).isZero();
        assertThat(run.number("gradientNorm[0]")).isPositive();
    }

    @Test
    void steppingBeforeBackwardIsOneBatchLate() {
        LabRun run = Runs.toUpdate(opened("stepBeforeBackward"), 1);
        assertThat(run.number("updateNorm[0]")).isZero();
        double gradient = run.to(run.simulation().step() + 2).number("gradientNorm[0]");
        assertThat(Runs.toUpdate(run, 2).number("updateNorm[0]")).isCloseTo(0.1 * gradient, within(1e-12));
        assertThat(run.to(40 * 76).number("testAccuracy[0]")).isGreaterThan(0.85);
    }

    @Test
    void zeroingAfterForwardIsHarmless() {
        LabRun run = opened("zeroAfterForward").to(FOUR_EPOCHS);
        assertThat(run.number("weightDistance")).isZero();
    }

    @Test
    void withoutDivisionTheFirstUpdateIsFourTimesAsLong() {
        LabRun run = Runs.toUpdate(opened("noDivision"), 1);
        assertThat(run.number("gradientNorm[0]")).isCloseTo(4 * run.number("gradientNorm[1]"), within(1e-9));
        assertThat(run.number("updateNorm[0]")).isCloseTo(4 * run.number("updateNorm[1]"), within(1e-9));
    }

    @Test
    void theLastAccumulationIsAnUpdateLessPerEpoch() {
        LabRun run = opened("lastAccumulationLost");
        while (run.number("epoch") < 5) {
            run.to(run.simulation().step() + 1);
        }
        run.to(run.simulation().step() + 6);
        LoopSimulation simulation = (LoopSimulation) run.simulation();
        assertThat(simulation.curves().get(0).trainer().updates()).isEqualTo(10);
        assertThat(simulation.curves().get(1).trainer().updates()).isEqualTo(15);
    }

    @Test
    void softmaxTwiceKeepsTheLossAboveItsFloor() {
        LabRun run = opened("softmaxTwice").to(4_000);
        assertThat(run.number("loss[0]")).isGreaterThan(Math.log(1 + 2 / Math.E));
        assertThat(run.number("testAccuracy[0]")).isLessThan(run.number("testAccuracy[1]") - 0.1);
    }

    @Test
    void aLearningRateAHundredTimesTooBigIsWorseThanGuessing() {
        LabRun run = opened("learningRateTooBig").to(FOUR_EPOCHS);
        assertThat(run.number("loss[0]")).isGreaterThan(GUESSING);
        assertThat(over(run, "updateNorm")).isGreaterThan(20);
    }

    @Test
    void leftInEvaluationModeTheNetworkRunsAway() {
        LabRun run = opened("evalMode").to(4_000);
        assertThat(run.diverged()).isTrue();
        assertThat(run.number("divergedAt[0]")).isBetween(6.0, 60.0);
        assertThat(run.number("divergedAt[1]")).isNaN();
        assertThat(run.simulation().ending().what()).contains("left every bound");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sortedByClass", "labelsPermuted"})
    void dataInTheWrongOrderTeachNothingThatLasts(String broken) {
        LabRun run = opened(broken).to(4_000);
        assertThat(run.number("testAccuracy[0]")).isLessThan(0.5);
        assertThat(run.number("testAccuracy[1]")).isGreaterThan(0.9);
    }

    @Test
    void aStaleGradientMarchesStraightOn() {
        LabRun run = opened("staleGradient");
        assertThat(Runs.toUpdate(run, 12).number("updateNorm[0]")).isZero();
        double first = Runs.toUpdate(run, 13).number("updateNorm[0]");
        assertThat(first).isPositive();
        assertThat(Runs.toUpdate(run, 24).number("updateNorm[0]")).isCloseTo(first, within(1e-12));
    }

    @Test
    void theSchedulerPerBatchStopsLearning() {
        LabRun run = opened("schedulerPerBatch").to(4_000);
        assertThat(over(run, "updateNorm")).isLessThan(1e-3);
        assertThat(run.number("loss[0]")).isGreaterThan(run.number("loss[1]"));
    }

    @Test
    void aStepOutsideTheLoopIsOneUpdatePerEpoch() {
        LabRun run = opened("stepOutsideLoop").to(4_000);
        assertThat(run.number("update")).isEqualTo(40);
        assertThat(run.number("testAccuracy[0]")).isLessThan(run.number("testAccuracy[1]") - 0.1);
    }

    @Test
    void clippedTooLateUpdatesAreLongerThanTheBound() {
        LabRun run = opened("clipTooLate");
        double longest = 0;
        double longestRepaired = 0;
        for (int update = 1; update <= 24; update++) {
            Runs.toUpdate(run, update);
            longest = Math.max(longest, run.number("updateNorm[0]"));
            longestRepaired = Math.max(longestRepaired, run.number("updateNorm[1]"));
        }
        assertThat(longest).isGreaterThan(2 * 2 * 0.25);
        assertThat(longestRepaired).isLessThan(2 * 0.25 * 1.0001);
    }
}
