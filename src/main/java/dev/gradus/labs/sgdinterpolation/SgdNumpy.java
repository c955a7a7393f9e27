package dev.gradus.labs.sgdinterpolation;

import dev.gradus.sim.script.Python;
import dev.gradus.sim.script.Recipe;
import dev.gradus.sim.script.ScriptTemplate;
import dev.gradus.sim.script.Settings;
import java.util.Map;

/**
 * The curves as a NumPy program that stores w, as published. The lab itself works on the error w − w* in other coordinates: the
 * figures agree while the loss is far above the rounding of a program that stores w, which stalls near 1e-28.
 */
final class SgdNumpy {
    private static final String PROGRAM = """
            import numpy as np

            n, d, steps = $n, $d, $steps
            rng = np.random.RandomState($seed)
            X = rng.randn(n, d)
            w_true = rng.randn(d)
            clean = X @ w_true
            $targets
            $augmented

            # One entry for every curve.
            $settings
            batch_size = $batchSizes
            $curves
            w = [np.zeros(A.shape[1]) for A in features]
            diverged_at = np.full(len(w), np.nan)


            def loss(c):
                return np.mean((features[c] @ w[c] - targets[c]) ** 2)


            def update(c, rows, t, step):
                if not np.isnan(diverged_at[c]):
                    return
                $schedule
                A, y = features[c][rows], targets[c][rows]
                $gradient
                $penalty
                w[c] = w[c] - eta * gradient
                if not loss(c) <= 1e12 * first_loss[c]:
                    diverged_at[c] = step


            def minibatches(rng, size):
                $sampling


            first_loss = [loss(c) for c in range(len(w))]
            $loop

            for c in range(begun):
                print(f"loss[{c}]", float(loss(c)))
                print(f"squaredDistance[{c}]", float(np.sum($distance)))
                print(f"divergedAt[{c}]", float(diverged_at[c]))
            sigma_squared = np.linalg.svd($features, compute_uv=False) ** 2 / n
            print("sigmaMaxSquared", float(sigma_squared[0]))
            print("sigmaMinSquared", float(sigma_squared[-1]))
            print("minNormGap", float($gap))
            """;

    private SgdNumpy() {}

    static String of(Recipe recipe) {
        Setup setup = Setup.of(recipe.values());
        SgdNumpyParts parts = new SgdNumpyParts(setup);
        Settings settings = new Settings(
                recipe,
                values -> Map.of(
                        "learning_rate",
                        Python.list(Setup.of(values).curves().stream()
                                .map(CurveSpec::learningRate)
                                .toList())));
        return new ScriptTemplate(PROGRAM)
                .put("n", setup.n())
                .put("d", setup.d())
                .put("steps", recipe.steps())
                .put("seed", recipe.seed())
                .put("targets", parts.targets())
                .put("augmented", parts.augmented())
                .put("settings", settings.initial())
                .put(
                        "batchSizes",
                        Python.list(setup.curves().stream()
                                .map(CurveSpec::batchSize)
                                .toList()))
                .put("curves", parts.curves())
                .put("schedule", parts.schedule())
                .put("gradient", parts.gradient())
                .put("penalty", parts.penalty())
                .put("sampling", parts.sampling())
                .put("loop", parts.loop(settings.changes()))
                .put("distance", parts.distance())
                .put("features", setup.augmentation() > 0 ? "A" : "X")
                .put("gap", parts.gap())
                .fill();
    }
}
