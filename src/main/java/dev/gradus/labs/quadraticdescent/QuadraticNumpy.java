package dev.gradus.labs.quadraticdescent;

import static dev.gradus.labs.quadraticdescent.QuadraticParameters.GRADIENT_NOISE;

import dev.gradus.sim.parameter.ParameterValues;
import dev.gradus.sim.parameter.PointList.Point;
import dev.gradus.sim.script.Python;
import dev.gradus.sim.script.Recipe;
import dev.gradus.sim.script.ScriptTemplate;
import dev.gradus.sim.script.Settings;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The descents as a NumPy program: all curves at once, a row each. */
final class QuadraticNumpy {
    private static final String PROGRAM = """
            import numpy as np

            a, b = $a, $b  # L(w) = (a w1² + b w2²) / 2
            start = np.array([$x, $y])
            steps = $steps
            $settings

            curvature = np.array([a, b])
            w = np.tile(start, ($curves, 1))  # a row for every learning rate
            $memory
            converged_at = np.full(len(w), np.nan)
            diverged_at = np.full(len(w), np.nan)
            $generator


            def gradient_at(w):
                $gradient


            def note(step):
                distance = np.hypot(w[:, 0], w[:, 1])
                converged_at[np.isnan(converged_at) & (distance < 1e-6)] = step
                diverged_at[np.isnan(diverged_at) & (distance > 1e6 * max(1, np.abs(start).max()))] = step


            note(0)
            for step in range(1, steps + 1):
                $changes
                gradient = gradient_at(w)
                $noise
                $ascent
                $method
                $move
                stays = ~np.isnan(diverged_at)[:, None]
                w = np.where(stays, w, w - move)
                note(step)
                if not np.isnan(diverged_at).any():
                    break

            gradient = gradient_at(w)
            readouts = {
                "w1": w[:, 0],
                "w2": w[:, 1],
                "loss": 0.5 * (a * w[:, 0] ** 2 + b * w[:, 1] ** 2),
                "gradientNorm": np.hypot(gradient[:, 0], gradient[:, 1]),
                "distance": np.hypot(w[:, 0], w[:, 1]),
                "convergedAt": converged_at,
                "divergedAt": diverged_at,
            }
            for name, values in readouts.items():
                for curve, value in enumerate(values):
                    print(f"{name}[{curve}]", float(value))
            """;

    private static final String SHARED_GRADIENT = """
            # mistake: both coordinates take the first one's gradient; right is  return curvature * w
            return a * w[:, [0, 0]]
            """;

    private static final String NOISE = """
            if gradient_noise > 0:
                gradient = gradient + gradient_noise * rng.randn(2)  # the same for every curve
            """;

    private static final String ASCENT = """
            gradient = -gradient  # mistake: the sign is flipped, the step goes uphill
            """;

    private QuadraticNumpy() {}

    static String of(Recipe recipe) {
        ParameterValues values = recipe.values();
        Point start = values.get(QuadraticParameters.START).getFirst();
        Method method = Method.of(values.get(QuadraticParameters.OPTIMIZER));
        Set<String> mistakes = values.get(QuadraticParameters.MISTAKES);
        boolean noisy = recipe.ever(at -> at.get(GRADIENT_NOISE) > 0);
        Settings settings = new Settings(recipe, at -> settings(at, method, noisy));
        boolean shared = mistakes.contains(QuadraticParameters.SHARED_GRADIENT);
        return new ScriptTemplate(PROGRAM)
                .put("a", Python.number(values.get(QuadraticParameters.A)))
                .put("b", Python.number(values.get(QuadraticParameters.B)))
                .put("x", Python.number(start.x()))
                .put("y", Python.number(start.y()))
                .put("curves", QuadraticParameters.learningRates(values).size())
                .put("steps", recipe.steps())
                .put("settings", settings.initial())
                .put("memory", memory(method))
                .put("generator", noisy ? "rng = np.random.RandomState(" + recipe.seed() + ")" : "")
                .put("gradient", shared ? SHARED_GRADIENT : "return curvature * w")
                .put("changes", settings.changes())
                .put("noise", noisy ? NOISE : "")
                .put("ascent", mistakes.contains(QuadraticParameters.ASCENT) ? ASCENT : "")
                .put("method", direction(method))
                .put("move", move(mistakes))
                .fill();
    }

    /** What the method looks at. */
    private static Map<String, String> settings(ParameterValues values, Method method, Boolean noisy) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put(
                "learning_rate", "np.array(" + Python.list(QuadraticParameters.learningRates(values)) + ")[:, None]");
        if (method == Method.MOMENTUM || method == Method.NESTEROV || method == Method.ADAM) {
            settings.put("momentum", Python.number(values.get(QuadraticParameters.MOMENTUM)));
        }
        if (method == Method.RMSPROP || method == Method.ADAM) {
            settings.put("second_moment", Python.number(values.get(QuadraticParameters.SECOND_MOMENT)));
        }
        if (method == Method.ADAGRAD || method == Method.RMSPROP || method == Method.ADAM) {
            settings.put("epsilon", Python.number(values.get(QuadraticParameters.EPSILON)));
        }
        if (noisy) {
            settings.put("gradient_noise", Python.number(values.get(GRADIENT_NOISE)));
        }
        return settings;
    }

    private static String memory(Method method) {
        return switch (method) {
            case GD -> "";
            case MOMENTUM, NESTEROV -> "m = np.zeros_like(w)";
            case ADAGRAD, RMSPROP -> "s = np.zeros_like(w)";
            case ADAM -> "m, s = np.zeros_like(w), np.zeros_like(w)";
        };
    }

    private static String direction(Method method) {
        return switch (method) {
            case GD -> "direction = gradient";
            case MOMENTUM -> """
                    m = momentum * m + gradient
                    direction = m
                    """;
            case NESTEROV -> """
                    m = momentum * m + gradient
                    direction = gradient + momentum * m
                    """;
            case ADAGRAD -> """
                    s = s + gradient**2
                    direction = gradient / (np.sqrt(s) + epsilon)
                    """;
            case RMSPROP -> """
                    s = second_moment * s + (1 - second_moment) * gradient**2
                    direction = gradient / (np.sqrt(s) + epsilon)
                    """;
            case ADAM -> """
                    m = momentum * m + (1 - momentum) * gradient
                    s = second_moment * s + (1 - second_moment) * gradient**2
                    direction = m / (1 - momentum**step) / (np.sqrt(s / (1 - second_moment**step)) + epsilon)
                    """;
        };
    }

    private static String move(Set<String> mistakes) {
        return mistakes.contains(QuadraticParameters.DOUBLE_STEP)
                ? "move = 2 * learning_rate * direction  # mistake: the step is made twice"
                : "move = learning_rate * direction";
    }
}
