package dev.gradus.run;

import dev.gradus.random.Rng;
import dev.gradus.run.scheduling.NanoClock;
import dev.gradus.run.shared.SharedDataCache;
import dev.gradus.run.shared.SharedHandle;
import dev.gradus.sim.Budget;
import dev.gradus.sim.Progress;
import dev.gradus.sim.Simulation;
import dev.gradus.sim.key.RunKey;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;

/**
 * Step 0 of runs that nobody has started, for pages. Computed on the page's own thread within a time limit, few at a
 * time; the latest are kept, because most visitors open a lab with its defaults. Safe from any thread.
 */
final class FirstFrames {
    private static final long TIME_LIMIT = 100_000_000L;
    private static final int KEPT = 64;

    private final SharedDataCache shared;
    private final NanoClock clock;
    private final Semaphore permits =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));
    private final Map<RunKey, Moment> kept = new LinkedHashMap<>();

    FirstFrames(SharedDataCache shared, NanoClock clock) {
        this.shared = shared;
        this.clock = clock;
    }

    /** Empty if it takes too long, or too many are asked for at once. */
    Optional<Moment> of(RunRequest request) {
        Optional<Moment> known = known(request.key());
        if (known.isPresent() || !permits.tryAcquire()) {
            return known;
        }
        try {
            Optional<Moment> made = make(request);
            made.ifPresent(moment -> keep(request.key(), moment));
            return made;
        } finally {
            permits.release();
        }
    }

    private Optional<Moment> make(RunRequest request) {
        long end = clock.nanos() + TIME_LIMIT;
        Budget budget = () -> clock.nanos() >= end;
        try (SharedHandle handle = shared.open()) {
            Simulation simulation = request.lab().start(request.values(), new Rng(request.seed()), handle);
            Progress progress = Progress.WORKING;
            while (progress == Progress.WORKING && !budget.exhausted() && !handle.isWaiting()) {
                progress = simulation.advance(budget);
            }
            if (progress == Progress.WORKING) {
                return Optional.empty();
            }
            double[] readouts =
                    new double[request.lab().layout(request.values()).size()];
            simulation.read(readouts);
            return Optional.of(
                    new Moment(1, 0, readouts, simulation.frame(Set.of()).series()));
        }
    }

    private synchronized Optional<Moment> known(RunKey key) {
        Optional<Moment> moment = Optional.ofNullable(kept.remove(key));
        moment.ifPresent(found -> kept.put(key, found)); // the latest used is the last to go
        return moment;
    }

    private synchronized void keep(RunKey key, Moment moment) {
        kept.put(key, moment);
        if (kept.size() > KEPT) {
            kept.remove(kept.keySet().iterator().next());
        }
    }
}
