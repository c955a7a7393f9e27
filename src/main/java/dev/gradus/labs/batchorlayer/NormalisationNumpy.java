package dev.gradus.labs.batchorlayer;

import dev.gradus.sim.script.Recipe;
import dev.gradus.sim.script.ScriptTemplate;
import dev.gradus.sim.script.Settings;
import java.util.Map;

/** The combinations as a NumPy program. */
final class NormalisationNumpy {
    private static final String PROGRAM = """
            import numpy as np

            samples, inputs, hidden = $samples, $inputs, $hidden
            steps = $steps
            $settings

            rng = np.random.RandomState($seed)
            X = rng.randn(samples, inputs)
            W = rng.randn(inputs, hidden)
            v = rng.randn(hidden)
            t = rng.randn(samples)


            def one_pass(rows):
                h = X[rows] @ W
                $norm
                outputs = y.reshape(-1, hidden) @ v
                error = outputs - t[rows]
                dy = 2 * error[:, None] / len(error) * v
                $backward
                return outputs, np.mean(error**2), X[rows].T @ dh


            curves = samples.bit_length()
            readouts = {name: np.full(curves, np.nan) for name in
                        ("trainLoss", "logitDifference", "gradientDifference", "relativeGradientDifference")}
            step, micro_batch, combination = 0, 0, 0
            for combination in range(curves):
                batch, accumulation = samples >> combination, 1 << combination
                for micro_batch in range(accumulation):
                    if step == steps:
                        break
                    step += 1
                    $changes
                    rows = slice(micro_batch * batch, (micro_batch + 1) * batch)
                    outputs, loss, gradient = one_pass(rows)
                    if micro_batch == 0:
                        total, losses, farthest = np.zeros_like(W), 0.0, 0.0
                    total = total + (gradient / accumulation if divide_loss else gradient)
                    if combination == 0:
                        all_outputs, whole = outputs, total
                    losses += loss / accumulation
                    farthest = max(farthest, np.abs(outputs - all_outputs[rows]).max())
                    readouts["trainLoss"][combination] = losses
                    readouts["logitDifference"][combination] = farthest
                    if micro_batch + 1 == accumulation:
                        readouts["gradientDifference"][combination] = np.abs(total - whole).max()
                        if np.any(whole):
                            relative = np.linalg.norm(total - whole) / np.linalg.norm(whole)
                            readouts["relativeGradientDifference"][combination] = relative

            for name, values in readouts.items():
                for c, value in enumerate(values):
                    rounding = "# equal but for rounding: " if abs(value) < 1e-9 else ""
                    print(f"{rounding}{name}[{c}]", float(value))
            """;

    private static final String STANDARDISED = """
            h = h.reshape(-1, $parts, hidden // $parts)$wrong
            mean, variance = h.mean(axis=$axes, keepdims=True), h.var(axis=$axes, keepdims=True)
            deviation = np.sqrt(variance + 1e-5)
            y = (h - mean) / deviation
            """;

    private static final String BACKWARD = """
            dy, shape = dy.reshape(h.shape), dy.shape
            dh = dy - dy.mean(axis=$axes, keepdims=True) - y * (dy * y).mean(axis=$axes, keepdims=True)
            dh = (dh / deviation).reshape(shape)
            """;

    private static final String EVALUATION = """
            deviation = np.sqrt(1 + 1e-5)  # running mean 0 and variance 1: nothing has been learned yet
            y = h / deviation
            """;

    /** How units are cut for one scope, and the axes over which a cell reaches. */
    private record Cut(String parts, String axes) {
        static Cut of(Setup setup) {
            return switch (setup.usedScope()) {
                case BATCH -> new Cut("hidden", "(0, 2)");
                case LAYER -> new Cut("1", "2");
                case GROUP -> new Cut(Integer.toString(setup.groups()), "2");
                case GROUP_OVER_SAMPLES -> new Cut(Integer.toString(setup.groups()), "(0, 2)");
                case INSTANCE, NONE -> new Cut("hidden", "2");
            };
        }
    }

    private NormalisationNumpy() {}

    static String of(Recipe recipe) {
        Setup setup = Setup.of(recipe.values());
        Settings settings = new Settings(
                recipe,
                values -> Map.of("divide_loss", values.get(NormalisationParameters.DIVIDE_LOSS) ? "True" : "False"));
        return new ScriptTemplate(PROGRAM)
                .put("samples", setup.samples())
                .put("inputs", setup.inputs())
                .put("hidden", setup.hidden())
                .put("steps", recipe.steps())
                .put("settings", settings.initial())
                .put("seed", recipe.seed())
                .put("norm", forward(setup))
                .put("backward", backward(setup))
                .put("changes", settings.changes())
                .fill();
    }

    private static boolean isFixed(Setup setup) {
        return setup.isEvaluation() && setup.scope() == Scope.BATCH && setup.usedScope() == Scope.BATCH;
    }

    private static String forward(Setup setup) {
        if (setup.usedScope() == Scope.NONE) {
            return "y = h";
        }
        Cut cut = Cut.of(setup);
        boolean isWrong = setup.usedScope() != setup.scope();
        return isFixed(setup)
                ? EVALUATION
                : new ScriptTemplate(STANDARDISED)
                        .put("parts", cut.parts())
                        .put("axes", cut.axes())
                        .put("wrong", isWrong ? "  # mistake: samples and units are taken for one another" : "")
                        .fill();
    }

    private static String backward(Setup setup) {
        if (setup.usedScope() == Scope.NONE) {
            return "dh = dy";
        }
        return isFixed(setup)
                ? "dh = dy / deviation"
                : new ScriptTemplate(BACKWARD).put("axes", Cut.of(setup).axes()).fill();
    }
}
