package dev.gradus.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.labs.GivenLabs;
import dev.gradus.run.Command.Back;
import dev.gradus.run.Command.Change;
import dev.gradus.run.Command.Pause;
import dev.gradus.run.Command.Play;
import dev.gradus.run.Command.Reset;
import dev.gradus.run.Command.Seek;
import dev.gradus.run.Command.Speed;
import dev.gradus.run.Command.Step;
import dev.gradus.sim.Lab;
import dev.gradus.sim.frame.FrameDescription;
import dev.gradus.sim.parameter.Param;
import dev.gradus.sim.parameter.Real;
import dev.gradus.sim.parameter.Spec;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs go on in another process as if nothing had happened. */
class RestartTest {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    @TempDir
    private Path folder;

    private RunFixture fixture;

    @BeforeEach
    void start() {
        fixture = server(EngineId.PLAIN);
    }

    static List<Lab> labs() {
        return GivenLabs.all();
    }

    @ParameterizedTest
    @MethodSource("labs")
    void runningRunOfEveryLabGoesOnBitForBit(Lab lab) {
        RunFixture other = new RunFixture();
        RunSession unbroken = other.create(lab);
        RunSession run = fixture.create(lab);
        RecordingClient watcher = watch(other, unbroken);
        RecordingClient client = watch(fixture, run);

        run = restart(run, EngineId.PLAIN);
        client.comeBack(run);
        fixture.elapse(1000);
        fixture.tell(run, new Pause());
        other.elapse(1000);
        other.tell(unbroken, new Pause());

        long step = Math.max(run.status().step(), unbroken.status().step());
        fixture.tell(run, new Seek(step));
        other.tell(unbroken, new Seek(step));
        assertSame(run, unbroken);
        assertThat(client.trace).isEqualTo(watcher.trace);
        assertThat(client.traceSteps).isEqualTo(watcher.traceSteps);
        assertThat(client.troubles()).containsExactly("The server restarts; this run continues.");
    }

    @Test
    void watchersHearOfTheRestartBeforeTheServerMayCloseTheirSockets() {
        RecordingClient client = watch(fixture, fixture.prepared());

        var heard = fixture.registry.suspending(PATIENCE).getFirst().thenApply(_ -> List.copyOf(client.troubles()));
        fixture.settle();

        assertThat(heard.getNow(List.of())).containsExactly("The server restarts; this run continues.");
    }

    @Test
    void anotherEngineComputesTheKeyAgainAndSaysSo() {
        RunSession run = fixture.create("rate", "2");
        RecordingClient client = watch(fixture, run);
        fixture.tell(run, new Pause());
        long step = run.status().step();
        Moment before = run.moment().orElseThrow();

        run = restart(run, new EngineId("2.other"));
        client.comeBack(run);
        fixture.settle();

        assertThat(client.troubles()).last().asString().contains("computed again");
        assertThat(run.status().step()).isEqualTo(step);
        assertThat(run.moment().orElseThrow().readouts()).isEqualTo(before.readouts());
    }

    @Test
    void runAtRestStaysAtRestAndItsHistoryIsWhole() {
        RunSession run = fixture.prepared();
        fixture.tell(run, new Step("update", 9_000));
        RecordingClient before = RecordingClient.of(run);
        fixture.settle();

        run = restart(run, EngineId.PLAIN);
        assertThat(run.answer().orElseThrow().step()).isEqualTo(9_000);
        RecordingClient after = RecordingClient.of(run);
        fixture.settle();

        assertThat(run.status().state()).isEqualTo(RunState.DONE);
        assertThat(after.trace).isEqualTo(before.trace).hasSizeGreaterThan(500);
        assertThat(after.lastFrame().step()).isEqualTo(9_000);
        fixture.tell(run, new Back(8_000));
        assertThat(run.status().step()).isEqualTo(1_000);
    }

    @Test
    void seekUnderWayEndsWhereItWasToEnd() {
        RunSession run = fixture.prepared("pieces", "10");
        fixture.tell(run, new Speed(new Pace(5)));
        run.post(new Seek(150));
        for (int turn = 0; turn < 9; turn++) {
            fixture.scheduler.turn();
        }
        assertThat(run.status().state()).isEqualTo(RunState.RUNNING);

        run = restart(run, EngineId.PLAIN);
        assertThat(run.status().step()).isBetween(1L, 149L);
        RecordingClient.of(run);
        fixture.settle();

        assertThat(run.status().step()).isEqualTo(150);
        assertThat(run.status().state()).isEqualTo(RunState.PAUSED);
        assertThat(run.status().pace()).isEqualTo(new Pace(5));
    }

    @Test
    void runningRunSleepsUntilSomebodyComes() {
        RunSession run = fixture.prepared();
        fixture.tell(run, new Speed(new Pace(1)), new Play());
        fixture.elapse(5000);
        long step = run.status().step();

        run = restart(run, EngineId.PLAIN);
        fixture.elapse(30_000);
        assertThat(run.status().step()).isEqualTo(step);
        assertThat(fixture.registry.roster().seated()).isZero();
        RecordingClient.of(run);
        fixture.elapse(3000);
        assertThat(run.status().step()).isBetween(step + 2, step + 4);
    }

    @Test
    void stepUnderWayIsCompletedFirst() {
        RunSession run = fixture.prepared("pieces", "400");
        fixture.tell(run, new Speed(Pace.MAX));
        run.post(new Play());
        for (int turn = 0; turn < 9; turn++) {
            fixture.scheduler.turn();
        }
        long inside = run.status().step();

        assertThat(restart(run, EngineId.PLAIN).status().step()).isEqualTo(inside + 1);
    }

    @Test
    void stepThatTakesTooLongIsComputedAgain() {
        RunSession run = fixture.prepared("pieces", "9000");
        fixture.runTo(run, 2);
        Moment before = run.moment().orElseThrow();
        run.post(new Play());
        for (int turn = 0; turn < 9; turn++) {
            fixture.scheduler.turn();
        }

        run = restart(run, EngineId.PLAIN);
        RecordingClient.of(run);
        run.post(new Pause());
        fixture.settle();
        fixture.tell(run, new Seek(2));

        assertThat(run.moment().orElseThrow().readouts()).isEqualTo(before.readouts());
    }

    @Test
    void endedRunsStayEnded() {
        for (String ending : new String[] {"diverge", "fail", "finish"}) {
            RunSession run = fixture.prepared(ending, "9");
            fixture.tell(run, new Speed(Pace.MAX), new Play());
            RunStatus before = run.status();

            RunStatus after = restart(run, EngineId.PLAIN).status();

            assertThat(after.state()).isEqualTo(before.state()).isNotEqualTo(RunState.RUNNING);
            assertThat(after.ending()).isEqualTo(before.ending());
        }
    }

    @Test
    void resetAndOtherCommandsFindTheRun() {
        RunSession run = fixture.prepared("rate", "2");
        fixture.runTo(run, 12);

        run = restart(run, EngineId.PLAIN);
        fixture.tell(run, new Change("rate", "3"));
        assertThat(run.key().changes()).hasSize(1);
        fixture.tell(run, new Reset());

        assertThat(run.status().state()).isEqualTo(RunState.IDLE);
        assertThat(run.key().changes()).isEmpty();
        assertThat(run.status().attempt()).isEqualTo(2);
    }

    @Test
    void savedRunIsItsOwnersAndInOnePlaceAtATime() {
        RunSession run = fixture.prepared();
        suspend();
        RunFixture next = server(EngineId.PLAIN);
        RunFixture third = server(EngineId.PLAIN);

        assertThat(next.registry.find(new VisitorId("eve"), run.id())).isEmpty();
        assertThat(next.registry.find(RunFixture.VISITOR, run.id())).isPresent();
        assertThat(third.registry.find(RunFixture.VISITOR, run.id())).isEmpty();
    }

    /** Plays for a second, changes what can be changed, and is playing on when it returns. */
    private static RecordingClient watch(RunFixture on, RunSession run) {
        on.settle();
        RecordingClient client = RecordingClient.of(run);
        on.tell(run, new Speed(new Pace(20)), new Play());
        on.elapse(500);
        smallerRate(run).ifPresent(change -> on.tell(run, change));
        on.elapse(500);
        return client;
    }

    private static Optional<Change> smallerRate(RunSession run) {
        Stream<Param<?>> parameters = run.lab().parameters().parameters().stream();
        return parameters
                .filter(parameter -> parameter.spec().update() == Spec.Update.LIVE && parameter instanceof Real)
                .map(Real.class::cast)
                .filter(real -> run.values().get(real) != 0)
                .map(real -> new Change(
                        real.name(),
                        real.print(Math.max(real.min(), run.values().get(real) * 0.9))))
                .findFirst();
    }

    private static void assertSame(RunSession run, RunSession unbroken) {
        assertThat(unbroken.status().step()).isEqualTo(run.status().step());
        Moment expected = unbroken.moment().orElseThrow();
        Moment moment = run.moment().orElseThrow();
        assertThat(moment.readouts()).isEqualTo(expected.readouts());
        assertThat(moment.series().keySet()).isEqualTo(expected.series().keySet());
        expected.series()
                .forEach((name, series) -> assertThat(FrameDescription.forPage(
                                Objects.requireNonNull(moment.series().get(name))))
                        .isEqualTo(FrameDescription.forPage(series)));
        assertThat(run.key()).isEqualTo(unbroken.key());
    }

    private RunSession restart(RunSession run, EngineId engine) {
        suspend();
        fixture = server(engine);
        return fixture.registry.find(RunFixture.VISITOR, run.id()).orElseThrow();
    }

    private void suspend() {
        var handovers = fixture.registry.suspending(PATIENCE);
        fixture.settle();
        assertThat(handovers).isNotEmpty().allMatch(handover -> handover.getNow(false));
    }

    private RunFixture server(EngineId engine) {
        return new RunFixture(engine, folder);
    }
}
