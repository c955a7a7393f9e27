package dev.gradus.run.work;

import dev.gradus.run.Command;
import dev.gradus.run.Resume;
import dev.gradus.run.history.NamedRows;
import dev.gradus.run.stream.RunClient;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** What other threads hand to a run's worker. */
public sealed interface Mail {
    record Order(Command command) implements Mail {}

    record Attach(RunClient client, Resume resume) implements Mail {}

    record Detach(RunClient client) implements Mail {}

    record Acknowledge(RunClient client, long sequence) implements Mail {}

    record View(RunClient client, Set<String> wanted) implements Mail {}

    /** Somebody looks closer at the steps {@code from} to {@code to} of the trace. */
    record Look(long from, long to, CompletableFuture<NamedRows> rows) implements Mail {}

    /** Give the seat back if the run is at rest. */
    record Park() implements Mail {}

    /**
     * The server stops: come to rest at a whole step, hand over what is needed to go on, and let the clients go.
     *
     * @param deadline when to hand over what there is, by the run's clock
     */
    record Suspend(long deadline, CompletableFuture<SavedRun> handover) implements Mail {}

    /** The run is forgotten. */
    record Discard(String reason) implements Mail {}
}
