package dev.gradus.labs.matrixsensing;

import dev.gradus.sim.script.Python;
import dev.gradus.sim.script.Recipe;
import dev.gradus.sim.script.ScriptTemplate;
import dev.gradus.sim.script.Settings;
import java.util.Map;

/** The descents as a NumPy program. */
final class SensingNumpy {
    private static final String PROGRAM = """
            import numpy as np

            d, r, R, m = $size, $rank, $factorRank, $measurements
            alphas = $alphas
            steps = $steps
            $settings

            rng = np.random.RandomState($seed)
            U_star = $factor
            A = rng.randn(m, d, d)
            W = $start
            lambda_max = np.linalg.eigvalsh(U_star.T @ U_star)[-1]
            limit = 1e12
            $normalise
            X = U_star @ U_star.T
            U = [$first for alpha in alphas]
            diverged_at = np.full(len(U), np.nan)


            def residuals(U):
                return np.tensordot(A, U @ U.T - X, 2)  # <A_i, UU'> - y_i


            def loss(U):
                return np.sum(residuals(U) ** 2) / (2 * m)


            def gradient(U):
                $gradient


            def note(step):
                for c in range(len(U)):
                    if np.isnan(diverged_at[c]) and not loss(U[c]) <= limit:
                        diverged_at[c] = step


            note(0)
            for step in range(1, steps + 1):
                $changes
                for c in range(len(U)):
                    if np.isnan(diverged_at[c]):
                        U[c] = U[c] - learning_rate / lambda_max * gradient(U[c])
                note(step)
                if not np.isnan(diverged_at).any():
                    break

            for c in range(len(U)):
                distance = np.linalg.norm(U[c] @ U[c].T - X)
                print(f"trainLoss[{c}]", float(loss(U[c])))
                print(f"distance[{c}]", float(distance))
                print(f"relativeDistance[{c}]", float(distance / np.linalg.norm(X)))
                print(f"gradientNorm[{c}]", float(np.linalg.norm(gradient(U[c]))))
                print(f"divergedAt[{c}]", float(diverged_at[c]))
            print("lambdaMax", float(lambda_max))
            """;

    private static final String NORMALISE = """
            # X* in units of its largest eigenvalue, U in those of its root
            unit = 1 / np.sqrt(lambda_max)
            U_star, W, lambda_max, limit = unit * U_star, unit * W, 1.0, limit * unit**4
            """;

    private static final String RIGHT = """
            G = np.tensordot(residuals(U), A, 1) / m
            return (G + G.T) @ U
            """;

    private static final String MISSING_TRANSPOSE = """
            # mistake: A_i U; right is (A_i + A_i') U
            return np.tensordot(residuals(U), A, 1) / m @ U
            """;

    private static final String ROWWISE = """
            # mistake: np.inner multiplies rows, so that every residual is a matrix; right is one number
            E = np.inner(A, U @ U.T - X)
            G = (E @ A$second).sum(axis=0)
            return G / m @ U
            """;

    private SensingNumpy() {}

    static String of(Recipe recipe) {
        Setup setup = Setup.of(recipe.values());
        Settings settings = new Settings(
                recipe, values -> Map.of("learning_rate", Python.number(values.get(SensingParameters.LEARNING_RATE))));
        boolean isSolved = setup.makes(SensingParameters.START_AT_SOLUTION);
        return new ScriptTemplate(PROGRAM)
                .put("size", setup.size())
                .put("rank", setup.rank())
                .put("factorRank", setup.factorRank())
                .put("measurements", setup.measurements())
                .put("alphas", Python.list(setup.alphas()))
                .put("steps", recipe.steps())
                .put("settings", settings.initial() + "  # in units of 1 / lambda_max")
                .put("seed", recipe.seed())
                .put("factor", setup.isUniform() ? "rng.random_sample((d, r))" : "rng.randn(d, r)")
                .put("start", start(setup))
                .put("normalise", setup.isNormalised() ? NORMALISE : "")
                .put("first", isSolved ? "np.hstack([U_star[:, :R], np.zeros((d, max(0, R - r)))])" : "alpha * W")
                .put("gradient", gradient(setup))
                .put("changes", settings.changes())
                .fill();
    }

    private static String start(Setup setup) {
        return setup.makes(SensingParameters.POSITIVE_START)
                ? "rng.random_sample((d, R))  # mistake: uniform and positive; right is rng.randn(d, R)"
                : "rng.randn(d, R)";
    }

    private static String gradient(Setup setup) {
        boolean isMissing = setup.makes(SensingParameters.MISSING_TRANSPOSE);
        if (setup.makes(SensingParameters.ROWWISE_PRODUCT)) {
            String second = isMissing ? "" : " + E @ A.transpose(0, 2, 1)";
            return new ScriptTemplate(ROWWISE).put("second", second).fill();
        }
        return isMissing ? MISSING_TRANSPOSE : RIGHT;
    }
}
