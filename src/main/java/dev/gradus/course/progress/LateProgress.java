package dev.gradus.course.progress;

import dev.gradus.run.VisitorId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Progress that is opened while the server already answers: when somebody asks for it, who waits, or after a while, so
 * that the first pages do not share the processor with a database. Where the file cannot be used, progress lives in
 * memory, and that is said. Safe from any thread.
 */
public final class LateProgress implements ProgressStore {
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CompletableFuture<ProgressStore> opened = new CompletableFuture<>();

    /**
     * Opens the file of a folder on a thread of its own, when it is asked for or else after {@code delay}.
     *
     * @param complaint takes one sentence if the file cannot be used
     */
    public void open(Path folder, Duration delay, Consumer<String> complaint) {
        Thread.ofPlatform().name("progress").daemon().start(() -> {
            await(delay);
            opened.complete(store(folder, complaint));
        });
    }

    /** Of servers that keep nothing. */
    public static LateProgress inMemory() {
        LateProgress progress = new LateProgress();
        progress.opened.complete(new MemoryProgress());
        return progress;
    }

    private void await(Duration delay) {
        try {
            var _ = asked.await(delay.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // opened at once then
        }
    }

    private ProgressStore store() {
        asked.countDown();
        return opened.join();
    }

    private static ProgressStore store(Path folder, Consumer<String> complaint) {
        try {
            return FileProgress.in(folder);
        } catch (IOException | RuntimeException e) {
            complaint.accept("progress must be kept in " + folder.resolve(FileProgress.FILE) + ", got " + reason(e)
                    + ": answers are forgotten when the server stops; choose another folder with --data");
            return new MemoryProgress();
        }
    }

    /** The innermost cause knows what the system said. */
    private static String reason(Throwable trouble) {
        Throwable cause = Stream.iterate(Optional.of(trouble), Optional::isPresent, t -> t.map(Throwable::getCause))
                .flatMap(Optional::stream)
                .reduce(trouble, (_, inner) -> inner);
        return cause.getClass().getSimpleName() + " " + cause.getMessage();
    }

    @Override
    public Learned of(VisitorId visitor) {
        return store().of(visitor);
    }

    @Override
    public Standing add(VisitorId visitor, Graded graded) {
        return store().add(visitor, graded);
    }

    @Override
    public void choose(VisitorId visitor, Variant variant) {
        store().choose(visitor, variant);
    }

    @Override
    public void forget(VisitorId visitor) {
        store().forget(visitor);
    }

    @Override
    public void close() {
        store().close();
    }
}
