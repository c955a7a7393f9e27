package dev.gradus.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.run.Command.Reset;
import dev.gradus.run.Command.Speed;
import dev.gradus.sim.key.Change;
import dev.gradus.sim.parameter.Reading;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Runs that are first shown at a later step, with changes on the way there. */
class BeginningTest {
    private static final Beginning CHANGED = new Beginning(List.of(new Change(10, "rate", "2")), 25);

    private final RunFixture fixture = new RunFixture();

    @Test
    void runStandsAtItsStepWithTheNumbersOfARunThatWasChangedByHand() {
        RunSession byHand = fixture.prepared();
        fixture.runTo(byHand, 10);
        fixture.tell(byHand, new Command.Change("rate", "2"));
        fixture.runTo(byHand, 25);
        RunSession run = begun(CHANGED);
        assertThat(run.status().state()).isEqualTo(RunState.PAUSED);
        assertThat(run.status().step()).isEqualTo(25);
        assertThat(run.key()).isEqualTo(byHand.key());
        assertThat(readouts(run)).isEqualTo(readouts(byHand));
    }

    @Test
    void resetKeepsTheChangesThatTheRunWasMadeWith() {
        RunSession run = begun(CHANGED);
        double[] first = readouts(run);
        fixture.tell(run, new Command.Change("rate", "5"), new Reset());
        assertThat(run.status().step()).isZero();
        assertThat(run.key().changes()).isEqualTo(CHANGED.changes());
        fixture.runTo(run, 25);
        assertThat(readouts(run)).isEqualTo(first);
    }

    @Test
    void wayBackBeforeTheBeginningIsOpen() {
        RunSession run = begun(CHANGED);
        fixture.runTo(run, 4);
        assertThat(readouts(run)[1]).isEqualTo(1);
    }

    @Test
    void runThatEndsBeforeItsStepStandsAtItsEnd() {
        RunSession diverged = begun(new Beginning(List.of(), 25), "diverge", "5");
        assertThat(diverged.status().state()).isEqualTo(RunState.DIVERGED);
        assertThat(diverged.status().step()).isEqualTo(5);
        RunSession finished = begun(new Beginning(List.of(), 25), "finish", "7");
        assertThat(finished.status().state()).isEqualTo(RunState.DONE);
        assertThat(finished.status().step()).isEqualTo(7);
    }

    @Test
    void budgetGrowsInItsOwnUnitsToWhereARunIsSent() {
        RunSession run = begun(new Beginning(List.of(), RunFixture.BUDGET + 50));
        assertThat(run.status().budget()).isEqualTo(2 * RunFixture.BUDGET);
        fixture.runTo(run, 2 * RunFixture.BUDGET + 1);
        assertThat(run.status().budget()).isEqualTo(3 * RunFixture.BUDGET);
        assertThat(run.status().state()).isEqualTo(RunState.PAUSED);
    }

    @Test
    void longWayToTheBeginningEndsWherePauseFindsIt() {
        RunSession run = create(new Beginning(List.of(), 10_000));
        for (int turn = 0; turn < 5; turn++) {
            fixture.scheduler.turn();
        }
        fixture.tell(run, new Command.Pause());
        assertThat(run.status().state()).isEqualTo(RunState.PAUSED);
        assertThat(run.status().step()).isBetween(0L, 9_999L);
    }

    @Test
    void nobodyWaitingForALongWayEndsIt() {
        RunSession run = create(new Beginning(List.of(), 500_000), "pieces", "1");
        fixture.elapse(70_000);
        assertThat(run.status().state()).isEqualTo(RunState.PAUSED);
        assertThat(run.status().step()).isLessThan(500_000);
    }

    @Test
    void playGoesOnFromThere() {
        RunSession run = begun(CHANGED);
        fixture.tell(run, new Speed(Pace.MAX), new Command.Play());
        assertThat(run.status().step()).isEqualTo(RunFixture.BUDGET);
    }

    private RunSession begun(Beginning beginning, String... parameters) {
        RunSession run = create(beginning, parameters);
        fixture.settle();
        return run;
    }

    private RunSession create(Beginning beginning, String... parameters) {
        Map<String, String> given = parameters.length == 0 ? Map.of() : Map.of(parameters[0], parameters[1]);
        Reading reading = fixture.walk.parameters().read(given);
        RunRequest request = new RunRequest(fixture.walk, reading.values(), reading.seed(), OptionalLong.empty());
        Admission admission = fixture.registry.create(RunFixture.VISITOR, request.from(beginning));
        return ((Admission.Admitted) admission).run();
    }

    private static double[] readouts(RunSession run) {
        return run.moment().orElseThrow().readouts();
    }
}
