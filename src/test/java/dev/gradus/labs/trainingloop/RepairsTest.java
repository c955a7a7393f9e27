package dev.gradus.labs.trainingloop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.labs.LabRun;
import dev.gradus.sim.exercise.Answer.RunAnswer;
import dev.gradus.sim.exercise.Verdict;
import dev.gradus.sim.key.Change;
import dev.gradus.sim.key.RunKey;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class RepairsTest {
    static final List<Repair> ALL = Repairs.ALL;

    private static final long LINES = 1_300;

    @Test
    void everyBrokenCaseIsAsked() {
        assertThat(ALL.stream().map(Repair::broken))
                .containsExactlyElementsOf(Arrays.stream(BrokenCase.values())
                        .filter(one -> one != BrokenCase.CORRECT)
                        .toList());
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void theReferenceRepairPassesAndLearns(Repair repair) {
        Verdict verdict = Runs.verdict(repair, repair.broken().repair(), LINES);
        assertThat(verdict.full()).as(verdict.toString()).isTrue();
        LabRun run = Runs.begin(repair.with(repair.broken().repair()));
        double start = Runs.toUpdate(run, 1).number("loss[0]");
        assertThat(run.to(LINES).number("loss[0]")).isLessThan(start);
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void whatWasOpenedDoesNotPassUnlessItIsHarmless(Repair repair) {
        Verdict verdict = Runs.verdict(repair, Map.of(), LINES);
        assertThat(verdict.full()).isEqualTo(repair.broken() == BrokenCase.ZERO_AFTER_FORWARD);
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void atLeastTwoWrongRepairsAreRefusedWithAReason(Repair repair) {
        assertThat(repair.wrong()).hasSizeGreaterThanOrEqualTo(2);
        for (Map<String, String> wrong : repair.wrong()) {
            Verdict verdict = Runs.verdict(repair, wrong, LINES);
            assertThat(verdict.full()).as("%s %s", repair.broken(), wrong).isFalse();
            assertThat(verdict.findings()).anyMatch(finding -> !finding.met());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NEVER_ZEROED | forward.loss.backward.zeroGradient.step | NOTHING_TO_FOLLOW",
                "NEVER_ZEROED | forward.loss.backward.step | USED_AGAIN",
                "ZEROED_BEFORE_STEP | forward.loss.step.backward.zeroGradient | NOTHING_TO_FOLLOW",
                "STEP_BEFORE_BACKWARD | forward.loss.step.zeroGradient.backward | LATE",
                "NO_DIVISION | forward.loss.divide.backward.step.zeroGradient | TOO_EARLY",
                "NO_DIVISION | forward.loss.backward.every(step.zeroGradient) | NOT_DIVIDED",
                "NO_DIVISION | forward.divide.loss.backward.every(step.zeroGradient) | STOPS",
                "SOFTMAX_TWICE | zeroGradient.forward.softmax.loss.backward.step | SOFTMAX_TWICE",
                "SCHEDULER_PER_BATCH | zeroGradient.forward.loss.backward.schedulerStep.step | RATE_FALLS_TOO_OFTEN",
                "CLIP_TOO_LATE | zeroGradient.forward.loss.clip.backward.step | CLIP_TOO_LATE",
                "CLIP_TOO_LATE | zeroGradient.forward.loss.backward | NO_UPDATE",
            })
    void theReasonIsTheFaultOfTheLines(BrokenCase broken, String lines, Fault fault) {
        Repair repair =
                ALL.stream().filter(one -> one.broken() == broken).findFirst().orElseThrow();
        Verdict verdict = Runs.verdict(repair, Map.of("program", Programs.loop(lines)), 400);
        assertThat(verdict.findings()).contains(new Verdict.Finding(false, fault.message()));
    }

    @Test
    void anotherLearningRateIsNoRepair() {
        Verdict verdict = Runs.verdict(ALL.getFirst(), Map.of("learningRate", "0.01"), 400);
        assertThat(verdict.findings())
                .anyMatch(finding -> finding.message().contains("“Learning rate” is 0.01 and was 0.1")
                        && finding.message().contains("not its cause"));
    }

    @Test
    void aSettingThatIsMendedOnTheWayIsToBeginAnew() {
        Repair repair = ALL.stream()
                .filter(one -> one.broken() == BrokenCase.LEARNING_RATE_TOO_BIG)
                .findFirst()
                .orElseThrow();
        RunKey key =
                RunKey.of(TrainingLoopLab.ID, repair.with(Map.of()), 0).with(new Change(100, "learningRate", "0.1"));
        Verdict verdict = new RepairExercise(repair)
                .exercise()
                .question(0)
                .grader()
                .apply(new RunAnswer(key, 400, Map.of("epoch", 5.0, "weightDistance", 1.0)));
        assertThat(verdict.full()).isFalse();
        assertThat(verdict.findings()).anyMatch(finding -> finding.message().contains("changed after line 100. Reset"));
    }

    @Test
    void aRunThatIsTooShortIsSentOn() {
        Repair repair = ALL.getFirst();
        Verdict verdict = Runs.verdict(repair, repair.broken().repair(), 20);
        assertThat(verdict.findings()).anyMatch(finding -> finding.message().contains("end of epoch 4"));
    }
}
