package dev.gradus.app.bench.serve;

import dev.gradus.random.Rng;
import dev.gradus.run.history.History;
import dev.gradus.run.shared.SharedDataCache;
import dev.gradus.run.shared.SharedHandle;
import dev.gradus.sim.Budget;
import dev.gradus.sim.Lab;
import dev.gradus.sim.Progress;
import dev.gradus.sim.Simulation;
import dev.gradus.sim.parameter.ParameterValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The curves that a run must show, computed here and in one go.
 *
 * @param rows of every step from 0 on
 */
record Reference(List<float[]> rows) {
    private static final Budget UNLIMITED = () -> false;

    /** Curves of a lab at its defaults. */
    static Reference of(Lab lab, long seed, int steps) {
        ParameterValues values = lab.parameters().read(Map.of()).values();
        History history = new History(lab.layout(values));
        double[] readouts = new double[lab.layout(values).size()];
        List<float[]> rows = new ArrayList<>();
        try (SharedHandle shared = new SharedDataCache(0).open()) {
            Simulation simulation = lab.start(values, new Rng(seed), shared);
            Progress progress = Progress.STEPPED;
            while (rows.size() <= steps && progress == Progress.STEPPED) {
                progress = simulation.advance(UNLIMITED);
                simulation.read(readouts);
                rows.add(history.row(readouts));
            }
        }
        return new Reference(rows);
    }
}
