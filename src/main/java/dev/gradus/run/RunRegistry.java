package dev.gradus.run;

import dev.gradus.run.export.Exports;
import dev.gradus.run.scheduling.NanoClock;
import dev.gradus.run.scheduling.Scheduler;
import dev.gradus.run.shared.SharedDataCache;
import dev.gradus.run.work.Order;
import dev.gradus.run.work.Origin;
import dev.gradus.sim.Lab;
import dev.gradus.sim.parameter.ParameterValues;
import java.util.List;
import java.util.Optional;

/** All runs of the server, with the threads that work on them. Safe from any thread. */
public final class RunRegistry implements AutoCloseable {
    private static final long IDLE_SHARED_BYTES = 64L << 20;
    private static final long LARGEST_SAVED = 16L << 20;
    private static final long SMALLEST_SAVED = 1L << 20;

    private final EngineId engine;
    private final Limits limits;
    private final NanoClock clock;
    private final Scheduler scheduler;
    private final SharedDataCache shared = new SharedDataCache(IDLE_SHARED_BYTES);
    private final Previews previews;
    private final Exports exports;
    private final Roster roster;

    /** With one worker per core. */
    public RunRegistry(EngineId engine, Limits limits) {
        this(engine, limits, NanoClock.SYSTEM, new Scheduler(NanoClock.SYSTEM));
        scheduler.start(Runtime.getRuntime().availableProcessors());
    }

    /** On a scheduler of the caller's, who starts it or takes its turns. */
    RunRegistry(EngineId engine, Limits limits, NanoClock clock, Scheduler scheduler) {
        this.engine = engine;
        this.limits = limits;
        this.clock = clock;
        this.scheduler = scheduler;
        this.previews = new Previews(shared, clock);
        this.exports = new Exports(scheduler, shared, clock);
        this.roster = new Roster(limits, clock);
    }

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

    /** The visitor's run of that name; nobody finds the runs of others. */
    public Optional<RunSession> find(VisitorId visitor, RunId id) {
        return roster.find(visitor, id);
    }

    /** All runs of a visitor, the oldest first. */
    public List<RunSession> of(VisitorId visitor) {
        return roster.of(visitor);
    }

    /** Ends all runs of a visitor for good. */
    public void forget(VisitorId visitor) {
        roster.forget(visitor);
    }

    /** Step 0 of a run that nobody has started, for the page; empty if it takes too long to wait for. */
    public Optional<Moment> preview(Lab lab, ParameterValues values, long seed) {
        return previews.of(RunRequest.of(lab, values, seed));
    }

    /** Runs that are being written out. */
    public Exports exports() {
        return exports;
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
        Origin origin =
                new Origin(request.lab(), request.key(), request.beginning().step(), shared, this::savedLimit);
        return new LiveRun(visitor, new Order(RunId.random(), engine, origin, budget, limits, place, clock), scheduler);
    }

    /** Saved states of all runs together take at most half of what runs may take. */
    private long savedLimit() {
        return Math.clamp(limits.bytes() / 2 / Math.max(1, roster.seated()), SMALLEST_SAVED, LARGEST_SAVED);
    }
}
