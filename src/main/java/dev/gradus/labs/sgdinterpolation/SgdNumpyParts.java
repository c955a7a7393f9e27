package dev.gradus.labs.sgdinterpolation;

import dev.gradus.sim.script.Python;
import dev.gradus.sim.script.ScriptTemplate;

/** The parts of the NumPy program that parameters choose. */
record SgdNumpyParts(Setup setup) {
    private static final String FOUR_WAYS = """
            # 0: ridge regression; 1: targets without noise; 2: ridge written as plain least squares on more features.
            w_ridge = np.linalg.solve(X.T @ X + n * alpha * np.eye(d), X.T @ y)
            features = [X, X, A]
            targets = [y, clean, y]
            solution = [w_ridge, $clean, w_ridge]
            """;

    private static final String ONE_PROBLEM = """
            w_star = np.linalg.lstsq($features, y, rcond=None)[0]  # of all perfect fits the shortest
            features = [$features] * len(batch_size)
            targets = [y] * len(batch_size)
            solution = [$solution] * len(batch_size)
            """;

    private static final String PAIRED = """
            begun = len(w)
            rng.randn(len(w[0]))  # the published start: drawn, then multiplied by 0
            batches = minibatches(rng, max(batch_size))
            for step in range(1, steps + 1):
                $changes
                rows = next(batches)  # the same for every curve: a smaller batch takes its first rows
                for c in range(len(w)):
                    update(c, rows[: batch_size[c]], step - 1, step)
                if not np.isnan(diverged_at).any():
                    break
            """;

    private static final String PAIRED_EPOCHS = """
            begun = len(w)
            rng.randn(len(w[0]))  # the published start: drawn, then multiplied by 0
            batches = []
            for size in batch_size:  # every curve at its own pace through the same permutations
                twin = np.random.RandomState()
                twin.set_state(rng.get_state())
                batches.append(minibatches(twin, size))
            for step in range(1, steps + 1):
                $changes
                for c in range(len(w)):
                    update(c, next(batches[c]), step - 1, step)
                if not np.isnan(diverged_at).any():
                    break
            """;

    private static final String NOTEBOOK = """
            iterations = $iterations
            $skipped
            step = begun = 0
            for c in range(len(w)):  # one curve after the other, from one stream
                $start
                begun = c + 1
                batches = minibatches(rng, batch_size[c])
                for t in range(min(iterations, steps - step)):
                    step += 1
                    $changes
                    update(c, next(batches), t, step)
                if step == steps:
                    break
            """;

    private static final String SKIPPED = """
            # In the stream the learning rates are compared first: what they draw is drawn here, too.
            rng.randn(len(w[0]))
            for size in $sizes:
                batches = minibatches(rng, size)
                for _ in range(iterations):
                    next(batches)
            """;

    String targets() {
        return setup.noiseIsDrawn() ? "y = clean + " + Python.number(setup.noise()) + " * rng.randn(n)" : "y = clean";
    }

    String augmented() {
        if (setup.regime() == 4) {
            return """
                    alpha = %s  # the penalty alpha ‖w‖²
                    A = np.hstack([X, np.sqrt(n * alpha) * np.eye(n)])  # every row has a weight of its own, too
                    """.formatted(Python.number(setup.ridge()));
        }
        return setup.augmentation() > 0
                ? "A = np.hstack([X, " + Python.number(setup.augmentation())
                        + " * np.eye(n)])  # every row has a weight of its own, too"
                : "";
    }

    String curves() {
        boolean wrong = setup.makes("wrongYardstick");
        if (setup.regime() == 4) {
            return new ScriptTemplate(FOUR_WAYS)
                            .put("clean", "np.linalg.lstsq(X, " + (wrong ? "y" : "clean") + ", rcond=None)[0]")
                            .fill()
                    + (wrong ? "# mistake: curve 1 is measured to the fit of the noisy targets\n" : "");
        }
        String truth = "np.pad(w_true, (0, len(w_star) - d))";
        return new ScriptTemplate(ONE_PROBLEM)
                        .put("features", setup.augmentation() > 0 ? "A" : "X")
                        .put("solution", wrong ? truth : "w_star")
                        .fill()
                + (wrong ? "# mistake: distances are measured to the weights that made the targets\n" : "");
    }

    String schedule() {
        return switch (setup.schedule()) {
            case CONSTANT -> "eta = learning_rate[c]";
            case INVERSE -> "eta = learning_rate[c] / (1 + 100 * t / " + setup.iterations() + ")";
            case COSINE -> "eta = learning_rate[c] * (1 + np.cos(np.pi * min(1, t / " + setup.iterations() + "))) / 2";
        };
    }

    String gradient() {
        return setup.makes("notDividedByBatch")
                ? "gradient = 2 * A.T @ (A @ w[c] - y)  # mistake: not divided by the batch size"
                : "gradient = 2 / len(rows) * A.T @ (A @ w[c] - y)";
    }

    String penalty() {
        if (setup.regime() != 4) {
            return "";
        }
        return setup.makes("penaltyTimesN") ? """
                        if c == 0:
                            gradient = gradient + 2 * n * alpha * w[c]  # mistake: the penalty is multiplied by n
                        """ : """
                        if c == 0:
                            gradient = gradient + 2 * alpha * w[c]
                        """;
    }

    String sampling() {
        String fixed = """
                rows = %s
                while True:  # mistake: the minibatch that was drawn first is kept for ever
                    yield rows
                """;
        String fresh = """
                while True:
                    yield %s
                """;
        boolean kept = setup.makes("fixedMinibatch");
        return switch (setup.sampling()) {
            case WITH_REPLACEMENT -> (kept ? fixed : fresh).formatted("rng.choice(n, size)");
            case WITHOUT_REPLACEMENT -> (kept ? fixed : fresh).formatted("rng.choice(n, size, replace=False)");
            case SHUFFLED_EPOCHS -> kept ? fixed.formatted("rng.permutation(n)[:size]") : """
                        while True:
                            order = rng.permutation(n)
                            for first in range(0, n, size):
                                yield order[first : first + size]
                        """;
        };
    }

    String loop(String changes) {
        if (setup.notebook()) {
            boolean afresh = setup.regime() == 4;
            return new ScriptTemplate(NOTEBOOK)
                    .put("iterations", setup.iterations())
                    .put("skipped", skipped())
                    .put(
                            "start",
                            afresh
                                    ? "rng.randn(len(w[c]))  # the published start: drawn, then multiplied by 0"
                                    : "if c == 0:\n    rng.randn(len(w[0]))  # the published start: drawn, then multiplied by 0")
                    .put("changes", changes)
                    .fill();
        }
        boolean epochs = setup.sampling() == Sampling.SHUFFLED_EPOCHS;
        return new ScriptTemplate(epochs ? PAIRED_EPOCHS : PAIRED)
                .put("changes", changes)
                .fill();
    }

    private String skipped() {
        return setup.skipped().isEmpty()
                ? ""
                : new ScriptTemplate(SKIPPED)
                        .put(
                                "sizes",
                                Python.list(setup.skipped().stream()
                                        .map(CurveSpec::batchSize)
                                        .toList()))
                        .fill();
    }

    /** Regime 4 looks at the weights of X alone. */
    String distance() {
        return setup.regime() == 4 ? "(w[c][:d] - solution[c]) ** 2" : "(w[c] - solution[c]) ** 2";
    }

    String gap() {
        return setup.regime() == 4
                ? "np.sum((w_ridge - w_true) ** 2)"
                : "np.sum((w_star - np.pad(w_true, (0, len(w_star) - d))) ** 2)";
    }
}
