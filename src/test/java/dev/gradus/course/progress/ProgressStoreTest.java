package dev.gradus.course.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gradus.run.VisitorId;
import dev.gradus.sim.exercise.Answer.RunAnswer;
import dev.gradus.sim.exercise.Verdict;
import dev.gradus.sim.exercise.Verdict.Finding;
import dev.gradus.sim.key.LabId;
import dev.gradus.sim.key.RunKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProgressStoreTest {
    private static final LabId LAB = new LabId("karate-club");
    private static final Variant FIRST = new Variant(LAB, "features", 7);
    private static final Variant SECOND = new Variant(LAB, "features", 4_294_967_295L);
    private static final VisitorId ANN = new VisitorId("a".repeat(32));
    private static final VisitorId BEN = new VisitorId("b".repeat(32));
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.250Z");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"file", "memory"})
    void bestScoreStaysAndAttemptsAreCounted(String kind) throws IOException {
        try (ProgressStore store = store(kind)) {
            store.add(ANN, graded(FIRST, Verdict.right("Yes.")));
            Standing after = store.add(ANN, graded(FIRST, half()));

            assertThat(after).isEqualTo(new Standing(FIRST, 2, 1, 2, NOON, half(), Optional.empty()));
            assertThat(store.of(ANN).standings()).containsExactly(after);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"file", "memory"})
    void bestVariantCountsForTheExercise(String kind) throws IOException {
        try (ProgressStore store = store(kind)) {
            store.add(ANN, graded(FIRST, Verdict.right("Yes.")));
            store.choose(ANN, SECOND);
            store.add(ANN, graded(SECOND, Verdict.wrong("No.")));

            Learned learned = store.of(ANN);
            assertThat(learned.best(LAB, "features")).isEqualTo(1);
            assertThat(learned.attempts(LAB, "features")).isEqualTo(2);
            assertThat(learned.last(SECOND)).contains(Verdict.wrong("No."));
            assertThat(learned.chosen(LAB, "features")).hasValue(SECOND.seed());
            assertThat(learned.chosen(LAB, "others")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"file", "memory"})
    void visitorsDoNotSeeEachOtherAndAreForgottenAlone(String kind) throws IOException {
        try (ProgressStore store = store(kind)) {
            store.add(ANN, graded(FIRST, half()));
            store.choose(ANN, SECOND);
            store.add(BEN, graded(FIRST, Verdict.right("Yes.")));

            assertThat(store.of(ANN).best(LAB, "features")).isEqualTo(0.5);
            store.forget(ANN);
            assertThat(store.of(ANN)).isEqualTo(Learned.NOTHING);
            assertThat(store.of(BEN).standings()).hasSize(1);
        }
    }

    @Test
    void fileKeepsEverythingOverARestart() throws IOException {
        Learned before;
        try (ProgressStore store = FileProgress.in(folder)) {
            store.add(ANN, graded(FIRST, half()));
            store.choose(ANN, SECOND);
            before = store.of(ANN);
        }
        try (ProgressStore store = FileProgress.in(folder)) {
            assertThat(store.of(ANN)).isEqualTo(before);
        }
    }

    @Test
    void fileHoldsNoVisitorsName() throws IOException {
        try (ProgressStore store = FileProgress.in(folder)) {
            store.add(ANN, graded(FIRST, half()));
        }
        assertThat(content())
                .doesNotContain(ANN.value())
                .contains(LearnerKey.of(ANN).value());
    }

    @Test
    void whatIsDeletedIsGoneFromTheFile() throws IOException {
        try (ProgressStore store = FileProgress.in(folder)) {
            store.add(ANN, graded(FIRST, Verdict.wrong("An unmistakable sentence.")));
            store.forget(ANN);
        }
        assertThat(content()).doesNotContain(LearnerKey.of(ANN).value(), "unmistakable");
    }

    @Test
    void evidenceIsKeptWithTheAnswer() throws IOException {
        RunAnswer run = new RunAnswer(RunKey.of(LAB, Map.of("layers", "3"), 5), 40, Map.of("loss", Double.NaN));
        try (ProgressStore store = FileProgress.in(folder)) {
            store.add(ANN, new Graded(FIRST, half(), 1, NOON, Optional.of(run)));

            assertThat(store.of(ANN).standings().getFirst().evidence()).contains(run);
        }
    }

    @Test
    void evidenceOfOlderServersIsRead() {
        String written = "{\"key\":{\"lab\":{\"value\":\"karate-club\"},\"parameters\":{\"layers\":\"3\"},\"seed\":5,"
                + "\"changes\":[]},\"step\":40,\"readouts\":{}}";

        assertThat(Written.evidence(written).key()).isEqualTo(RunKey.of(LAB, Map.of("layers", "3"), 5));
    }

    @Test
    void manyAnswerAtOnce() throws IOException {
        try (ProgressStore store = FileProgress.in(folder)) {
            IntStream.range(0, 40).parallel().forEach(_ -> store.add(ANN, graded(FIRST, half())));

            assertThat(store.of(ANN).attempts(LAB, "features")).isEqualTo(40);
        }
    }

    @Test
    void newerFileIsLeftAlone() throws IOException {
        FileProgress.in(folder).close();
        Jdbi.create("jdbc:sqlite:" + folder.resolve(FileProgress.FILE))
                .useHandle(handle -> handle.execute("pragma user_version = 99"));

        assertThatThrownBy(() -> FileProgress.in(folder)).hasMessageContaining("newer version of Gradus");
    }

    @Test
    void unusableFolderIsSaidAndProgressLivesInMemory() throws Exception {
        Path file = Files.writeString(folder.resolve("no-folder"), "");
        BlockingQueue<String> complaints = new LinkedBlockingQueue<>();
        try (LateProgress progress = new LateProgress()) {
            progress.open(file, Duration.ofMinutes(5), complaints::add);

            assertThat(progress.add(ANN, graded(FIRST, half())).attempts()).isEqualTo(1);
            assertThat(complaints.poll(10, TimeUnit.SECONDS))
                    .startsWith("progress must be kept in ")
                    .contains("choose another folder with --data")
                    .doesNotContain("\n");
        }
    }

    @Test
    void unusableFolderIsSaidAlsoWhereNobodyAsksForProgress() throws Exception {
        Path file = Files.writeString(folder.resolve("no-folder"), "");
        BlockingQueue<String> complaints = new LinkedBlockingQueue<>();
        try (LateProgress progress = new LateProgress()) {
            progress.open(file, Duration.ofMillis(1), complaints::add);

            assertThat(complaints.poll(10, TimeUnit.SECONDS)).startsWith("progress must be kept in ");
        }
    }

    private ProgressStore store(String kind) throws IOException {
        return kind.equals("file") ? FileProgress.in(folder) : new MemoryProgress();
    }

    private static Graded graded(Variant variant, Verdict verdict) {
        return new Graded(variant, verdict, 2 * verdict.score(), NOON, Optional.empty());
    }

    private static Verdict half() {
        return new Verdict(0.5, List.of(new Finding(true, "Ã is right."), new Finding(false, "Â is \"not\".")));
    }

    private String content() throws IOException {
        StringBuilder all = new StringBuilder();
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                all.append(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }
}
