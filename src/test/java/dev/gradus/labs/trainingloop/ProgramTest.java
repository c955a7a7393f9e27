package dev.gradus.labs.trainingloop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.labs.LabRun;
import dev.gradus.sim.frame.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgramTest {
    @Test
    void linesRunInTheOrderOfTheirLoops() {
        LabRun run = Runs.begin(
                "program=trainMode.epoch(batch(every(log)).evaluate).log",
                "epochs=2",
                "batchSize=96",
                "accumulation=2");
        List<Integer> lines = new ArrayList<>();
        for (long step = 1; !run.ended(); step++) {
            lines.add((int) run.to(step).number("line"));
        }
        assertThat(lines).containsExactly(0, 1, 2, 3, 2, 3, 4, 5, 1, 2, 3, 2, 3, 4, 5, 6);
    }

    @Test
    void theSameProgramShowsTheSameAtEveryLine() {
        LabRun run = Runs.begin("brokenCase=neverZeroed", "program=" + Programs.CORRECT);
        for (long step = 1; step <= 150; step++) {
            run.to(step);
            for (String figure : List.of("loss", "gradientNorm", "updateNorm")) {
                assertThat(Double.valueOf(run.number(figure + "[1]")))
                        .as("%s after line %d", figure, step)
                        .isEqualTo(Double.valueOf(run.number(figure + "[0]")));
            }
        }
    }

    @Test
    void emptyLoopsGoRound() {
        LabRun run = Runs.begin("program=epoch(batch())", "epochs=3", "batchSize=192");
        assertThat(run.to(1_000).simulation().step()).isEqualTo(6);
        assertThat(run.number("epoch")).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | no lines",
                "epoch(batch(zeroGradient.forward.loss.backward)) | not updated a weight",
                "epoch(batch(zeroGradient.forward.loss.step)) | no gradient was ever computed",
                "forward | no batch has been taken",
                "batch(loss) | needs logits",
                "batch(forward.backward) | needs a loss",
                "batch(forward.loss.backward.backward) | already used",
                "batch(forward).epoch(epoch(softmax)) | beyond 64 operations",
            })
    void aProgramThatLacksSomethingExplainsItself(String program, String words) {
        LabRun run = Runs.begin("program=" + program, "epochs=10").to(4_000);
        assertThat(run.simulation().ending().what()).contains(words);
        assertThat(run.simulation().ending().advice()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "epoch(batch(zeroGradient.forward.loss.backward)) | No line | has no line that steps",
                "epoch(batch(forward.loss.step)) | No line | no backward pass",
                "epoch(batch(forward.loss.backward.step).every(log)) | 8 | never reached",
                "epoch(batch(loss)) | 3 | needs logits",
                "epoch(batch(zeroGradient.forward.loss.backward.step)) | No line | another matter",
                "epoch(batch(forward.loss.backward.step)) | No line | another matter",
            })
    void theCheckSaysWhatCanBeSaidBeforeRunning(String program, String line, String words) {
        LabRun run = Runs.begin("program=" + program, "accumulation=5");
        Series.Table table = (Series.Table) Objects.requireNonNull(
                run.simulation().frame(java.util.Set.of()).series().get("complaints"));
        String number = line.equals("No line") ? "" : line;
        assertThat(table.rows())
                .anyMatch(row ->
                        row.get(0).equals(number) && row.get(1).toString().contains(words));
    }

    @Test
    void theListingIndentsAndCounts() {
        LabRun run = Runs.begin().to(2 + 6 * 3 + 1);
        Series.Table table = (Series.Table) Objects.requireNonNull(
                run.simulation().frame(java.util.Set.of()).series().get("listing"));
        assertThat(table.columns()).containsExactly("line", "depth", "text", "state");
        assertThat(table.rows().get(0)).containsExactly(1L, 0L, "for epoch in range(epochs):", "1 of 40");
        assertThat(table.rows().get(2)).containsExactly(3L, 1L, "for x, y in batches:", "64 of 192");
        assertThat(table.rows().get(3)).containsExactly(4L, 2L, "optimizer.zero_grad()", "");
        assertThat(run.number("line")).isEqualTo(2);
    }
}
