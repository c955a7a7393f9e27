package dev.gradus.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.run.Command.Back;
import dev.gradus.run.Command.Change;
import dev.gradus.run.Command.Pause;
import dev.gradus.run.Command.Play;
import dev.gradus.run.Command.Reset;
import dev.gradus.run.Command.Speed;
import dev.gradus.run.Command.Step;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ParkingTest {
    private static final long MINUTE = 60_000;

    private final RunFixture fixture = new RunFixture();

    @Test
    void runGoesOnAloneForAMinuteThenPausesAndSaysSo() {
        RunSession run = fixture.prepared();
        RecordingClient client = RecordingClient.of(run);
        fixture.tell(run, new Speed(new Pace(1)), new Play());
        fixture.elapse(5000);
        client.attachment().detach();
        fixture.elapse(MINUTE - 2000);
        assertThat(run.status().state()).isEqualTo(RunState.RUNNING);
        fixture.elapse(3000);
        assertThat(run.status().state()).isEqualTo(RunState.PAUSED);
        RecordingClient back = RecordingClient.of(run);
        fixture.settle();
        assertThat(back.reports().getLast().ending().what()).contains("nobody was watching");
        fixture.tell(run, new Play());
        assertThat(run.status().ending().what()).isEmpty();
    }

    @Test
    void watchedRunIsNotPaused() {
        RunSession run = fixture.prepared();
        RecordingClient.of(run);
        fixture.tell(run, new Speed(new Pace(1)), new Play());
        fixture.elapse(3 * MINUTE);
        assertThat(run.status().state()).isEqualTo(RunState.RUNNING);
        assertThat(run.status().step()).isBetween(179L, 181L);
    }

    @Test
    void parkedRunGoesOnBitForBitFromAnywhere() {
        RunSession unbroken = fixture.prepared("weight", "50");
        RunSession parked = fixture.prepared("weight", "50");
        for (RunSession run : new RunSession[] {unbroken, parked}) {
            fixture.runTo(run, 40);
            fixture.tell(run, new Change("rate", "3"));
            fixture.runTo(run, 77);
        }
        RecordingClient keeper = RecordingClient.of(unbroken);
        fixture.elapse(2 * MINUTE);
        assertThat(fixture.registry.roster().seated()).isEqualTo(1);
        assertThat(parked.status().state()).isEqualTo(RunState.PAUSED);
        for (Command command : new Command[] {new Step("epoch", 2), new Back(60), new Step("epoch", 5)}) {
            fixture.tell(unbroken, command);
            fixture.tell(parked, command);
            assertThat(parked.status().step()).isEqualTo(unbroken.status().step());
            assertThat(parked.moment().orElseThrow().readouts())
                    .isEqualTo(unbroken.moment().orElseThrow().readouts());
        }
        RecordingClient late = RecordingClient.of(parked);
        fixture.settle();
        assertThat(late.trace).isEqualTo(keeper.trace);
        assertThat(parked.key()).isEqualTo(unbroken.key());
    }

    @Test
    void parkedRunShowsItsLastMomentWithoutWaking() {
        RunSession run = fixture.prepared();
        fixture.runTo(run, 9);
        fixture.elapse(2 * MINUTE);
        RecordingClient client = RecordingClient.of(run);
        fixture.settle();
        assertThat(fixture.registry.roster().seated()).isZero();
        assertThat(client.lastFrame().step()).isEqualTo(9);
        assertThat(client.series).containsOnlyKeys("now", "field", "slow");
        assertThat(client.traceSteps).hasSize(10);
        assertThat(run.answer().orElseThrow().step()).isEqualTo(9);
    }

    @Test
    void parkedRunWakesForSeriesThatItHasNotKept() {
        RunSession run = fixture.prepared();
        fixture.runTo(run, 9);
        fixture.elapse(2 * MINUTE);
        RecordingClient client = RecordingClient.of(run);
        client.attachment().view(Set.of("detail"));
        fixture.settle();
        assertThat(client.series).containsKey("detail");
        assertThat(run.status().step()).isEqualTo(9);
    }

    @Test
    void resetOfAParkedRunStartsAgain() {
        RunSession run = fixture.prepared();
        fixture.runTo(run, 9);
        fixture.elapse(2 * MINUTE);
        fixture.tell(run, new Reset());
        assertThat(run.status().state()).isEqualTo(RunState.IDLE);
        assertThat(run.status().attempt()).isEqualTo(2);
    }

    @Test
    void finishedRunStaysFinishedWhenParked() {
        RunSession run = fixture.prepared("diverge", "9");
        fixture.tell(run, new Speed(Pace.MAX), new Play());
        fixture.elapse(2 * MINUTE);
        assertThat(fixture.registry.roster().seated()).isZero();
        assertThat(run.status().state()).isEqualTo(RunState.DIVERGED);
        fixture.tell(run, new Back(1), new Step("update", 1));
        assertThat(run.status().state()).isEqualTo(RunState.DIVERGED);
    }

    @Test
    void runPausedInsideAStepIsParkedAtTheStepShown() {
        RunSession run = fixture.prepared("pieces", "100");
        fixture.tell(run, new Step("update", 3));
        run.post(new Play());
        for (int i = 0; i < 4; i++) {
            fixture.scheduler.turn();
        }
        fixture.tell(run, new Pause());
        fixture.elapse(2 * MINUTE);
        assertThat(fixture.registry.roster().seated()).isZero();
        assertThat(run.status().step()).isEqualTo(3);
        fixture.tell(run, new Step("update", 1));
        assertThat(run.status().step()).isEqualTo(4);
    }

    @Test
    void watchedRunAtRestIsParkedLater() {
        RunSession run = fixture.prepared();
        RecordingClient.of(run);
        fixture.elapse(10 * MINUTE);
        assertThat(fixture.registry.roster().seated()).isEqualTo(1);
        fixture.elapse(6 * MINUTE);
        assertThat(fixture.registry.roster().seated()).isZero();
        fixture.tell(run, new Step("update", 1));
        assertThat(run.status().step()).isEqualTo(1);
    }
}
