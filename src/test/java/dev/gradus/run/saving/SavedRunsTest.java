package dev.gradus.run.saving;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.run.EngineId;
import dev.gradus.run.ManualClock;
import dev.gradus.run.Pace;
import dev.gradus.run.RunId;
import dev.gradus.run.RunState;
import dev.gradus.run.Terms;
import dev.gradus.run.VisitorId;
import dev.gradus.run.WalkLab;
import dev.gradus.run.work.SavedRun;
import dev.gradus.sim.Ending;
import dev.gradus.sim.Lab;
import dev.gradus.sim.Progress;
import dev.gradus.sim.key.Change;
import dev.gradus.sim.key.LabId;
import dev.gradus.sim.key.RunKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SavedRunsTest {
    private static final VisitorId ADA = new VisitorId("ada");

    @TempDir
    private Path folder;

    @Test
    void everyFieldComesBack() {
        SavedRun run = run("walk");

        assertThat(runs().put(run)).isTrue();
        SavedRun found = runs().take(ADA, run.id()).orElseThrow().run();

        assertThat(SavedRunFormat.write(found)).isEqualTo(SavedRunFormat.write(run));
        assertThat(found.rest().orElseThrow().readouts())
                .containsExactly(run.rest().orElseThrow().readouts());
        assertThat(found.withoutRest()).isEqualTo(run.withoutRest());
    }

    @Test
    void filesWaitAWeek() throws IOException {
        SavedRun old = run("walk");
        SavedRun fresh = run("walk");
        runs().put(old);
        runs().put(fresh);
        age(folder.resolve(old.id().value()), Duration.ofDays(8));
        age(folder.resolve(fresh.id().value()), Duration.ofDays(6));

        SavedRuns later = runs();

        assertThat(later.take(ADA, old.id())).isEmpty();
        assertThat(later.take(ADA, fresh.id())).isPresent();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 8, 100, -1})
    void damagedFilesAreNotUsed(int at) throws IOException {
        SavedRun run = run("walk");
        runs().put(run);
        Path file = folder.resolve(run.id().value());
        byte[] bytes = Files.readAllBytes(file);
        bytes[Math.floorMod(at, bytes.length)] ^= 1;
        Files.write(file, bytes);

        assertThat(runs().take(ADA, run.id())).isEmpty();
        assertThat(file).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "..", "../server.key", "/etc/hostname", "aaaaaaaaaaaaaaaaaaaaaaaa"})
    void namesThatAreNoRunsLeadNowhere(String name) {
        assertThat(runs().take(ADA, new RunId(name))).isEmpty();
    }

    @Test
    void visitorIsForgottenAlone() {
        SavedRun run = run("walk");
        runs().put(run);

        runs().forget(new VisitorId("ben"));
        assertThat(folder.resolve(run.id().value())).exists();
        runs().forget(ADA);
        assertThat(folder.resolve(run.id().value())).doesNotExist();
    }

    @Test
    void runsOfLabsThatAreGoneCannotGoOn() {
        SavedRun run = run("forgotten");
        runs().put(run);

        assertThat(runs().take(ADA, run.id())).isEmpty();
    }

    @Test
    void beyondTheLimitOnlyKeysAreSaved() throws IOException {
        SavedRuns small = new SavedRuns(Optional.of(new RunFolder(folder)), labs(), 100);
        SavedRun run = run("walk");
        small.put(run);

        assertThat(small.take(ADA, run.id()).orElseThrow().run())
                .usingRecursiveComparison()
                .isEqualTo(run.withoutRest());
    }

    @Test
    void unfinishedFilesGo() throws IOException {
        Files.writeString(folder.resolve("x.part"), "half");

        runs();

        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    private SavedRuns runs() {
        return SavedRuns.in(folder, labs());
    }

    private static List<Lab> labs() {
        return List.of(new WalkLab(new ManualClock(), 200));
    }

    private static SavedRun run(String lab) {
        Terms terms = new Terms(Map.of("seed", "7"), Set.of("rate"));
        RunKey key = new RunKey(new LabId(lab), Map.of("rate", "2.5"), 7, List.of(new Change(3, "rate", "0.1")));
        var standing =
                new SavedRun.Standing(RunState.RUNNING, 9, 40, 2, Pace.MAX, 200, 400, new Ending("why", "what next"));
        var rest = new SavedRun.Rest(
                9,
                new byte[] {1, 2, 3},
                new byte[] {4},
                new double[] {0.1, Double.NaN, -0.0},
                Long.MAX_VALUE,
                Progress.STEPPED,
                Ending.NONE);
        var sent = new SavedRun.Sent(17, 3, List.of(new SavedRun.SentFrame(17, 2, 3, 9)));
        return new SavedRun(
                RunId.random(),
                ADA,
                EngineId.PLAIN,
                terms,
                key.sealing(terms.sealed()),
                key.sealing(terms.sealed()),
                standing,
                Optional.of(rest),
                sent);
    }

    private static void age(Path file, Duration age) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(age)));
    }
}
