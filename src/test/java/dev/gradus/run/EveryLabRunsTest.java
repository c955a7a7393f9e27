package dev.gradus.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.labs.GivenLabs;
import dev.gradus.run.Command.Back;
import dev.gradus.run.Command.Change;
import dev.gradus.run.Command.Reset;
import dev.gradus.run.Command.Seek;
import dev.gradus.run.Command.Speed;
import dev.gradus.run.stream.FramePart;
import dev.gradus.sim.Lab;
import dev.gradus.sim.frame.FrameDescription;
import dev.gradus.sim.frame.Series;
import dev.gradus.sim.parameter.Param;
import dev.gradus.sim.parameter.Real;
import dev.gradus.sim.parameter.Spec;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Going back, resetting, parking and live changes are exact with every lab, not only with the one made for tests. */
class EveryLabRunsTest {
    private final RunFixture fixture = new RunFixture();

    static List<Lab> labs() {
        return GivenLabs.all();
    }

    @ParameterizedTest
    @MethodSource("labs")
    void wayBackAndResetShowTheSameMoments(Lab lab) {
        RunSession run = prepared(lab);
        long[] steps = {3, 17, 40};
        Moment[] seen = new Moment[steps.length];
        for (int i = 0; i < steps.length; i++) {
            seen[i] = at(run, steps[i]);
        }
        for (int i : new int[] {1, 0, 2, 1}) {
            assertSame(at(run, steps[i]), seen[i]);
        }
        fixture.tell(run, new Reset());
        assertSame(at(run, steps[2]), seen[2]);
    }

    @ParameterizedTest
    @MethodSource("labs")
    void liveChangesRepeatOnTheWayBack(Lab lab) {
        RunSession run = prepared(lab);
        at(run, 10);
        for (Param<?> parameter : lab.parameters().parameters()) {
            if (parameter.spec().update() == Spec.Update.LIVE && parameter instanceof Real real) {
                double now = run.values().get(real);
                // Smaller, so that nothing diverges on the way; off zero where it stands there.
                double next = now == 0 ? real.max() * 1e-3 : Math.max(real.min(), now * 0.9);
                fixture.tell(run, new Change(real.name(), real.print(next)));
            }
        }
        Moment later = at(run, 25);
        at(run, 5);
        assertSame(at(run, 25), later);
    }

    @ParameterizedTest
    @MethodSource("labs")
    void parkedRunGoesOnWhereItWas(Lab lab) {
        RunSession run = prepared(lab);
        at(run, 20);
        Moment next = at(run, 21);
        fixture.tell(run, new Back(1));
        fixture.elapse(120_000);
        assertThat(fixture.registry.roster().seated()).isZero();
        assertSame(at(run, 21), next);
    }

    @ParameterizedTest
    @MethodSource("labs")
    void messagesAreSmall(Lab lab) {
        RunSession run = prepared(lab);
        RecordingClient client = RecordingClient.of(run);
        fixture.tell(run, new Speed(Pace.MAX), new Seek(60));
        assertThat(client.frames()).isNotEmpty().allMatch(part -> numbers(part) < 16_000);
        assertThat(client.troubles()).isEmpty();
    }

    private RunSession prepared(Lab lab) {
        RunSession run = fixture.create(lab);
        fixture.settle();
        assertThat(run.status().state()).isEqualTo(RunState.IDLE);
        return run;
    }

    /** The moment of a step, or of the end if that comes first. */
    private Moment at(RunSession run, long step) {
        fixture.tell(run, new Seek(step));
        if (run.status().state() == RunState.DONE) {
            assertThat(run.status().step()).isPositive().isLessThanOrEqualTo(step);
        } else {
            assertThat(run.status().step()).isEqualTo(step);
        }
        return run.moment().orElseThrow();
    }

    private static void assertSame(Moment moment, Moment expected) {
        assertThat(moment.readouts()).isEqualTo(expected.readouts());
        assertThat(moment.series().keySet()).isEqualTo(expected.series().keySet());
        for (Map.Entry<String, Series> entry : expected.series().entrySet()) {
            Series shown = Objects.requireNonNull(moment.series().get(entry.getKey()));
            assertThat(FrameDescription.forPage(shown)).isEqualTo(FrameDescription.forPage(entry.getValue()));
        }
    }

    private static int numbers(FramePart part) {
        return part.contents().stream()
                .mapToInt(content -> switch (content) {
                    case FramePart.SeriesContent shown -> shown.series().count();
                    case FramePart.TraceContent trace -> trace.rows().values().length;
                })
                .sum();
    }
}
