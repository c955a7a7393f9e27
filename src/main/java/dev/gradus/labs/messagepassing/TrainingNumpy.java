package dev.gradus.labs.messagepassing;

import dev.gradus.random.Rng;
import dev.gradus.sim.parameter.ParameterValues;
import dev.gradus.sim.script.Python;
import dev.gradus.sim.script.Recipe;
import dev.gradus.sim.script.ScriptTemplate;
import dev.gradus.sim.script.Settings;
import dev.gradus.sim.script.Streams;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The masked loss and the training of residual updates as NumPy programs, every line of the backward pass written out. */
final class TrainingNumpy {
    private static final String PROGRAM = """
            import numpy as np

            pairs = "$pairs"
            labels = np.array($labels)
            held_out = np.array($held, dtype=int)
            n = len(labels)
            steps = $steps
            $logit
            $settings

            trained = np.setdiff1d(np.arange(n), held_out)
            mask = np.zeros(n)
            $mask
            $divisor


            def loss(z):
                return np.logaddexp(0, np.where(labels == 1, -z, z))  # -log p of the label


            def slope(z):
                return mask * (1 / (1 + np.exp(-z)) - labels) / divisor


            $model
            $logits
            for step in range(1, steps + 1):
                $changes
                $update
            print("trainLoss", float(np.mean(loss(z)[trained])))
            print("testLoss", float(np.mean(loss(z)[held_out])) if len(held_out) else float("nan"))
            print("objective", float(np.sum(mask * loss(z)) / divisor))
            right = (z > 0) == (labels == 1)
            print("trainAccuracy", float(np.mean(right[trained])))
            print("testAccuracy", float(np.mean(right[held_out])) if len(held_out) else float("nan"))
            $norms
            """;

    private static final String LOGIT = """
            logit = lambda p: np.log(p / (1 - p))
            """;

    private static final String NETWORK = """
            A = np.zeros((n, n))
            for pair in pairs.split():
                i, j = map(int, pair.split("-"))
                A[i, j] = A[j, i] = 1
            $average

            d, k, layers = $d, $k, $layers
            rng = $generator
            start = rng.standard_normal((n, d))
            W = []  # W2 and W1 of every layer, then w and b of the logits
            for layer in range(layers):
                W.append(rng.standard_normal((k, d)) / np.sqrt(d))
                W.append(rng.standard_normal((d, k)) / np.sqrt(k))
            W.append(rng.standard_normal((1, d)) / np.sqrt(d))
            W.append(np.zeros((1, 1)))


            def forward(W):
                S, states, activations = start, [], []
                for layer in range(layers):
                    states.append(S)
                    activations.append(np.tanh(S @ W[2 * layer].T))
                    S = S + M @ activations[-1] @ W[2 * layer + 1].T
                return states, activations, S, (S @ W[-2].T + W[-1])[:, 0]


            def gradient_of(W):
                states, activations, S, z = forward(W)
                dz = slope(z)[:, None]
                gradient = [dz.T @ S, np.sum(dz).reshape(1, 1)]
                dS = dz @ W[-2]
                for layer in reversed(range(layers)):
                    T = activations[layer]
                    dZ = M.T @ (dS @ W[2 * layer + 1]) * (1 - T**2)
                    gradient = [dZ.T @ states[layer], dS.T @ (M @ T)] + gradient
                    dS = dS + dZ @ W[2 * layer]
                return gradient


            """;

    private static final String UPDATE = """
            moved = [weight - learning_rate * g for weight, g in zip(W, gradient_of(W))]
            if not all(np.abs(x).max() < 1e100 for x in [*moved, forward(moved)[3], *gradient_of(moved)]):
                break  # diverged: the weights of the step before stay
            W, z = moved, forward(moved)[3]
            """;

    private static final String NORMS = """
            gradient = gradient_of(W)
            for layer in range(layers):
                total = np.sum(gradient[2 * layer] ** 2) + np.sum(gradient[2 * layer + 1] ** 2)
                print(f"gradientNorm[{layer}]", float(np.sqrt(total)))
            """;

    private TrainingNumpy() {}

    static String of(Recipe recipe) {
        ParameterValues values = recipe.values();
        boolean trains = values.get(MessageParameters.PART).equals(MessageParameters.RESIDUAL);
        Labelled data = Labelled.of(values, new Rng(recipe.seed()));
        Settings settings = new Settings(recipe, TrainingNumpy::settings);
        ScriptTemplate program = new ScriptTemplate(PROGRAM)
                .put("pairs", pairs(data))
                .put("labels", Python.list(boxed(data.labels())))
                .put("held", Python.list(held(data)))
                .put("steps", recipe.steps())
                .put("settings", settings.initial())
                .put("changes", settings.changes());
        fillMask(program, new Mask(data, Mistake.of(values)));
        return program.put("model", trains ? network(recipe) : "")
                .put("logits", trains ? "z = forward(W)[3]" : "")
                .put("logit", trains ? "" : LOGIT)
                .put("update", trains ? UPDATE : "z = z - learning_rate * slope(z)")
                .put("norms", trains ? NORMS : "")
                .fill();
    }

    private static void fillMask(ScriptTemplate program, Mask mask) {
        boolean forgotten = mask.mistakes().contains(Mistake.LOSS_ON_HELD_OUT);
        boolean all = forgotten || mask.mistakes().contains(Mistake.MEAN_OVER_ALL_NODES);
        program.put("mask", forgotten ? "mask[:] = 1  # mistake: held-out nodes are trained on" : "mask[trained] = 1")
                .put(
                        "divisor",
                        forgotten
                                ? "divisor = n"
                                : all
                                        ? "divisor = n  # mistake: only the trained nodes count"
                                        : "divisor = len(trained)");
    }

    /** Predictions are set at the start and where they change. */
    private static Map<String, String> settings(ParameterValues at) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("learning_rate", Python.number(at.get(MessageParameters.LEARNING_RATE)));
        if (!at.get(MessageParameters.PART).equals(MessageParameters.RESIDUAL)) {
            settings.put("z", "logit(np.array(" + Python.list(at.get(MessageParameters.PREDICTIONS)) + "))");
        }
        return settings;
    }

    private static String network(Recipe recipe) {
        ParameterValues values = recipe.values();
        return new ScriptTemplate(NETWORK)
                .put("average", average(values))
                .put("d", values.get(MessageParameters.STATE_SIZE))
                .put("k", values.get(MessageParameters.MESSAGE_ROWS))
                .put("layers", values.get(MessageParameters.LAYERS))
                .put("generator", Streams.own(recipe.seed()))
                .fill();
    }

    private static String average(ParameterValues values) {
        if (!values.get(MessageParameters.MESSAGE_AGGREGATION).equals(MessageParameters.MEAN)) {
            return "M = A";
        }
        return Mistake.of(values).contains(Mistake.DIVIDE_BY_ZERO_AT_ISOLATED)
                ? "np.seterr(invalid=\"ignore\")\nM = A / A.sum(axis=1, keepdims=True)  # mistake: 0 / 0 without neighbours"
                : "M = A / np.maximum(A.sum(axis=1, keepdims=True), 1)  # nothing arrives without neighbours";
    }

    private static String pairs(Labelled data) {
        return data.graph().edges().stream()
                .map(edge -> edge.from() + "-" + edge.to())
                .collect(Collectors.joining(" "));
    }

    private static List<Integer> held(Labelled data) {
        return IntStream.range(0, data.nodes())
                .filter(node -> data.heldOut()[node])
                .boxed()
                .toList();
    }

    private static List<Integer> boxed(int[] values) {
        return Arrays.stream(values).boxed().toList();
    }
}
