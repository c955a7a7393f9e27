package dev.gradus.app.bench;

import dev.gradus.app.bench.Workload.Goal;
import dev.gradus.app.bench.Workload.Task;
import dev.gradus.data.catalogue.DataFolder;
import dev.gradus.labs.Labs;
import dev.gradus.random.Rng;
import dev.gradus.run.shared.SharedDataCache;
import dev.gradus.run.shared.SharedHandle;
import dev.gradus.sim.Budget;
import dev.gradus.sim.Lab;
import dev.gradus.sim.Progress;
import dev.gradus.sim.Simulation;
import dev.gradus.sim.parameter.ParameterValues;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Labs as students run them, step by step with their losses. What is prepared once is not counted. */
final class LabWorkloads {
    static final List<Workload> ALL = List.of(
            sgd("a", "SGD 2000×200, 10 000 steps, full loss each", Goal.of(5, 6, 0.035), least(2_000, 200, "0.01")),
            sgd("b", "SGD 500×1000, 50 000 steps, full loss each", Goal.of(25, 20, 0.11), least(500, 1_000, "0.0005")),
            sgd(
                    "c",
                    "ridge, clean and augmented SGD 500×50, 500 000 steps",
                    new Goal(250, 10, OptionalDouble.empty()),
                    Map.of("regime", "4")),
            new Workload(
                    "d-lab",
                    "karate-club lab, 2 000 epochs with its losses",
                    Goal.of(4),
                    () -> new LabTask("karate-club", Map.of("mode", "correct", "checkGradients", "off"), 2_000)),
            new Workload(
                    "g",
                    "matrix sensing gradient m=5000, d=100",
                    Goal.of(1, 6, 0.0028),
                    () -> new LabTask("matrix-sensing", Map.of("preset", "exactRank"), 1)),
            new Workload(
                    "h",
                    "spectral clustering of 2 000 points, end to end",
                    Goal.of(50),
                    () -> new WholeRun("graph-clustering", Map.of("features", "stochastic"))));

    private static final int STEPS = 2_000;

    private LabWorkloads() {}

    private static Workload sgd(String id, String title, Goal goal, Map<String, String> parameters) {
        return new Workload(id, title, goal, () -> new LabTask("sgd-interpolation", parameters, STEPS));
    }

    private static Map<String, String> least(int rows, int columns, String rate) {
        return Map.of("regime", rows > columns ? "1" : "2", "n", "" + rows, "d", "" + columns, "learningRates", rate);
    }

    private static Lab lab(String id) {
        return Labs.in(new DataFolder(Path.of("."))).stream()
                .filter(candidate -> candidate.id().toString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** A run from its parameters to its end, with everything that it prepares. */
    private static final class WholeRun implements Task {
        private final Lab lab;
        private final ParameterValues values;

        WholeRun(String id, Map<String, String> parameters) {
            this.lab = lab(id);
            this.values = lab.parameters().read(parameters).values();
        }

        @Override
        public void run() {
            SharedHandle data = new SharedDataCache(0).open();
            Simulation simulation = lab.start(values, new Rng(lab.parameters().defaultSeed(values)), data);
            Progress progress = Progress.STEPPED;
            while (progress == Progress.STEPPED) {
                progress = simulation.advance(Budget.UNLIMITED);
            }
            data.close();
        }
    }

    /** So many steps of a fresh run. */
    private static final class LabTask implements Task {
        private final Lab lab;
        private final ParameterValues values;
        private final int steps;
        private final SharedHandle data = new SharedDataCache(1L << 30).open();
        private Simulation simulation;

        LabTask(String id, Map<String, String> parameters, int steps) {
            this.lab = lab(id);
            this.values = lab.parameters().read(parameters).values();
            this.steps = steps;
            this.simulation = begun();
        }

        @Override
        public void prepare() {
            simulation = begun();
        }

        @Override
        public void run() {
            for (int i = 0; i < steps; i++) {
                step(simulation);
            }
        }

        private Simulation begun() {
            Simulation begun = lab.start(values, new Rng(lab.parameters().defaultSeed(values)), data);
            step(begun);
            return begun;
        }

        private static void step(Simulation simulation) {
            Progress progress = simulation.advance(Budget.UNLIMITED);
            if (progress != Progress.STEPPED) {
                throw new IllegalStateException("a step must be completed, got " + progress);
            }
        }
    }
}
