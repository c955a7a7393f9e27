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
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;

/**
 * Step 0 of runs that nobody has started, for pages. Computed on the page's own thread within a time limit, few at a
 * time, so that pages do not take the cores from runs. Safe from any thread.
 */
final class Previews {
    /** Enough for every lab at its defaults: pages keep what they got, so that only the first reader waits. */
    private static final long TIME_LIMIT = 500_000_000L;

    private final SharedDataCache shared;
    private final NanoClock clock;
    private final Semaphore permits =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));

    Previews(SharedDataCache shared, NanoClock clock) {
        this.shared = shared;
        this.clock = clock;
    }

    /** Empty if it takes too long, or too many are asked for at once. */
    Optional<Moment> of(RunRequest request) {
        if (!permits.tryAcquire()) {
            return Optional.empty();
        }
        try {
            return make(request);
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
            return Optional.of(new Moment(
                    1, 0, readouts, simulation.frame(drawn(request.lab())).series()));
        }
    }

    /** Every series that a chart shows: nobody has said yet which charts are in view. */
    private static Set<String> drawn(Lab lab) {
        return lab.charts().stream()
                .flatMap(chart -> ChartDescription.seriesOf(chart).stream())
                .collect(Collectors.toSet());
    }
}
