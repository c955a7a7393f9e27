package dev.gradus.course.progress;

import dev.gradus.run.VisitorId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Progress that is opened while the server already answers: the first who asks for it waits, everyone else does not. Where
 * the file cannot be used, progress lives in memory, and that is said. Safe from any thread.
 */
public final class LateProgress implements ProgressStore {
    private final CompletableFuture<ProgressStore> opened = new CompletableFuture<>();

    /**
     * Opens the file of a folder on a thread of its own.
     *
     * @param complaint takes one sentence if the file cannot be used
     */
    public void open(Path folder, Consumer<String> complaint) {
        Thread.ofPlatform().name("progress").daemon().start(() -> opened.complete(store(folder, complaint)));
    }

    /** Of servers that keep nothing. */
    public static LateProgress inMemory() {
        LateProgress progress = new LateProgress();
        progress.opened.complete(new MemoryProgress());
        return progress;
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
        return opened.join().of(visitor);
    }

    @Override
    public Standing add(VisitorId visitor, Graded graded) {
        return opened.join().add(visitor, graded);
    }

    @Override
    public void choose(VisitorId visitor, Variant variant) {
        opened.join().choose(visitor, variant);
    }

    @Override
    public void forget(VisitorId visitor) {
        opened.join().forget(visitor);
    }

    @Override
    public void close() {
        opened.thenAccept(ProgressStore::close).join();
    }
}
