package dev.gradus.labs.graphdynamics;

import dev.gradus.sim.parameter.Graph;
import dev.gradus.sim.parameter.ParameterValues;
import dev.gradus.sim.script.Python;
import dev.gradus.sim.script.Recipe;
import dev.gradus.sim.script.ScriptTemplate;
import dev.gradus.sim.script.Settings;
import dev.gradus.sim.script.Streams;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The layers as a NumPy program; whole numbers stay exact, because Python's have any size. */
final class DynamicsNumpy {
    private static final String PROGRAM = """
            import numpy as np
            $itertools

            n = $n
            layers = $layers
            $settings

            A = np.zeros((n, n), dtype=object)  # whole numbers of any size
            $edges
            triangles = int(np.trace(A @ A @ A)) // 6
            I = np.eye(n, dtype=int).astype(object)
            right = $right
            $loops
            $matrix
            G = I  # every node starts with its own code
            $paths
            for step in range(1, layers + 1):
                $changes
                $layer
            largest = G.max()
            print("layer", layers)
            print("walks", float(G[start, end]))
            $theory
            print("largestEntry", float(largest))
            $exact
            print("triangles", triangles)
            print("leadingEigenvalue", float(np.linalg.eigvalsh(right.astype(float))[-1]))
            $smoothing
            """;

    private static final String DRAWN = """
            for pair in "$pairs".split():
                i, j = map(int, pair.split("-"))
                A[i, j] = A[j, i] = 1
            """;

    private static final String RANDOM = """
            rng = $generator
            for i in range(n):
                for j in range(i + 1, n):
                    A[i, j] = A[j, i] = int(rng.random_sample() < $probability)
            """;

    private static final String PATHS = """

            def paths(k):  # mistake: a walk may come back to a node
                counts = np.zeros((n, n), dtype=object)
                for nodes in itertools.permutations(range(n), k + 1):
                    counts[nodes[0], nodes[-1]] += int(all(A[i, j] for i, j in zip(nodes, nodes[1:])))
                return counts


            """;

    /** Beside what is along u the differences are lost in rounding, so they are followed by themselves. */
    private static final String SMOOTHING = """
            part = np.linalg.matrix_power(A > 0, n)  # who can reach whom
            P = np.sqrt(degree[:, None] * degree[None, :]) * part
            P /= np.sum(degree * part, axis=1)  # onto the leading eigenvector of every part
            along, rest = P, np.eye(n) - P
            for step in range(1, layers + 1):
                rest = M @ rest
                rest = rest - P @ rest - (rest - P @ rest) @ P
            angles = np.arctan2(np.linalg.norm(rest, axis=1), np.linalg.norm(along, axis=1))
            for node, angle in enumerate(angles):
                print(f"rowDistance[{node}]", float(angle) if angle >= 1e-12 else 0.0)
            """;

    private DynamicsNumpy() {}

    static String of(Recipe recipe) {
        ParameterValues values = recipe.values();
        Aggregation aggregation = Aggregation.of(values);
        Set<Mistake> mistakes = Mistake.of(values);
        boolean paths = mistakes.contains(Mistake.PATHS_NOT_WALKS) && aggregation == Aggregation.SUM;
        boolean whole = aggregation == Aggregation.SUM || aggregation == Aggregation.MAX;
        Settings settings = new Settings(recipe, DynamicsNumpy::ends);
        return new ScriptTemplate(PROGRAM)
                .put("itertools", paths ? "import itertools" : "")
                .put("n", Given.nodes(values))
                .put("layers", Math.min(recipe.steps(), values.get(DynamicsParameters.LAYERS)))
                .put("settings", settings.initial())
                .put("edges", edges(values, recipe.seed()))
                .put("right", values.get(DynamicsParameters.SELF_LOOPS) ? "A + I  # every node hears itself" : "A")
                .put("loops", loops(values))
                .put("matrix", matrix(aggregation))
                .put("paths", paths ? PATHS : "")
                .put("changes", settings.changes())
                .put("layer", layer(aggregation, mistakes))
                .put(
                        "theory",
                        aggregation == Aggregation.SUM && mistakes.isEmpty()
                                ? "print(\"theoryWalks\", float(G[start, end]))"
                                : "")
                .put("exact", whole ? "print(\"exact\", int(largest < 2**53))" : "")
                .put("smoothing", aggregation == Aggregation.SYMMETRIC && mistakes.isEmpty() ? SMOOTHING : "")
                .fill();
    }

    private static Map<String, String> ends(ParameterValues values) {
        int last = Given.nodes(values) - 1;
        Map<String, String> ends = new LinkedHashMap<>();
        ends.put("start", String.valueOf(Math.min(last, values.get(DynamicsParameters.FROM))));
        ends.put("end", String.valueOf(Math.min(last, values.get(DynamicsParameters.TO))));
        return ends;
    }

    private static String edges(ParameterValues values, long seed) {
        Graph.Drawing drawn = values.get(DynamicsParameters.GRAPH);
        return drawn.nodes() == 0
                ? new ScriptTemplate(RANDOM)
                        .put("generator", Streams.own(seed))
                        .put("probability", Python.number(values.get(DynamicsParameters.EDGE_PROBABILITY)))
                        .fill()
                : new ScriptTemplate(DRAWN)
                        .put(
                                "pairs",
                                drawn.edges().stream()
                                        .map(edge -> edge.from() + "-" + edge.to())
                                        .collect(Collectors.joining(" ")))
                        .fill();
    }

    private static String loops(ParameterValues values) {
        return switch (Scene.loops(values)) {
            case 0 -> "";
            case 1 ->
                Mistake.of(values).contains(Mistake.ACCIDENTAL_SELF_LOOPS)
                        ? "A = A + I  # mistake: every node hears itself, too"
                        : "A = A + I  # every node hears itself";
            default -> "A = A + 2 * I  # mistake: every node hears itself twice";
        };
    }

    private static String matrix(Aggregation aggregation) {
        return switch (aggregation) {
            case SUM -> "M = A";
            case MAX -> "M = (A > 0).astype(int).astype(object)";
            case MEAN -> """
                    degree = A.sum(axis=1).astype(float)
                    M = A.astype(float) / np.where(degree > 0, degree, 1)[:, None]
                    """;
            case SYMMETRIC -> """
                    degree = A.sum(axis=1).astype(float)
                    M = A.astype(float) / np.sqrt(degree[:, None] * degree[None, :])
                    """;
        };
    }

    private static String layer(Aggregation aggregation, Set<Mistake> mistakes) {
        if (mistakes.contains(Mistake.PATHS_NOT_WALKS) && aggregation == Aggregation.SUM) {
            return "G = paths(step)";
        }
        if (mistakes.contains(Mistake.ENTRYWISE_POWER)) {
            return "G = M**step  # mistake: entry by entry; right is  G = M @ G";
        }
        if (aggregation != Aggregation.MAX) {
            return "G = M @ G";
        }
        return mistakes.contains(Mistake.MAX_OVER_WRONG_AXIS)
                ? "G = (M[:, :, None] * G[None, :, :]).max(axis=2)  # mistake: the neighbours are axis 1"
                : "G = (M[:, :, None] * G[None, :, :]).max(axis=1)  # receiver, sender, entry";
    }
}
