package dev.gradus.run;

import dev.gradus.random.Rng;
import dev.gradus.run.scheduling.NanoClock;
import dev.gradus.run.shared.SharedDataCache;
import dev.gradus.run.shared.SharedHandle;
import dev.gradus.sim.Budget;
import dev.gradus.sim.Lab;
import dev.gradus.sim.Progress;
import dev.gradus.sim.Simulation;
import dev.gradus.sim.chart.ChartDescription;
import dev.gradus.sim.key.RunKey;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/**
 * Step 0 of runs that nobody has started, for pages. Computed on the thread that asks, few at a time, so that pages do
 * not take the cores from runs, and kept for the next reader: most links ask for the defaults. Safe from any thread.
 */
final class Previews {
    private static final int KEPT = 64;

    /** A crowd that would hold too many of the server's threads is sent away to come again. */
    private static final int LONGEST_QUEUE = 32;

    private static final long NAP_NANOS = 2_000_000;

    private final SharedDataCache shared;
    private final NanoClock clock;
    private final Semaphore permits =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), true);
    private final Map<RunKey, Moment> kept = new LinkedHashMap<>(KEPT, 0.75f, true);

    Previews(SharedDataCache shared, NanoClock clock) {
        this.shared = shared;
        this.clock = clock;
    }

    /** Empty if it takes longer than {@code patience}, or too many are asked for at once. */
    Optional<Moment> of(RunRequest request, Duration patience) {
        RunKey key = request.key();
        return known(key).or(() -> inTurn(request, clock.nanos() + patience.toNanos()));
    }

    private Optional<Moment> inTurn(RunRequest request, long end) {
        if (permits.getQueueLength() >= LONGEST_QUEUE || !acquire(end - clock.nanos())) {
            return Optional.empty();
        }
        try {
            RunKey key = request.key();
            return known(key).or(() -> {
                Optional<Moment> made = make(request, end);
                made.ifPresent(moment -> keep(key, moment));
                return made;
            });
        } finally {
            permits.release();
        }
    }

    private boolean acquire(long nanos) {
        try {
            return permits.tryAcquire(nanos, TimeUnit.NANOSECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt(); // the server stops
            return false;
        }
    }

    private Optional<Moment> make(RunRequest request, long end) {
        Budget budget = () -> clock.nanos() >= end;
        try (SharedHandle handle = shared.open()) {
            Simulation simulation = request.lab().start(request.values(), new Rng(request.seed()), handle);
            Progress progress = Progress.WORKING;
            while (progress == Progress.WORKING && !budget.exhausted()) {
                progress = simulation.advance(budget);
                if (handle.isWaiting()) {
                    LockSupport.parkNanos(NAP_NANOS); // a run is at work on the same data
                }
            }
            return progress == Progress.WORKING ? Optional.empty() : Optional.of(stepZero(simulation, request));
        }
    }

    private static Moment stepZero(Simulation simulation, RunRequest request) {
        Lab lab = request.lab();
        double[] readouts = new double[lab.layout(request.values()).size()];
        simulation.read(readouts);
        return new Moment(1, 0, readouts, simulation.frame(drawn(lab)).series());
    }

    /** Every series that a chart shows: nobody has said yet which charts are in view. */
    private static Set<String> drawn(Lab lab) {
        return lab.charts().stream()
                .flatMap(chart -> ChartDescription.seriesOf(chart).stream())
                .collect(Collectors.toSet());
    }

    private synchronized Optional<Moment> known(RunKey key) {
        return Optional.ofNullable(kept.get(key));
    }

    private synchronized void keep(RunKey key, Moment moment) {
        kept.put(key, moment);
        if (kept.size() > KEPT) {
            kept.remove(kept.keySet().iterator().next());
        }
    }
}
