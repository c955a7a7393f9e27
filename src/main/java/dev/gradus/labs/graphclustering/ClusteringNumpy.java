package dev.gradus.labs.graphclustering;

import dev.gradus.sim.parameter.ParameterValues;
import dev.gradus.sim.script.Recipe;
import dev.gradus.sim.script.ScriptTemplate;
import dev.gradus.sim.script.Streams;

/** The pipeline as a NumPy program: matrices are formed, which is slower and says the same. The walk is left out. */
final class ClusteringNumpy {
    private static final String PROGRAM = """
            import numpy as np

            steps = $steps
            $quiet
            $points
            n = len(X)
            k = $clusters

            # The similarity graph.
            A = np.exp($exponent * ((X[:, None] - X[None]) ** 2).sum(axis=-1))
            degree = A.sum(axis=0)
            scale = $scale
            M = scale[:, None] * A * scale[None, :]
            $operator
            step, phase = min(steps, 1), min(steps, 1)
            if not np.isfinite(M.sum(axis=0)).all():
                steps = step  # there is nothing to go on with

            # Leading eigenvectors of B by Lanczos iterations: an orthonormal basis Q in which B is tridiagonal.
            wanted = min(n, $wanted)
            start = $lanczos.standard_normal(n)
            Q = [start / np.linalg.norm(start)]
            diagonal, coupling = [], []
            theta, found = np.empty(0), False
            while step < steps and not found:
                step, phase = step + 1, 2
                basis = np.array(Q)
                w = B @ Q[-1]
                diagonal.append(Q[-1] @ w)
                for _ in range(2):
                    w = w - basis.T @ (basis @ w)
                length = np.linalg.norm(w)
                exhausted = length <= 1e-13 * np.abs(diagonal).max()
                T = np.diag(diagonal) + np.diag(coupling, 1) + np.diag(coupling, -1)
                values, s = np.linalg.eigh(T)
                leading = np.argsort(-np.abs(values))[:wanted]
                theta, s = values[leading], s[:, leading]
                residuals = (0 if exhausted else length) * np.abs(s[-1])
                found = len(Q) in (n, 400) or (len(theta) == wanted and residuals.max() <= 1e-12 * np.abs(theta[0]))
                if found:
                    U = basis.T @ s
                    U = U / np.linalg.norm(U, axis=0)
                    phase = 3
                elif exhausted:  # go on with what no combination of the basis reaches
                    outside = np.eye(n) - basis.T @ basis
                    w = outside[:, np.argmax(np.diag(outside) > 0.25)]
                    length = np.linalg.norm(w)
                    coupling.append(0.0)
                else:
                    coupling.append(length)
                Q.append(w / length)
            singular_values = $singular

            # k-means on what it gets to see.
            restart, iteration, labels, inertia, best = 0, 0, None, np.nan, np.inf
            if found:
                $features
                rng = $kmeans
            over = True
            while step < steps and not (over and restart == $restarts):
                step += 1
                if over:
                    $init
                    labels, restart, iteration = np.full(n, -1), restart + 1, 0
                distances = ((F[:, None] - centres[None]) ** 2).sum(axis=-1)
                before, labels = labels, distances.argmin(axis=1)
                inertia = distances.min(axis=1).sum()
                over = np.array_equal(before, labels)
                if not over:
                    centres = np.array([F[labels == c].mean(axis=0) if (labels == c).any() else centres[c] for c in range(k)])
                    iteration += 1
                    over = iteration == 300
                if over and inertia < best:
                    best, best_labels = inertia, labels
            if restart == $restarts and over:
                labels, inertia = best_labels, best

            misassigned, rand = np.nan, np.nan
            classes = truth.max() + 1
            if labels is not None and classes > 1:
                counts = np.array([[np.sum((labels == c) & (truth == t)) for t in range(classes)] for c in range(k)])
                matched = {frozenset(): 0}  # best sum of a one-to-one match, by the classes that it uses
                for row in counts:
                    for used, total in list(matched.items()):
                        for t in set(range(classes)) - used:
                            matched[used | {t}] = max(matched.get(used | {t}, 0), total + row[t])
                misassigned = n - max(matched.values())
                pairs = lambda m: (m * (m - 1.0) / 2).sum()
                a, b = pairs(counts.sum(axis=1)), pairs(counts.sum(axis=0))
                expected = a * b / (n * (n - 1.0) / 2)
                if (a + b) / 2 != expected:
                    rand = (pairs(counts) - expected) / ((a + b) / 2 - expected)

            print("phase", phase)
            print("restart", restart or np.nan)
            print("inertia", float(inertia))
            print("bestInertia", float(best) if best < np.inf else np.nan)
            print("misassigned", float(misassigned))
            print("adjustedRandIndex", float(rand))
            for i, value in enumerate(singular_values[:10]):
                if value > 1e-6 * singular_values[0]:  # what is below is rounding for the most part
                    print(f"singularValue[{i}]", float(value))
            """;

    private ClusteringNumpy() {}

    static String of(Recipe recipe) {
        ParameterValues values = recipe.values();
        Setup setup = Setup.of(values);
        ScriptTemplate program = new ScriptTemplate(PROGRAM)
                .put("steps", recipe.steps())
                .put("clusters", setup.plan().clusters())
                .put("restarts", setup.plan().restarts())
                .put("wanted", setup.vectorsToFind(Integer.MAX_VALUE))
                .put("lanczos", Streams.named(recipe.seed(), "lanczos"))
                .put("kmeans", Streams.named(recipe.seed(), "kmeans"));
        ClusteringNumpyParts.fillPoints(program, SimilarityKey.of(values, recipe.seed()));
        ClusteringNumpyParts.fillMatrices(program, setup);
        ClusteringNumpyParts.fillClusters(program, setup);
        return program.fill();
    }
}
