package dev.gradus.labs.trainingloop;

import dev.gradus.sim.parameter.ParameterValues;
import dev.gradus.sim.parameter.Real;
import dev.gradus.sim.script.Python;
import dev.gradus.sim.script.Recipe;
import dev.gradus.sim.script.ScriptTemplate;
import dev.gradus.sim.script.Settings;
import dev.gradus.sim.script.Streams;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The programs of a run as Python generators, and what they train in NumPy. */
final class LoopNumpy {
    private static final String PROGRAM = """
            import numpy as np

            seed, steps = $seed, $steps
            epochs, accumulation, samples, hidden = $sizes
            $settings


            $stream


            $model


            class Stop(Exception):
                \"""The program cannot go on.\"""


            class Run:
                \"""A program and what it trains: each method is a line.\"""

                def __init__(self, program, paired, shuffled, rate):
                    self.model, self.rate, self.program = Model(paired, shuffled), rate, program(self)
                    self.training, self.tape, self.taped, self.halted = True, "nothing", 0, False
                    self.batches, self.in_pass, self.passes, self.updates, self.seen = 0, 0, -1, 0, 0
                    self.factor = 1.0
                    self.last_loss = self.gradient_norm = self.update_norm = self.diverged_at = np.nan
                    self.accuracies = self.model.accuracies()
                    self.has_step = False
                    self.next = next(self.program)

                def line(self):
                    if self.next != "end":
                        try:
                            self.next = next(self.program)
                        except Stop:
                            self.next = "end"

                def follow(self, leader):
                    while self.next != "end" and (self.batches < leader.batches or self.next != "batch"):
                        self.line()

                def new_pass(self):
                    self.passes += 1
                    return self.passes

                def take(self, which, start):
                    stop = min(start + batch_size, samples)
                    self.in_pass = 1 if start == 0 else self.in_pass + 1
                    if self.batches > 0 and self.batches % 50 == 0:
                        self.accuracies = self.model.accuracies()
                    self.batches += 1
                    self.seen += stop - start
                    self.model.take(which, start, stop)
                    if self.tape == "nothing":
                        self.tape = "batch"
                    return stop

                def need(self, *tapes):
                    if self.tape not in tapes or self.taped >= 64 and self.tape != "used":
                        raise Stop

                def train_mode(self):
                    self.training = True

                def evaluate(self):
                    self.training, self.accuracies = False, self.model.accuracies()

                def forward(self):
                    if self.tape == "nothing":
                        raise Stop
                    self.model.forward(self.training)
                    self.tape, self.taped = "outputs", 1

                def softmax(self):
                    if self.taped >= 64 or self.tape in ("nothing", "batch"):
                        raise Stop
                    self.model.softmax()
                    self.taped += 1

                def loss(self):
                    if self.taped >= 64 or self.tape in ("nothing", "batch"):
                        raise Stop
                    value = self.model.loss()
                    self.tape, self.taped = "loss", self.taped + 1
                    if not value < 1e30:
                        self.diverged_at = self.count()
                        raise Stop
                    self.last_loss = value

                def divide(self):
                    self.need("loss", "used")
                    self.model.divide()
                    self.taped += 1

                def backward(self):
                    self.need("loss")
                    self.model.backward()
                    self.tape = "used"
                    self.measure()

                def measure(self):
                    norm = self.model.norm()
                    self.gradient_norm = norm if norm < 1e30 else self.gradient_norm

                def zero_gradient(self):
                    self.model.zero_gradient()

                def clip(self):
                    if clipping > 0:
                        self.model.clip()
                        self.measure()

                def step(self):
                    self.updates += 1
                    moved = self.model.step(self.rate() * self.factor)
                    self.update_norm = moved if moved < 1e30 else self.update_norm

                def scheduler_step(self):
                    self.factor *= rate_decay

                def log(self):
                    pass

                def count(self):
                    return self.updates if self.has_step else self.batches


            $programs


            def figures(run):
                return [run.last_loss, run.gradient_norm, run.update_norm]


            # What the others show: the same place of a batch as the first.
            def beside(kept, fresh, before, after):
                same = [a == b or (a != a and b != b) for a, b in zip(before, after)]
                return [old if s else new for s, old, new in zip(same, kept, fresh)]


            runs = [$runs]
            for run, has_step in zip(runs, $updating):
                run.has_step = has_step
            own, distance = runs[0], 0.0
            shown = [figures(run) for run in runs]
            for step in range(1, steps + 1):
                $changes
                before = shown[0]
                own.line()
                shown[0] = figures(own)
                for c, other in enumerate(runs[1:], 1):
                    other.follow(own)
                    fresh = figures(other)
                    whole = own.next in ("batch", "end")
                    shown[c] = fresh if whole else beside(shown[c], fresh, before, shown[0])
                if own.next in ("batch", "end"):
                    with np.errstate(all="ignore"):
                        squares = ((own.model.weights() - runs[1].model.weights()) ** 2).sum()
                    distance = np.sqrt(squares) if squares < 1.7976931348623157e308 else np.nan
                if own.next == "end":
                    break

            for c, run in enumerate(runs):
                print(f"loss[{c}]", float(shown[c][0]))
                print(f"gradientNorm[{c}]", float(shown[c][1]))
                print(f"updateNorm[{c}]", float(shown[c][2]))
                print(f"trainAccuracy[{c}]", float(run.accuracies[0]))
                print(f"testAccuracy[{c}]", float(run.accuracies[1]))
                print(f"divergedAt[{c}]", float(run.diverged_at))
            print("weightDistance", float(distance))
            print("update", own.count())
            print("epoch", own.seen / samples)
            """;

    private LoopNumpy() {}

    static String of(Recipe recipe) {
        ParameterValues values = recipe.values();
        Setup setup = Setup.of(values);
        Settings settings = new Settings(recipe, LoopNumpy::variables);
        List<ParameterValues> curves = Comparison.of(values).values(values);
        List<String> names = List.of("this_program", "repaired", "never_zeroed").subList(0, curves.size());
        StringBuilder programs = new StringBuilder();
        StringBuilder runs = new StringBuilder();
        for (int i = 0; i < names.size(); i++) {
            Setup one = Setup.of(curves.get(i));
            programs.append(i == 0 ? "" : "\n\n\n").append(NumpyListing.of(names.get(i), one.program()));
            runs.append(i == 0 ? "" : ", ").append(run(names.get(i), one, rate(i, setup.broken())));
        }
        return new ScriptTemplate(PROGRAM)
                .put("seed", recipe.seed())
                .put("steps", recipe.steps())
                .put("sizes", sizes(setup))
                .put("settings", settings.initial())
                .put("changes", settings.changes())
                .put("stream", Streams.NAMED.stripTrailing())
                .put("model", model(setup))
                .put("programs", programs.toString())
                .put("runs", runs.toString())
                .put("updating", updating(curves))
                .fill();
    }

    private static String sizes(Setup setup) {
        return "%d, %d, %d, %d".formatted(setup.epochs(), setup.accumulation(), setup.samples(), setup.hiddenUnits());
    }

    private static String model(Setup setup) {
        return setup.isOscillator()
                ? NumpyModels.OSCILLATOR.stripTrailing()
                : new ScriptTemplate(NumpyModels.NETWORK)
                        .put("method", NumpyModels.method(setup.optimizer()))
                        .fill()
                        .stripTrailing();
    }

    private static String run(String name, Setup setup, String rate) {
        return "Run(%s, %s, %s, lambda: %s)".formatted(name, flag(!setup.isPermuted()), flag(setup.isShuffled()), rate);
    }

    /** The learning rate of a curve: the repaired one may have its own. */
    private static String rate(int curve, BrokenCase broken) {
        return curve == 1 ? broken.repair().getOrDefault("learningRate", "learning_rate") : "learning_rate";
    }

    private static String updating(List<ParameterValues> curves) {
        return curves.stream()
                .map(values -> flag(Setup.of(values).program().has(Statement.STEP)))
                .toList()
                .toString();
    }

    private static String flag(boolean isSet) {
        return isSet ? "True" : "False";
    }

    private static Map<String, String> variables(ParameterValues values) {
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("batch_size", Integer.toString(values.get(LoopParameters.BATCH_SIZE)));
        Map<String, Real> reals = new LinkedHashMap<>();
        reals.put("learning_rate", LoopParameters.LEARNING_RATE);
        reals.put("clipping", LoopParameters.CLIPPING);
        reals.put("rate_decay", LoopParameters.RATE_DECAY);
        reals.put("curvature", LoopParameters.CURVATURE);
        reals.put("gradient_noise", LoopParameters.GRADIENT_NOISE);
        reals.forEach((name, parameter) -> variables.put(name, Python.number(values.get(parameter))));
        return variables;
    }
}
