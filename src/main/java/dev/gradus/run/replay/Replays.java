package dev.gradus.run.replay;

import dev.gradus.run.RunRequest;
import dev.gradus.run.VisitorId;
import dev.gradus.run.scheduling.Line;
import dev.gradus.run.scheduling.NanoClock;
import dev.gradus.run.scheduling.Scheduler;
import dev.gradus.run.shared.SharedDataCache;
import dev.gradus.sim.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Runs to be computed again, one at a time for all visitors, in the time that runs with somebody before them leave; a visitor
 * has one. Whoever does not ask for it any more loses it. Safe from any thread.
 */
public final class Replays {
    /** Time of computation that one may take. */
    static final long MOST_NANOS = 20_000_000_000L;

    private static final double NANOS = 1e9;
    private static final long MOST_BYTES = 128L << 20;
    private static final int MOST_WAITING = 30;
    private static final long PATIENCE = 15_000_000_000L;
    private static final String GONE = "This check is over: submit the run again.";

    private final Scheduler scheduler;
    private final SharedDataCache shared;
    private final NanoClock clock;
    private final List<Entry> entries = new ArrayList<>();

    public Replays(Scheduler scheduler, SharedDataCache shared, NanoClock clock) {
        this.scheduler = scheduler;
        this.shared = shared;
        this.clock = clock;
    }

    /** A replay in the queue. Guarded by the lock of the queue. */
    private static final class Entry {
        private final String ticket = UUID.randomUUID().toString();
        private final VisitorId visitor;
        private final RunRequest request;
        private long askedAt;
        private boolean isDropped;
        private @Nullable ReplayTask task;
        private @Nullable Line line;
        private @Nullable Reply reply;

        Entry(VisitorId visitor, RunRequest request) {
            this.visitor = visitor;
            this.request = request;
        }
    }

    /** Queues a run, which is computed up to the step at which it begins to be shown. */
    public synchronized Reply submit(VisitorId visitor, RunRequest request) {
        Optional<String> reason = tooLarge(request);
        if (reason.isPresent()) {
            return new Reply.Refused(reason.get());
        }
        entries.stream().filter(entry -> entry.visitor.equals(visitor)).toList().forEach(this::drop);
        dropAbandoned();
        if (entries.size() >= MOST_WAITING) {
            return new Reply.Refused(
                    "Too many runs wait to be checked: try again in a minute, or submit your own run.");
        }
        Entry entry = new Entry(visitor, request);
        entry.askedAt = clock.nanos();
        entries.add(entry);
        startNext();
        return state(entry);
    }

    /** How far a visitor's replay is. What is finished is handed out once. */
    public synchronized Reply ask(VisitorId visitor, String ticket) {
        dropAbandoned();
        Optional<Entry> found = entries.stream()
                .filter(entry -> entry.ticket.equals(ticket) && entry.visitor.equals(visitor) && !entry.isDropped)
                .findFirst();
        found.ifPresent(entry -> entry.askedAt = clock.nanos());
        Reply reply = found.map(this::state).orElseGet(() -> new Reply.Refused(GONE));
        if (!(reply instanceof Reply.Waiting)) {
            found.ifPresent(entries::remove);
        }
        return reply;
    }

    private static Optional<String> tooLarge(RunRequest request) {
        Estimate estimate = request.lab().estimate(request.values());
        double seconds = estimate.secondsPerStep() * request.beginning().step();
        if (seconds > MOST_NANOS / NANOS) {
            return Optional.of(String.format(
                    Locale.ROOT,
                    "Computing this run again up to step %d takes about %.0f s, and a check may take %.0f s: hand in an earlier "
                            + "step, or play it here and submit your own run.",
                    request.beginning().step(),
                    seconds,
                    MOST_NANOS / NANOS));
        }
        return estimate.bytes() <= MOST_BYTES
                ? Optional.empty()
                : Optional.of(
                        "This run needs more memory than a check may have: play it here and submit your own run.");
    }

    private Reply state(Entry entry) {
        Reply reply = entry.reply;
        if (reply != null) {
            return reply;
        }
        List<Entry> unfinished = entries.stream()
                .filter(other -> other.reply == null && !other.isDropped)
                .toList();
        return new Reply.Waiting(entry.ticket, unfinished.indexOf(entry) + 1);
    }

    private void startNext() {
        if (entries.stream().anyMatch(entry -> entry.task != null && entry.reply == null)) {
            return;
        }
        entries.stream().filter(entry -> entry.task == null).findFirst().ifPresent(entry -> {
            ReplayTask task = new ReplayTask(entry.request, shared, clock, reply -> finished(entry, reply));
            Line line = scheduler.register(task);
            entry.task = task;
            entry.line = line;
            line.wake();
        });
    }

    private synchronized void finished(Entry entry, Reply reply) {
        entry.reply = reply;
        if (entry.isDropped) {
            entries.remove(entry);
        }
        startNext();
    }

    private void dropAbandoned() {
        long now = clock.nanos();
        entries.stream()
                .filter(entry -> now - entry.askedAt > PATIENCE)
                .toList()
                .forEach(this::drop);
    }

    /** One that is being computed ends with its next turn, and the next one begins then. */
    private void drop(Entry entry) {
        ReplayTask task = entry.task;
        Line line = entry.line;
        if (task != null && line != null && entry.reply == null) {
            entry.isDropped = true;
            task.giveUp();
            line.wake();
            return;
        }
        entries.remove(entry);
    }
}
