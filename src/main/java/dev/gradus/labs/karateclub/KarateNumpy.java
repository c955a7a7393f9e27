package dev.gradus.labs.karateclub;

import dev.gradus.sim.parameter.ParameterValues;
import dev.gradus.sim.script.Python;
import dev.gradus.sim.script.Recipe;
import dev.gradus.sim.script.ScriptTemplate;
import dev.gradus.sim.script.Settings;
import dev.gradus.sim.script.Streams;
import java.util.LinkedHashMap;
import java.util.Map;

/** The training as a NumPy program, every line of the backward pass written out. Gradient checks are left out. */
final class KarateNumpy {
    private static final String PROGRAM = """
            import numpy as np

            # Zachary's karate club: who is friends with whom, what is to be predicted, who joined which club.
            friends = (
                $friends
            )
            classes = np.array($classes)
            club = np.array($club)
            train = $train
            test = $test
            $counted
            steps = $steps
            $settings

            A = np.zeros((34, 34))
            for pair in friends.split():
                i, j = map(int, pair.split("-"))
                A[i, j] = A[j, i] = 1
            $loops
            degree = A.sum(axis=1)
            $normalise

            $generator
            $skipped
            parameters = []  # weights (out, in) of every layer, those of the softmax layer, its bias
            for n_out, n_in in $shapes:
                limit = np.sqrt($bound / (n_in + n_out))
                parameters.append(rng.uniform(-limit, limit, (n_out, n_in)))
            parameters.append(np.zeros(2))
            $learned
            $divisor

            $stream

            def forward(parameters, masks=()):
                *W, W_softmax, bias = parameters
                H, inputs, outputs = np.eye(34), [], []
                for layer, weight in enumerate(W):
                    $drop
                    inputs.append(H)
                    Z = A_hat @ H @ weight.T
                    H = $activation
                    outputs.append(H)
                logits = H @ W_softmax.T + bias
                logits = logits - logits.max(axis=1, keepdims=True)
                return inputs, outputs, logits - np.log(np.exp(logits).sum(axis=1, keepdims=True))


            def gradient_of(parameters, epoch):
                *W, W_softmax, bias = parameters
                $masks
                inputs, outputs, log_p = forward(parameters$given)
                error = np.zeros((34, 2))
                error[learned] = (np.exp(log_p) - np.eye(2)[classes])[learned] / divisor
                gradient = [error.T @ outputs[-1] + weight_decay / divisor * W_softmax, error.sum(axis=0)]
                dH = error @ W_softmax
                for layer in reversed(range(len(W))):
                    H = outputs[layer]
                    dZ = dH * $slope
                    gradient.insert(0, dZ.T @ A_hat @ inputs[layer] + weight_decay / divisor * W[layer])
                    if layer > 0:
                        $passed
                        $dropped
                return gradient


            def loss(log_p, nodes):
                return -np.mean(log_p[nodes, classes[nodes]]) if nodes else np.nan


            best_loss, epochs_without_gain, first_perfect_test = np.inf, 0, np.nan
            log_p = forward(parameters)[2]
            for step in range(steps + 1):
                if step > 0:
                    $changes
                    moved = [p - learning_rate * g for p, g in zip(parameters, gradient_of(parameters, step - 1))]
                    _, outputs, log_p = forward(moved)
                    if not all(np.abs(x).max() < 1e100 for x in [*moved, *gradient_of(moved, step), outputs[-1], log_p]):
                        break  # diverged: the weights of the step before stay
                    parameters = moved
                predicted = log_p.argmax(axis=1)
                $watched
                if watched < best_loss:
                    best_loss, epochs_without_gain = watched, 0
                elif not np.isnan(watched):
                    epochs_without_gain += 1
                if test and np.isnan(first_perfect_test) and np.all(predicted[test] == classes[test]):
                    first_perfect_test = step
                $stop

            _, outputs, log_p = forward(parameters)
            print("trainLoss", float(loss(log_p, train)))
            print("testLoss", float(loss(log_p, counted)))
            print("trainAccuracy", float(np.mean(predicted[train] == classes[train])))
            print("testAccuracy", float(np.mean(predicted[test] == classes[test])) if test else float("nan"))
            print("clubAccuracy", float(np.mean(predicted == club)))
            for layer, gradient in enumerate(gradient_of(parameters, step)[:-1]):
                print(f"gradientNorm[{layer}]", float(np.linalg.norm(gradient)))
            embedding = outputs[-1]
            i, j = np.triu_indices(34, 1)
            print("embeddingDistance", float(np.mean(np.linalg.norm(embedding[i] - embedding[j], axis=1))))
            print("firstPerfectTest", float(first_perfect_test))
            print("bestLoss", float(best_loss) if best_loss < np.inf else float("nan"))
            print("epochsWithoutGain", float(epochs_without_gain))
            """;

    private KarateNumpy() {}

    static String of(Recipe recipe) {
        ParameterValues values = recipe.values();
        KarateNumpyParts parts = new KarateNumpyParts(values, Club.read(), NodeRoles.of(values));
        boolean drops =
                recipe.ever(at -> at.get(KarateParameters.DROPOUT) > 0) && values.get(KarateParameters.LAYERS) > 1;
        boolean patient = recipe.ever(at -> at.get(KarateParameters.PATIENCE) > 0);
        Settings settings = new Settings(recipe, at -> settings(at, drops, patient));
        ScriptTemplate program = new ScriptTemplate(PROGRAM)
                .put("steps", recipe.steps())
                .put("settings", settings.initial())
                .put("changes", settings.changes())
                .put("stop", patient ? "if 0 < patience < epochs_without_gain:\n    break" : "")
                .put(
                        "generator",
                        drops
                                ? "seed = " + recipe.seed() + "\nrng = np.random.RandomState(seed)"
                                : "rng = " + Streams.own(recipe.seed()));
        parts.fillData(program);
        parts.fillNetwork(program);
        parts.fillBackward(program);
        if (drops) {
            KarateNumpyParts.fillDropout(program);
        } else {
            KarateNumpyParts.fillNoDropout(program);
        }
        return program.fill();
    }

    private static Map<String, String> settings(ParameterValues values, Boolean drops, Boolean patient) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("learning_rate", Python.number(values.get(KarateParameters.LEARNING_RATE)));
        settings.put("weight_decay", Python.number(values.get(KarateParameters.WEIGHT_DECAY)));
        if (drops) {
            settings.put("dropout", Python.number(values.get(KarateParameters.DROPOUT)));
        }
        if (patient) {
            settings.put("patience", values.get(KarateParameters.PATIENCE).toString());
        }
        return settings;
    }
}
