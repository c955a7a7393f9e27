package dev.gradus.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.run.Command.Back;
import dev.gradus.run.Command.Pause;
import dev.gradus.run.Command.Play;
import dev.gradus.run.Command.Reset;
import dev.gradus.run.Command.Speed;
import dev.gradus.run.Command.Step;
import dev.gradus.run.stream.FramePart;
import dev.gradus.run.stream.FramePart.SeriesContent;
import dev.gradus.run.stream.Message;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What clients get, and when. */
class StreamTest {
    private static final Speed MAX = new Speed(Pace.MAX);

    private final RunFixture fixture = new RunFixture();

    @Test
    void newClientIsGreetedThenShownThenTold() {
        RecordingClient client = RecordingClient.of(fixture.prepared());
        fixture.settle();
        assertThat(client.messages).hasSize(3);
        assertThat(client.messages.get(0)).isInstanceOf(Message.Hello.class);
        assertThat(client.messages.get(1)).isInstanceOf(FramePart.class);
        assertThat(client.messages.get(2)).isInstanceOf(Message.Report.class);
        assertThat(client.series).containsOnlyKeys("now", "field", "slow");
    }

    @Test
    void firstStepOfARunThatWasJustOpenedIsShownAtOnce() {
        RunSession run = fixture.prepared();
        RecordingClient client = RecordingClient.of(run);
        fixture.settle();
        assertThat(client.lastFrame().step()).isZero();

        fixture.tell(run, new Play());

        assertThat(client.lastFrame().step()).isEqualTo(1);
    }

    @Test
    void pausedRunSendsNoFrames() {
        RunSession run = fixture.prepared();
        RecordingClient client = RecordingClient.of(run);
        fixture.tell(run, new Play());
        fixture.elapse(500);
        fixture.tell(run, new Pause());
        int messages = client.messages.size();
        fixture.elapse(5000);
        assertThat(client.messages).hasSize(messages);
    }

    @Test
    void atMostTwentyFramesASecondButEveryStepInTheTrace() {
        RunSession run = fixture.prepared();
        RecordingClient client = RecordingClient.of(run);
        fixture.settle();
        int before = client.frames().size();
        fixture.tell(run, MAX, new Play());
        assertThat(run.status().step()).isEqualTo(200);
        assertThat(client.frames().size() - before).isBetween(3, 7);
        assertThat(client.traceSteps).isEqualTo(steps(0, 200));
    }

    @Test
    void everyStepIsShownAtTwentyStepsASecond() {
        RunSession run = fixture.prepared();
        RecordingClient client = RecordingClient.of(run);
        fixture.tell(run, new Play());
        fixture.elapse(2000);
        assertThat(client.frames()).hasSizeGreaterThanOrEqualTo(40);
    }

    @Test
    void framesWaitForTheAcknowledgementAndMergeMeanwhile() {
        RunSession run = fixture.prepared();
        RecordingClient client = RecordingClient.of(run).silent();
        fixture.tell(run, new Play());
        fixture.elapse(3000);
        assertThat(client.frames()).hasSize(1);
        client.acknowledgeAll();
        fixture.settle();
        assertThat(client.frames()).hasSize(2);
        assertThat(client.lastFrame().step()).isEqualTo(run.status().step());
        assertThat(client.traceSteps).isEqualTo(steps(0, run.status().step()));
    }

    @Test
    void mergingKeepsAllExtremesWithoutGapOrRepetition() {
        RunSession run = fixture.create("pieces", "0");
        fixture.settle();
        RecordingClient slow = RecordingClient.of(run).silent();
        RecordingClient fast = RecordingClient.of(run);
        fixture.settle();
        for (int i = 0; i < 3000; i++) {
            fixture.tell(run, new Step("update", 1));
        }
        slow.acknowledgeAll();
        fixture.settle();
        slow.acknowledgeAll();
        fixture.settle();
        assertThat(fast.traceSteps).isEqualTo(steps(0, 3000));
        assertThat(slow.traceSteps).isSorted().doesNotHaveDuplicates().endsWith(3000.0);
        assertThat(slow.frames()).hasSizeLessThan(5);
        assertThat(extremes(slow)).isEqualTo(extremes(fast));
        for (int i = 1; i < slow.traceSteps.size(); i++) {
            assertThat(slow.traceSteps.get(i) - slow.traceSteps.get(i - 1)).isLessThanOrEqualTo(31);
        }
    }

    @Test
    void staticSeriesComeOncePerAttemptAndHeldOnesWhenTheyChange() {
        RunSession run = fixture.prepared();
        RecordingClient client = RecordingClient.of(run);
        fixture.settle();
        for (int i = 0; i < 10; i++) {
            fixture.tell(run, new Step("update", 1));
        }
        assertThat(count(client, "field")).isEqualTo(1);
        assertThat(count(client, "now")).isEqualTo(11);
        assertThat(count(client, "slow")).isEqualTo(3);
        fixture.tell(run, new Reset());
        assertThat(count(client, "field")).isEqualTo(2);
    }

    @Test
    void seriesOnDemandComeOnlyToThoseWhoShowThem() {
        RunSession run = fixture.prepared();
        RecordingClient looking = RecordingClient.of(run);
        RecordingClient other = RecordingClient.of(run);
        fixture.settle();
        looking.attachment().view(Set.of("detail"));
        fixture.settle();
        fixture.tell(run, new Step("update", 1));
        assertThat(count(looking, "detail")).isEqualTo(2);
        assertThat(count(other, "detail")).isZero();
        looking.attachment().view(Set.of());
        fixture.settle();
        fixture.tell(run, new Step("update", 1));
        assertThat(count(looking, "detail")).isEqualTo(2);
    }

    @Test
    void traceIsReplacedAfterAStepBack() {
        RunSession run = fixture.prepared();
        RecordingClient client = RecordingClient.of(run);
        fixture.tell(run, new Step("epoch", 3), new Back(12));
        assertThat(client.traceSteps).isEqualTo(steps(0, 18));
        fixture.tell(run, new Step("update", 2));
        assertThat(client.traceSteps).isEqualTo(steps(0, 20));
    }

    @Test
    void shortWayBackIsNotAnnouncedAsPreparation() {
        RunSession run = fixture.prepared();
        RecordingClient client = RecordingClient.of(run);
        fixture.tell(run, new Step("epoch", 3), new Back(12));
        assertThat(client.states()).doesNotContain(RunState.PREPARING);
    }

    @Test
    void snapshotIsAGroupOfSmallMessagesSmallSeriesFirst() {
        RunSession run = fixture.prepared("weight", "12000");
        RecordingClient first = RecordingClient.of(run);
        first.attachment().view(Set.of("detail"));
        fixture.tell(run, MAX, new Play());
        for (int i = 0; i < 20; i++) {
            fixture.tell(run, new Play());
        }
        RecordingClient late = RecordingClient.of(run);
        late.attachment().view(Set.of("detail"));
        fixture.settle();
        List<FramePart> group = late.frames().stream()
                .filter(part -> part.sequence() == late.frames().getFirst().sequence())
                .toList();
        assertThat(group)
                .extracting(FramePart::part)
                .isEqualTo(steps(1, group.size()).stream().map(Double::intValue).toList());
        assertThat(group).allMatch(part -> part.parts() == group.size());
        assertThat(late.traceSteps)
                .isSorted()
                .hasSizeBetween(500, 1100)
                .startsWith(0.0)
                .endsWith(4200.0);
    }

    @Test
    void byteRateLowersTheFrameRateOfLargeViews() {
        RunSession run = fixture.prepared("weight", "10000");
        RecordingClient client = RecordingClient.of(run);
        client.attachment().view(Set.of("detail"));
        fixture.tell(run, new Play());
        fixture.elapse(5000);
        assertThat(client.frames()).hasSizeBetween(10, 20);
    }

    @Test
    void clientThatComesBackGetsOnlyWhatItMissed() {
        RunSession run = fixture.prepared();
        RecordingClient client = RecordingClient.of(run);
        fixture.tell(run, new Step("epoch", 2));
        client.attachment().detach();
        fixture.tell(run, new Step("epoch", 2));
        RecordingClient back =
                RecordingClient.of(run, new Resume(1, client.lastFrame().sequence()));
        fixture.settle();
        assertThat(back.traceSteps).isEqualTo(steps(21, 40));
        assertThat(back.series).doesNotContainKey("field");
    }

    @Test
    void clientThatMissedAStepBackGetsEverything() {
        RunSession run = fixture.prepared();
        RecordingClient client = RecordingClient.of(run);
        fixture.tell(run, new Step("epoch", 2));
        client.attachment().detach();
        fixture.tell(run, new Back(5), new Step("epoch", 2));
        RecordingClient back =
                RecordingClient.of(run, new Resume(1, client.lastFrame().sequence()));
        fixture.settle();
        assertThat(back.traceSteps).isEqualTo(steps(0, 35));
    }

    @Test
    void sleepingClientGetsNothingAndTheLatestWhenItWakes() {
        RunSession run = fixture.prepared();
        RecordingClient client = RecordingClient.of(run).silent();
        fixture.tell(run, new Play());
        fixture.elapse(31_000);
        int messages = client.messages.size();
        fixture.elapse(20_000);
        assertThat(client.messages).hasSize(messages);
        client.acknowledgeAll();
        fixture.settle();
        assertThat(client.lastFrame().step()).isEqualTo(run.status().step());
    }

    @Test
    void clientThatIsSilentForLongIsLetGo() {
        RunSession run = fixture.prepared();
        RecordingClient client = RecordingClient.of(run).silent();
        fixture.elapse(400_000);
        assertThat(client.dismissals).containsExactly("no answer");
    }

    @Test
    void measuredSpeedIsReportedTwiceASecondWhileRunning() {
        RunSession run = fixture.prepared();
        RecordingClient client = RecordingClient.of(run);
        fixture.tell(run, new Play());
        fixture.elapse(5000);
        assertThat(client.reports()).hasSizeBetween(10, 13);
        assertThat(client.reports().getLast().measured().stepsPerSecond()).isBetween(19.0, 21.0);
        assertThat(client.reports().getLast().measured().millisPerStep()).isBetween(0.9, 1.2);
    }

    private static List<Double> steps(long first, long last) {
        return LongStream.rangeClosed(first, last)
                .mapToObj(step -> (double) step)
                .toList();
    }

    private static long count(RecordingClient client, String series) {
        return client.frames().stream()
                .flatMap(part -> part.contents().stream())
                .filter(content ->
                        content instanceof SeriesContent shown && shown.name().equals(series))
                .count();
    }

    private static List<Float> extremes(RecordingClient client) {
        List<Float> positions =
                client.trace.values().stream().map(List::getFirst).toList();
        return List.of(
                positions.stream().min(Float::compare).orElseThrow(),
                positions.stream().max(Float::compare).orElseThrow());
    }
}
