package dev.gradus.run;

import dev.gradus.run.export.Exports;
import dev.gradus.run.replay.Replays;
import dev.gradus.run.saving.SavedRuns;
import dev.gradus.run.scheduling.NanoClock;
import dev.gradus.run.scheduling.Scheduler;
import dev.gradus.run.shared.SharedDataCache;
import dev.gradus.run.work.Order;
import dev.gradus.run.work.Origin;
import dev.gradus.run.work.SavedRun;
import dev.gradus.sim.Lab;
import dev.gradus.sim.key.RunKey;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All runs of the server, with the threads that work on them. Safe from any thread. */
public final class RunRegistry implements AutoCloseable {
    private static final long IDLE_SHARED_BYTES = 64L << 20;
    private static final long LARGEST_SAVED = 16L << 20;
    /** How long the disk may take. */
    private static final Duration WRITING = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(RunRegistry.class);
    private static final long SMALLEST_SAVED = 1L << 20;

    private final EngineId engine;
    private final Limits limits;
    private final SavedRuns saved;
    private final NanoClock clock;
    private final Scheduler scheduler;
    private final RunMeters meters;
    private final SharedDataCache shared = new SharedDataCache(IDLE_SHARED_BYTES);
    private final Previews previews;
    private final Exports exports;
    private final Exports archives;
    private final Replays replays;
    private final Roster roster;

    /** With one worker per core; runs end with the process. */
    public RunRegistry(EngineId engine, Limits limits) {
        this(engine, limits, SavedRuns.none(), RunMeters.NONE);
    }

    /** With one worker per core; runs go on from where an earlier process left them. */
    public RunRegistry(EngineId engine, Limits limits, SavedRuns saved, RunMeters meters) {
        this(engine, limits, saved, new Pulse(NanoClock.SYSTEM, new Scheduler(NanoClock.SYSTEM), meters));
        scheduler.start(Runtime.getRuntime().availableProcessors());
    }

    /** On a scheduler of the caller's, who starts it or takes its turns. */
    RunRegistry(EngineId engine, Limits limits, SavedRuns saved, Pulse pulse) {
        this.engine = engine;
        this.limits = limits;
        this.saved = saved;
        this.clock = pulse.clock();
        this.scheduler = pulse.scheduler();
        this.meters = pulse.meters();
        this.previews = new Previews(shared, clock);
        this.exports = new Exports(scheduler, shared, clock, Exports.RUNS);
        this.archives = new Exports(scheduler, shared, clock, Exports.ARCHIVES);
        this.replays = new Replays(scheduler, shared, clock);
        this.roster = new Roster(limits, clock);
    }

    /** What drives the runs, and hears of them. */
    record Pulse(NanoClock clock, Scheduler scheduler, RunMeters meters) {}

    public EngineId engine() {
        return engine;
    }

    public Limits limits() {
        return limits;
    }

    /** Makes a run and lets it prepare, if there is room. */
    public Admission create(VisitorId visitor, RunRequest request) {
        long bytes = request.lab().estimate(request.values()).bytes();
        Admission admission = roster.admit(visitor, bytes, place -> run(visitor, request, place));
        if (admission instanceof Admission.Admitted(LiveRun run)) {
            run.begin();
        }
        return admission;
    }

    /** The visitor's run of that name, also one that an earlier process saved; nobody finds the runs of others. */
    public Optional<RunSession> find(VisitorId visitor, RunId id) {
        return roster.find(visitor, id).or(() -> wake(visitor, id));
    }

    /** All runs of a visitor, the oldest first. */
    public List<RunSession> of(VisitorId visitor) {
        return roster.of(visitor);
    }

    /** Ends all runs of a visitor for good. */
    public void forget(VisitorId visitor) {
        roster.forget(visitor);
        saved.forget(visitor);
    }

    /** Step 0 of a run that nobody has started, for the page; empty if it is not there within {@code patience}. */
    public Optional<Moment> preview(RunRequest request, Duration patience) {
        return previews.of(request, patience);
    }

    /** Runs that are being written out. */
    public Exports exports() {
        return exports;
    }

    /** Data that programs read; they wait for no export, and no export waits for them. */
    public Exports archives() {
        return archives;
    }

    /** Runs that are computed again to be graded. */
    public Replays replays() {
        return replays;
    }

    /**
     * Brings all runs to rest at whole steps and saves them, so that the next process goes on with them. Clients are told
     * and let go. For the end of the server, when no requests come any more.
     *
     * @param patience how long a step may take to become whole; a run inside a longer one is computed again
     * @return how many were saved
     */
    public int suspend(Duration patience) {
        List<CompletableFuture<Boolean>> handovers = saved.keeps() ? suspending(patience) : List.of();
        long end = System.nanoTime() + patience.plus(WRITING).toNanos();
        return (int)
                handovers.stream().filter(handover -> isDone(handover, end)).count();
    }

    /** Each run is written by its own worker, so that few are held in memory twice. */
    List<CompletableFuture<Boolean>> suspending(Duration patience) {
        long deadline = clock.nanos() + patience.toNanos();
        return roster.all().stream()
                .map(run -> run.suspend(deadline).thenApply(saved::put))
                .toList();
    }

    private static boolean isDone(CompletableFuture<Boolean> handover, long end) {
        try {
            return handover.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (ExecutionException | TimeoutException | CancellationException e) {
            LOG.warn("A run was not saved", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    /** All runs, counted. */
    public Census census() {
        return roster.census();
    }

    /** Ends all work; for the end of the server. */
    @Override
    public void close() {
        scheduler.close();
    }

    Roster roster() {
        return roster;
    }

    SharedDataCache shared() {
        return shared;
    }

    private LiveRun run(VisitorId visitor, RunRequest request, Place place) {
        long budget = request.budget().orElseGet(() -> request.lab().budget(request.values()));
        Order order = new Order(
                RunId.random(),
                visitor,
                engine,
                origin(request.lab(), request.key(), request.beginning().step()),
                budget,
                request.terms(),
                limits,
                place,
                clock,
                meters);
        return new LiveRun(order, scheduler);
    }

    /** Two who ask at once get the same run. */
    private synchronized Optional<RunSession> wake(VisitorId visitor, RunId id) {
        return roster.find(visitor, id).or(() -> saved.take(visitor, id).map(this::adopt));
    }

    private RunSession adopt(SavedRuns.Found found) {
        SavedRun run = found.run();
        long bytes = found.lab().estimate(found.values()).bytes();
        return roster.adopt(run.owner(), bytes, place -> {
            Order order = new Order(
                    run.id(),
                    run.owner(),
                    engine,
                    origin(found.lab(), run.first(), 0),
                    run.standing().firstBudget(),
                    run.terms(),
                    limits,
                    place,
                    clock,
                    meters);
            return new LiveRun(order, run, scheduler);
        });
    }

    private Origin origin(Lab lab, RunKey key, long firstStep) {
        return new Origin(lab, key, firstStep, shared, this::savedLimit);
    }

    /** Saved states of all runs together take at most half of what runs may take. */
    private long savedLimit() {
        return Math.clamp(limits.bytes() / 2 / Math.max(1, roster.seated()), SMALLEST_SAVED, LARGEST_SAVED);
    }
}
