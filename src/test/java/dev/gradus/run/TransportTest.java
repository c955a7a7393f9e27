package dev.gradus.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.run.Command.Back;
import dev.gradus.run.Command.Change;
import dev.gradus.run.Command.Pause;
import dev.gradus.run.Command.Play;
import dev.gradus.run.Command.Reset;
import dev.gradus.run.Command.Speed;
import dev.gradus.run.Command.Step;
import dev.gradus.sim.Ending;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TransportTest {
    private final RunFixture fixture = new RunFixture();

    @Test
    void newRunPreparesAndShowsStepZero() {
        RunSession run = fixture.create();
        assertThat(run.status().state()).isEqualTo(RunState.PREPARING);
        assertThat(run.moment()).isEmpty();
        fixture.settle();
        assertThat(run.status().state()).isEqualTo(RunState.IDLE);
        assertThat(run.status().step()).isZero();
        assertThat(run.moment().orElseThrow().series()).containsOnlyKeys("now", "field", "slow");
    }

    @Test
    void playKeepsThePace() {
        RunSession run = fixture.prepared();
        fixture.tell(run, new Play());
        fixture.elapse(1000);
        assertThat(run.status().step()).isBetween(20L, 21L);
        fixture.tell(run, new Speed(new Pace(4)));
        long before = run.status().step();
        fixture.elapse(2000);
        assertThat(run.status().step() - before).isBetween(8L, 9L);
    }

    @Test
    void lateBeatsAreSkippedNotReplayed() {
        RunSession run = fixture.prepared();
        fixture.tell(run, new Play());
        fixture.clock.advance(1000 * ManualClock.MILLI);
        fixture.settle();
        assertThat(run.status().step()).isEqualTo(2);
    }

    @Test
    void stepGoesExactlyOneUnitAndPausesARunningRunFirst() {
        RunSession run = fixture.prepared();
        fixture.tell(run, new Step("update", 1));
        assertThat(run.status().step()).isEqualTo(1);
        assertThat(run.status().state()).isEqualTo(RunState.PAUSED);
        fixture.tell(run, new Step("epoch", 2));
        assertThat(run.status().step()).isEqualTo(21);
        fixture.tell(run, new Play(), new Step("update", 1));
        assertThat(run.status().state()).isEqualTo(RunState.PAUSED);
        assertThat(run.status().step()).isBetween(22L, 23L);
    }

    @Test
    void unknownUnitIsAProblemNotAStep() {
        RunSession run = fixture.prepared();
        RecordingClient client = RecordingClient.of(run);
        fixture.tell(run, new Step("century", 1));
        assertThat(run.status().step()).isZero();
        assertThat(client.troubles()).containsExactly("A step must be one or more of: update, epoch.");
    }

    @Test
    void playAtTheEndOfTheBudgetExtendsIt() {
        RunSession run = fixture.prepared();
        fixture.tell(run, new Speed(Pace.MAX), new Play());
        assertThat(run.status().state()).isEqualTo(RunState.DONE);
        assertThat(run.status().step()).isEqualTo(RunFixture.BUDGET);
        fixture.tell(run, new Play());
        assertThat(run.status().step()).isEqualTo(2 * RunFixture.BUDGET);
        assertThat(run.status().budget()).isEqualTo(2 * RunFixture.BUDGET);
    }

    @Test
    void finishedRunSaysThatThereIsNothingLeft() {
        RunSession run = fixture.prepared("finish", "7");
        RecordingClient client = RecordingClient.of(run);
        fixture.tell(run, new Speed(Pace.MAX), new Play(), new Play());
        assertThat(run.status().state()).isEqualTo(RunState.DONE);
        assertThat(run.status().step()).isEqualTo(7);
        assertThat(client.troubles()).hasSize(1);
    }

    @Test
    void divergedRunKeepsItsLastFrameAndCanGoBack() {
        RunSession run = fixture.prepared("diverge", "5");
        fixture.tell(run, new Speed(Pace.MAX), new Play());
        assertThat(run.status().state()).isEqualTo(RunState.DIVERGED);
        assertThat(run.status().ending().what()).contains("step 5");
        assertThat(run.moment().orElseThrow().step()).isEqualTo(5);
        fixture.tell(run, new Back(2));
        assertThat(run.status().state()).isEqualTo(RunState.PAUSED);
        assertThat(run.status().ending()).isEqualTo(Ending.NONE);
        fixture.tell(run, new Play());
        assertThat(run.status().state()).isEqualTo(RunState.DIVERGED);
    }

    @Test
    void backAndForthGiveTheSameFrames() {
        RunSession run = fixture.prepared();
        List<double[]> forward = new ArrayList<>();
        for (int step = 0; step <= 60; step++) {
            fixture.runTo(run, step);
            forward.add(run.moment().orElseThrow().readouts());
        }
        for (long step : new long[] {59, 30, 31, 3, 0, 60, 17}) {
            fixture.runTo(run, step);
            assertThat(run.moment().orElseThrow().readouts()).isEqualTo(forward.get((int) step));
            assertThat(run.status().state()).isEqualTo(RunState.PAUSED);
        }
    }

    @Test
    void backStopsAtStepZero() {
        RunSession run = fixture.prepared();
        fixture.runTo(run, 3);
        fixture.tell(run, new Back(10));
        assertThat(run.status().step()).isZero();
    }

    @Test
    void resetRepeatsBitForBitAndDropsLiveChanges() {
        RunSession run = fixture.prepared();
        fixture.runTo(run, 50);
        double[] first = run.moment().orElseThrow().readouts();
        fixture.tell(run, new Change("rate", "2"));
        fixture.runTo(run, 80);
        fixture.tell(run, new Reset());
        assertThat(run.status().state()).isEqualTo(RunState.IDLE);
        assertThat(run.status().attempt()).isEqualTo(2);
        assertThat(run.key().changes()).isEmpty();
        fixture.runTo(run, 50);
        assertThat(run.moment().orElseThrow().readouts()).isEqualTo(first);
    }

    @Test
    void pauseInsideALongStepShowsTheLastWholeStepAtOnce() {
        RunSession run = fixture.prepared("pieces", "500");
        RecordingClient client = RecordingClient.of(run);
        fixture.tell(run, new Step("update", 2));
        run.post(new Play());
        takeTurns(10);
        long before = fixture.clock.nanos();
        run.post(new Pause());
        takeTurns(2);
        assertThat(fixture.clock.nanos() - before).isLessThan(20 * ManualClock.MILLI);
        assertThat(run.status().state()).isEqualTo(RunState.PAUSED);
        assertThat(run.status().step()).isEqualTo(2);
        assertThat(client.lastFrame().step()).isEqualTo(2);
        assertThat(client.messages.getLast()).isInstanceOf(dev.gradus.run.stream.Message.Report.class);
        assertThat(client.reports().getLast().state()).isEqualTo(RunState.PAUSED);
    }

    @Test
    void changeAfterAPauseInsideAStepAppliesToTheStepShown() {
        RunSession paused = fixture.prepared("pieces", "500");
        fixture.tell(paused, new Step("update", 2));
        paused.post(new Play());
        takeTurns(10);
        fixture.tell(paused, new Pause(), new Change("rate", "3"), new Step("update", 1));
        RunSession plain = fixture.prepared("pieces", "500");
        fixture.tell(plain, new Step("update", 2), new Change("rate", "3"), new Step("update", 1));
        assertThat(paused.key().changes()).isEqualTo(plain.key().changes());
        assertThat(paused.status().step()).isEqualTo(3);
        assertThat(paused.moment().orElseThrow().readouts())
                .isEqualTo(plain.moment().orElseThrow().readouts());
    }

    @Test
    void playAfterAPauseInsideAStepLosesNoWork() {
        RunSession run = fixture.prepared("pieces", "100");
        run.post(new Step("update", 1));
        takeTurns(5);
        fixture.tell(run, new Pause());
        long before = fixture.clock.nanos();
        fixture.tell(run, new Step("update", 1));
        assertThat(run.status().step()).isEqualTo(1);
        assertThat(fixture.clock.nanos() - before).isLessThan(80 * ManualClock.MILLI);
    }

    @Test
    void commandsBeforeStepZeroWaitForIt() {
        RunSession run = fixture.create("pieces", "100");
        takeTurns(2);
        run.post(new Change("rate", "2"));
        run.post(new Step("update", 3));
        fixture.settle();
        assertThat(run.status().step()).isEqualTo(3);
        assertThat(run.key().changes()).containsExactly(new dev.gradus.sim.key.Change(0, "rate", "2"));
    }

    @Test
    void pauseEndsALongWayBackWhereItIs() {
        RunSession run = fixture.prepared("weight", "1000000");
        fixture.runTo(run, 150);
        run.post(new Back(10));
        takeTurns(3);
        assertThat(run.status().state()).isEqualTo(RunState.PREPARING);
        fixture.tell(run, new Pause());
        assertThat(run.status().state()).isEqualTo(RunState.PAUSED);
        assertThat(run.status().step()).isLessThan(140);
        assertThat(run.moment().orElseThrow().step()).isEqualTo(run.status().step());
    }

    private void takeTurns(int count) {
        for (int i = 0; i < count; i++) {
            fixture.scheduler.turn();
        }
    }
}
