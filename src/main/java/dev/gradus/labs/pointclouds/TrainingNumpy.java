package dev.gradus.labs.pointclouds;

import dev.gradus.sim.parameter.ParameterValues;
import dev.gradus.sim.script.Python;
import dev.gradus.sim.script.Recipe;
import dev.gradus.sim.script.ScriptTemplate;
import dev.gradus.sim.script.Settings;
import dev.gradus.sim.script.Streams;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The training of a network on sets as a NumPy program, every line of the backward pass written out. */
final class TrainingNumpy {
    private static final String PROGRAM = """
            import numpy as np

            steps = $steps
            seed = $seed
            $settings
            $stream
            $drawn
            digits = [
                $digits
            ]
            rng = stream("digit sets")
            clouds = []
            for i in range(240):
                wide, high, angle = rng.uniform(0.8, 1.2), rng.uniform(0.8, 1.2), rng.uniform(-0.25, 0.25)
                P = drawn(digits[i % 10], $count, $noise, rng) * np.array([wide, high])
                turn = np.array([[np.cos(angle), np.sin(angle)], [-np.sin(angle), np.cos(angle)]])
                clouds.append(P @ turn)
            for P in clouds:
                $outliers
            X = np.array(clouds)
            labels = np.arange(240) % 10
            $kept

            rng = stream("network")
            f = $features
            $weights


            def pooled(Z):
                $pooled


            def pooled_back(Z, dF):
                $back


            def forward(batch):
                $stages
                F = $set
                logits = F @ V + b
                p = np.exp(logits - logits.max(axis=1, keepdims=True))
                return inputs, sums, F, p / p.sum(axis=1, keepdims=True)


            def gradient(batch):
                inputs, sums, F, p = forward(batch)
                dz = (p - np.eye(10)[labels[batch]]) / len(batch)
                dF, Z = dz @ V.T, sums[-1]
                dZ = $slope
                result = [np.einsum("bni,bno->io", inputs[-1], dZ)]
                $first
                return [*result, F.T @ dz, dz.sum(axis=0)]


            def measured():
                p = forward(np.arange(240))[3]
                right = p.argmax(axis=1) == labels
                loss = -np.log(np.maximum(p[np.arange(240), labels], np.finfo(float).tiny))
                return loss[:160].mean(), right[:160].mean(), right[160:].mean()


            weights = [*W, V, b]
            mean = [np.zeros_like(w) for w in weights]
            square = [np.zeros_like(w) for w in weights]
            found = measured()
            for step in range(1, steps + 1):
                $changes
                for w, g, m, s in zip(weights, gradient(stream(f"batch {step}").choice(160, batch_size)), mean, square):
                    m += 0.1 * (g - m)
                    s += 0.001 * (g * g - s)
                    w -= learning_rate * (m / (1 - 0.9**step)) / (np.sqrt(s / (1 - 0.999**step)) + 1e-8)
                if step % 20 == 0:
                    found = measured()
            for name, value in zip(("trainLoss", "trainAccuracy", "testAccuracy"), found):
                print(name, float(value))
            """;

    private static final String KEPT = """
            kept = []
            for P in X:
                order, nearest = [], np.full(len(P), np.inf)
                while len(order) < len(P) // 2:
                    left = [i for i in range(len(P)) if i not in order]
                    order.append(left[int(np.$best(seen[left]))] if order else 0)
                    distance = np.sqrt(((P - P[order[-1]]) ** 2).sum(axis=1))
                    nearest = np.minimum(nearest, distance)
                    seen = $seen
                kept.append(order)
            kept = np.array(kept)
            """;

    private static final String STAGES = """
            inputs = [X[batch]]
            sums = [inputs[0] @ W[0]]
            H = np.take_along_axis(np.maximum(0, sums[0]), kept[batch][:, :, None], axis=1)
            inputs.append(H)
            sums.append(H @ W[1])
            """;

    private static final String FIRST = """
            dH = np.zeros_like(sums[0])
            np.put_along_axis(dH, kept[batch][:, :, None], dZ @ W[1].T, axis=1)
            result.insert(0, np.einsum("bni,bno->io", inputs[0], dH * (sums[0] > 0)))
            """;

    private static final String MAX_BACK = """
            d = np.zeros_like(Z)
            np.put_along_axis(d, Z.argmax(axis=1)[:, None, :], dF[:, None, :], axis=1)
            return d
            """;

    private TrainingNumpy() {}

    static String of(Recipe recipe) {
        ParameterValues values = recipe.values();
        Settings settings = new Settings(recipe, TrainingNumpy::settings);
        int count = Math.min(DigitSets.MOST_POINTS, values.get(PointParameters.POINT_COUNT));
        int outliers = Math.min(count, values.get(PointParameters.OUTLIERS));
        ScriptTemplate program = new ScriptTemplate(PROGRAM)
                .put("steps", recipe.steps())
                .put("seed", recipe.seed())
                .put("settings", settings.initial())
                .put("changes", settings.changes())
                .put("stream", Streams.NAMED)
                .put("drawn", PointNumpy.DRAWN)
                .put("digits", digits())
                .put("count", count)
                .put("noise", Python.number(values.get(PointParameters.NOISE)))
                .put(
                        "outliers",
                        outliers == 0
                                ? "pass"
                                : "P[-" + outliers + ":] = rng.uniform(-1.5, 1.5, (" + outliers + ", 2))");
        fillNetwork(program, values);
        fillPooling(program, values);
        return program.fill();
    }

    private static Map<String, String> settings(ParameterValues values) {
        return new TreeMap<>(Map.of(
                "learning_rate", Python.number(values.get(PointParameters.LEARNING_RATE)),
                "batch_size", Integer.toString(values.get(PointParameters.BATCH_SIZE))));
    }

    private static String digits() {
        return IntStream.range(0, DigitSets.CLASSES)
                .mapToObj(digit -> PointNumpy.pieces(Outline.digit(digit)) + ",")
                .collect(Collectors.joining("\n"));
    }

    private static void fillNetwork(ScriptTemplate program, ParameterValues values) {
        boolean samples = values.get(PointParameters.STAGES) > 1;
        SamplingRule rule = SamplingRule.of(values);
        program.put("features", values.get(PointParameters.FEATURE_COUNT))
                .put(
                        "kept",
                        samples
                                ? new ScriptTemplate(KEPT)
                                        .put("best", rule.takesFarthest() ? "argmax" : "argmin")
                                        .put("seen", rule.seesLastOnly() ? "distance" : "nearest")
                                        .fill()
                                : "")
                .put("weights", samples ? weights("2 * f", true) : weights("f", false))
                .put("stages", samples ? STAGES : "inputs = [X[batch]]\nsums = [inputs[0] @ W[0]]")
                .put("first", samples ? FIRST : "");
    }

    private static String weights(String last, boolean isDeep) {
        return "W = [rng.standard_normal((2, f))]\n"
                + (isDeep ? "W.append(rng.standard_normal((f, 2 * f)) * np.sqrt(2 / f))\n" : "")
                + "V = rng.standard_normal((" + last + ", 10)) * np.sqrt(1 / (" + last + "))\nb = np.zeros(10)";
    }

    private static void fillPooling(ScriptTemplate program, ParameterValues values) {
        boolean poolsFirst = Mistake.of(values).contains(Mistake.POOL_BEFORE_NONLINEARITY);
        String pooling = values.get(PointParameters.POOLING);
        program.put("pooled", "return Z." + pooling + "(axis=1)")
                .put(
                        "back",
                        switch (pooling) {
                            case "max" -> MAX_BACK;
                            case "mean" -> "return np.repeat(dF[:, None, :] / Z.shape[1], Z.shape[1], axis=1)";
                            default -> "return np.repeat(dF[:, None, :], Z.shape[1], axis=1)";
                        })
                .put("set", poolsFirst ? "np.maximum(0, pooled(sums[-1]))" : "pooled(np.maximum(0, sums[-1]))")
                .put(
                        "slope",
                        poolsFirst
                                ? "pooled_back(Z, dF * (pooled(Z) > 0))"
                                : "pooled_back(np.maximum(0, Z), dF) * (Z > 0)");
    }
}
