package dev.gradus.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.run.Command.Back;
import dev.gradus.run.Command.Seek;
import dev.gradus.sim.exercise.Answer.RunAnswer;
import dev.gradus.sim.key.Change;
import org.junit.jupiter.api.Test;

class LiveChangeTest {
    private final RunFixture fixture = new RunFixture();
    private final RunSession run = fixture.prepared();

    @Test
    void changeIsRecordedAtItsStepAndRepeatsOnTheWayBack() {
        fixture.runTo(run, 10);
        change("2");
        fixture.runTo(run, 20);
        change("5");
        fixture.runTo(run, 30);
        double[] before = readouts();
        for (long step : new long[] {0, 15, 20, 25}) {
            fixture.runTo(run, step);
            assertThat(readouts()[1]).isEqualTo(step < 10 ? 1 : step < 20 ? 2 : 5);
            fixture.runTo(run, 30);
            assertThat(readouts()).isEqualTo(before);
        }
        assertThat(run.key().changes()).containsExactly(new Change(10, "rate", "2"), new Change(20, "rate", "5"));
    }

    @Test
    void backPastAChangeKeepsItAndTheNextChangeCutsItOff() {
        fixture.runTo(run, 10);
        change("2");
        fixture.runTo(run, 20);
        change("5");
        fixture.tell(run, new Back(5));
        assertThat(run.key().changes()).hasSize(2);
        change("7");
        assertThat(run.key().changes()).containsExactly(new Change(10, "rate", "2"), new Change(15, "rate", "7"));
        fixture.runTo(run, 25);
        assertThat(readouts()[1]).isEqualTo(7);
    }

    @Test
    void changeIsShownAtOnceWhilePaused() {
        RecordingClient client = RecordingClient.of(run);
        fixture.runTo(run, 4);
        change("9");
        assertThat(client.lastFrame().readouts()[1]).isEqualTo(9);
        assertThat(client.lastFrame().step()).isEqualTo(4);
    }

    @Test
    void sameValueIsNoChange() {
        change("1.0");
        assertThat(run.key().changes()).isEmpty();
    }

    @Test
    void wrongChangesAreProblemsThatNameTheParameter() {
        RecordingClient client = RecordingClient.of(run);
        fixture.settle();
        change("fast");
        change("13");
        fixture.tell(run, new Command.Change("pieces", "4"), new Command.Change("colour", "red"));
        assertThat(client.troubles())
                .containsExactly(
                        "rate must be a number in [0, 100], got \"fast\"",
                        "rate must not be 13",
                        "Pieces cannot change while a run is under way: start a new run.",
                        "No parameter is called \"colour\".");
        assertThat(run.key().changes()).isEmpty();
    }

    @Test
    void evidenceForAnExerciseBelongsTogether() {
        fixture.runTo(run, 10);
        change("2");
        fixture.tell(run, new Seek(12));
        RunAnswer answer = run.answer().orElseThrow();
        assertThat(answer.step()).isEqualTo(12);
        assertThat(answer.key()).isEqualTo(run.key());
        assertThat(answer.readouts().get("rate")).isEqualTo(2);
        assertThat(answer.readouts()).containsOnlyKeys("position", "rate", "odd");
    }

    private void change(String rate) {
        fixture.tell(run, new Command.Change("rate", rate));
    }

    private double[] readouts() {
        return run.moment().orElseThrow().readouts();
    }
}
