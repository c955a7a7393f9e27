package dev.gradus.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.run.Command.Play;
import dev.gradus.run.Command.Reset;
import dev.gradus.run.Command.Speed;
import dev.gradus.run.Command.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LimitsTest {
    private static final VisitorId EVE = new VisitorId("eve");

    private final RunFixture fixture = new RunFixture();

    @Test
    void ninthRunParksTheVisitorsOldestIdleOne() {
        List<RunSession> runs = prepare(8);
        RunSession ninth = fixture.prepared();
        assertThat(fixture.registry.roster().seated()).isEqualTo(8);
        assertThat(ninth.status().state()).isEqualTo(RunState.IDLE);
        fixture.tell(runs.getFirst(), new Step("update", 1));
        assertThat(runs.getFirst().status().step()).isEqualTo(1);
        assertThat(fixture.registry.roster().seated()).isEqualTo(8);
    }

    @Test
    void twoHundredRunsOfOneVisitorHarmNobody() {
        RunSession other = ((Admission.Admitted) fixture.ask(EVE, fixture.walk)).run();
        List<RunSession> runs = prepare(200);
        assertThat(fixture.registry.roster().seated()).isLessThanOrEqualTo(9);
        assertThat(fixture.registry.roster().size()).isLessThanOrEqualTo(1 + 8 + 4 + 1);
        assertThat(fixture.registry.find(RunFixture.VISITOR, runs.getFirst().id()))
                .isEmpty();
        assertThat(fixture.registry.find(RunFixture.VISITOR, runs.getLast().id()))
                .isPresent();
        fixture.tell(other, new Step("update", 1));
        assertThat(other.status().step()).isEqualTo(1);
    }

    @Test
    void nobodyFindsTheRunsOfOthers() {
        RunSession run = fixture.prepared();
        assertThat(fixture.registry.find(EVE, run.id())).isEmpty();
        assertThat(fixture.registry.find(RunFixture.VISITOR, run.id())).isPresent();
    }

    @Test
    void visitorWithAllRunsAtWorkIsTold() {
        for (RunSession run : prepare(8)) {
            run.post(new Play());
        }
        fixture.elapse(100);
        Admission.Refused refused = (Admission.Refused) fixture.ask(RunFixture.VISITOR, fixture.walk);
        assertThat(refused.problem().message()).isEqualTo("You have 8 runs at work. Pause or close one of them first.");
        assertThat(fixture.ask(EVE, fixture.walk)).isInstanceOf(Admission.Admitted.class);
    }

    @Test
    void fullHouseQueuesVisitorsInTheirOrder() {
        List<RunSession> runs = fill();
        VisitorId first = new VisitorId("first");
        VisitorId second = new VisitorId("second");
        assertThat(place(first)).isEqualTo(1);
        assertThat(place(second)).isEqualTo(2);
        assertThat(place(first)).isEqualTo(1);
        fixture.tell(runs.getFirst(), new Command.Pause());
        assertThat(place(second)).isEqualTo(2);
        assertThat(fixture.ask(first, fixture.walk)).isInstanceOf(Admission.Admitted.class);
        assertThat(place(second)).isEqualTo(1);
    }

    @Test
    void runThatFindsNoSeatWhenItWakesSaysItsPlace() {
        RunSession parked = fixture.prepared();
        fixture.elapse(120_000);
        fill();
        RecordingClient client = RecordingClient.of(parked);
        fixture.tell(parked, new Step("update", 1));
        assertThat(parked.status().step()).isZero();
        assertThat(client.reports().getLast().queuePlace()).isEqualTo(1);
        assertThat(client.troubles()).hasSize(1);
    }

    @Test
    void runTooLargeForTheServerIsRefusedWithAReason() {
        Limits small = new Limits(
                8,
                4,
                20,
                1L << 20,
                1L << 20,
                1000,
                Duration.ofSeconds(60),
                Duration.ofMinutes(15),
                Duration.ofSeconds(30));
        RunFixture cramped = new RunFixture(small);
        Admission.Refused refused = (Admission.Refused) cramped.ask(EVE, cramped.walk, "weight", "1000000");
        assertThat(refused.problem().message()).contains("Choose smaller sizes");
        assertThat(refused.place()).isZero();
    }

    @Test
    void budgetNeverPassesTheLargest() {
        Limits short300 = new Limits(
                8,
                4,
                20,
                1L << 30,
                1L << 20,
                300,
                Duration.ofSeconds(60),
                Duration.ofMinutes(15),
                Duration.ofSeconds(30));
        RunFixture brief = new RunFixture(short300);
        RunSession run = brief.prepared();
        RecordingClient client = RecordingClient.of(run);
        brief.tell(run, new Speed(Pace.MAX), new Play(), new Play(), new Play());
        assertThat(run.status().step()).isEqualTo(300);
        assertThat(client.troubles()).containsExactly("A run goes up to step 300. Reset to start again.");
    }

    @Test
    void labThatBreaksFailsItsRunAlone() {
        RunSession broken = fixture.prepared("fail", "5");
        RunSession other = fixture.prepared();
        RecordingClient client = RecordingClient.of(broken);
        fixture.tell(broken, new Speed(Pace.MAX), new Play());
        fixture.tell(other, new Step("epoch", 1));
        assertThat(other.status().step()).isEqualTo(10);
        assertThat(broken.status().state()).isEqualTo(RunState.FAILED);
        assertThat(client.reports().getLast().ending().what()).startsWith("The lab stopped");
        fixture.tell(broken, new Play());
        assertThat(client.troubles()).containsExactly("The lab has stopped. Reset to try again.");
        fixture.tell(broken, new Reset(), new Step("update", 4));
        assertThat(broken.status().step()).isEqualTo(4);
    }

    @Test
    void labThatBreaksBeforeStepZeroFailsItsRunAlone() {
        RunSession broken = fixture.prepared("fail", "0");
        RecordingClient client = RecordingClient.of(broken);
        fixture.settle();
        assertThat(client.reports().getLast().state()).isEqualTo(RunState.FAILED);
        assertThat(fixture.registry.roster().seated()).isZero();
    }

    @Test
    void heavyRunNeverStarvesALightOne() {
        RunSession heavy = fixture.prepared("pieces", "10000");
        RunSession light = fixture.prepared();
        fixture.tell(light, new Speed(new Pace(10)));
        heavy.post(new Speed(Pace.MAX));
        heavy.post(new Play());
        light.post(new Play());
        long begin = fixture.clock.nanos();
        while (fixture.clock.nanos() - begin < 5000 * ManualClock.MILLI) {
            fixture.scheduler.turn();
        }
        assertThat(light.status().step()).isBetween(48L, 51L);
        assertThat(heavy.status().step()).isZero();
    }

    private List<RunSession> prepare(int count) {
        List<RunSession> runs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            runs.add(fixture.prepared());
        }
        return runs;
    }

    /** Twenty runs at work, of ten visitors. */
    private List<RunSession> fill() {
        List<RunSession> runs = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            Admission admission = fixture.ask(new VisitorId("visitor" + i / 2), fixture.walk);
            RunSession run = ((Admission.Admitted) admission).run();
            fixture.settle();
            run.post(new Play());
            runs.add(run);
        }
        fixture.elapse(100);
        return runs;
    }

    private int place(VisitorId visitor) {
        return ((Admission.Refused) fixture.ask(visitor, fixture.walk)).place();
    }
}
