package dev.gradus.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.labs.GivenLabs;
import dev.gradus.run.saving.SavedRuns;
import dev.gradus.run.scheduling.Scheduler;
import dev.gradus.sim.Lab;
import dev.gradus.sim.parameter.Reading;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Runs without threads: turns are taken on the test's own, and time passes when the test says so. */
final class RunFixture {
    static final VisitorId VISITOR = new VisitorId("ada");
    static final long BUDGET = 200;

    final ManualClock clock = new ManualClock();
    final Scheduler scheduler = new Scheduler(clock);
    final WalkLab walk = new WalkLab(clock, BUDGET);
    final RunRegistry registry;

    RunFixture() {
        this(limits());
    }

    RunFixture(Limits limits) {
        registry = new RunRegistry(
                EngineId.PLAIN, limits, SavedRuns.none(), new RunRegistry.Pulse(clock, scheduler, RunMeters.NONE));
    }

    /** A server that takes up what another has saved in a folder. */
    RunFixture(EngineId engine, Path folder) {
        List<Lab> labs =
                Stream.concat(Stream.of(walk), GivenLabs.all().stream()).toList();
        registry = new RunRegistry(
                engine, limits(), SavedRuns.in(folder, labs), new RunRegistry.Pulse(clock, scheduler, RunMeters.NONE));
    }

    static Limits limits() {
        return new Limits(
                8,
                4,
                20,
                1L << 30,
                64L << 20,
                1_000_000,
                Duration.ofSeconds(60),
                Duration.ofMinutes(15),
                Duration.ofSeconds(30));
    }

    /** A walk with parameters given as name, value, name, value. */
    RunSession create(String... parameters) {
        return create(walk, parameters);
    }

    RunSession create(Lab lab, String... parameters) {
        Admission admission = ask(VISITOR, lab, parameters);
        assertThat(admission).isInstanceOf(Admission.Admitted.class);
        return ((Admission.Admitted) admission).run();
    }

    Admission ask(VisitorId visitor, Lab lab, String... parameters) {
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i < parameters.length; i += 2) {
            given.put(parameters[i], parameters[i + 1]);
        }
        Reading reading = lab.parameters().read(given);
        assertThat(reading.violations()).isEmpty();
        return registry.create(visitor, new RunRequest(lab, reading.values(), reading.seed(), OptionalLong.empty()));
    }

    /** A run that has reached step 0. */
    RunSession prepared(String... parameters) {
        RunSession run = create(parameters);
        settle();
        return run;
    }

    /** Takes turns until nobody wants one now. */
    void settle() {
        while (scheduler.turn()) {}
    }

    /** Takes turns while {@code millis} pass. */
    void elapse(long millis) {
        long end = clock.nanos() + millis * ManualClock.MILLI;
        settle();
        while (scheduler.nextTimer() <= end) {
            clock.moveTo(scheduler.nextTimer());
            settle();
        }
        clock.moveTo(end);
        settle();
    }

    /** Gives commands one after the other, each with all the turns it needs. */
    void tell(RunSession run, Command... commands) {
        for (Command command : commands) {
            run.post(command);
            settle();
        }
    }

    /** Runs as fast as it can up to {@code step}. */
    void runTo(RunSession run, long step) {
        tell(run, new Command.Seek(step));
        assertThat(run.status().step()).isEqualTo(step);
    }
}
