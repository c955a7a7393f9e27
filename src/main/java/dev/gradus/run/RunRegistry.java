package dev.gradus.run;

import dev.gradus.random.Rng;
import dev.gradus.run.shared.SharedDataCache;
import dev.gradus.run.shared.SharedHandle;
import dev.gradus.sim.Budget;
import dev.gradus.sim.Ending;
import dev.gradus.sim.Lab;
import dev.gradus.sim.Simulation;
import dev.gradus.sim.parameter.ParameterValues;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** All runs of the server, by owner. Safe from any thread. */
public final class RunRegistry implements AutoCloseable {
    private static final long IDLE_SHARED_BYTES = 64L << 20;

    private final EngineId engine;
    private final Limits limits;
    private final SharedDataCache shared = new SharedDataCache(IDLE_SHARED_BYTES);
    private final Map<RunId, RunSession> runs = new ConcurrentHashMap<>();

    public RunRegistry(EngineId engine, Limits limits) {
        this.engine = engine;
        this.limits = limits;
    }

    public EngineId engine() {
        return engine;
    }

    public Limits limits() {
        return limits;
    }

    /** Makes a run and lets it prepare, if there is room. */
    public Admission create(VisitorId visitor, RunRequest request) {
        RunSession run = new StillRun(visitor, request, preview(request.lab(), request.values(), request.seed()));
        runs.put(run.id(), run);
        return new Admission.Admitted(run);
    }

    /** The visitor's run of that name; nobody finds the runs of others. */
    public Optional<RunSession> find(VisitorId visitor, RunId id) {
        return Optional.ofNullable(runs.get(id)).filter(run -> run.owner().equals(visitor));
    }

    /** Step 0 of a run that nobody has started, for the page; empty if it takes too long to wait for. */
    public Optional<Moment> preview(Lab lab, ParameterValues values, long seed) {
        try (SharedHandle handle = shared.open()) {
            Simulation simulation = lab.start(values, new Rng(seed), handle);
            var _ = simulation.advance(Budget.UNLIMITED);
            double[] readouts = new double[lab.layout(values).size()];
            simulation.read(readouts);
            return Optional.of(
                    new Moment(1, 0, readouts, simulation.frame(Set.of()).series()));
        }
    }

    /** Stops all work; for the end of the server. */
    @Override
    public void close() {}

    static RunStatus idle(RunRequest request) {
        long budget = request.budget().orElse(request.lab().budget(request.values()));
        return new RunStatus(
                RunState.IDLE, 0, budget, 1, Pace.INITIAL, Measured.NOTHING, Ending.NONE, 0, request.key(), 0);
    }
}
