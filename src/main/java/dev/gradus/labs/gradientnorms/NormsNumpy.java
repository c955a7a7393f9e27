package dev.gradus.labs.gradientnorms;

import dev.gradus.labs.ImageRequest;
import dev.gradus.labs.ImageScript;
import dev.gradus.labs.MethodScript;
import dev.gradus.sim.parameter.ParameterValues;
import dev.gradus.sim.script.Python;
import dev.gradus.sim.script.Recipe;
import dev.gradus.sim.script.ScriptTemplate;
import dev.gradus.sim.script.Settings;
import dev.gradus.sim.script.Streams;
import java.util.LinkedHashMap;
import java.util.Map;

/** The training as a NumPy program, forwards and backwards written out. */
final class NormsNumpy {
    private static final String PROGRAM = """
            $imports
            $images
            mean, std = $statistics
            train_labels, training_size = train_labels[:$trainingSize], min($trainingSize, len(train_labels))

            widths = [784] + [$hiddenUnits] * $depth + [10]
            layers = len(widths) - 1
            steps = $steps
            $settings

            $generators
            $orthogonal
            parameters = []  # a weight (out, in) for every layer$more
            for n_in, n_out in zip(widths, widths[1:]):  $sized
                $start
            $scales
            $memory


            def activation(z):
                return $activation


            def batches():
                while True:
                    order, used = order_rng.permutation(training_size), 0
                    while used < training_size:
                        rows = order[used : used + batch_size]
                        used += len(rows)
                        yield rows


            $masks
            def forward(images, masks=()$mode):
                h, inputs, sums, outputs$kept = (images / 255.0 - mean) / std, [], [], []$keptEmpty
                for l in range(layers):
                    inputs.append(h)
                    z = h @ parameters[l].T
                    sums.append(z)
                    if l < layers - 1:
                        $normalise
                        out = activation(z)
                        outputs.append(out)
                        $drop
                        h = $add
                $relu
                $logSoftmax
                return inputs + [h], sums, outputs$kept, log_p


            def evaluate(rows, step):
                $draw
                x, y = train_images[rows], train_labels[rows]
                inputs, sums, outputs$kept, log_p = forward(x$given)
                chosen = np.arange(len(y)), y
                loss, accuracy = -log_p[chosen].mean(), np.mean(log_p.argmax(axis=1) == y)
                d = np.zeros_like(log_p)
                d[chosen] = -1 / len(y)
                $softmaxGradient
                gradient, deltas = [np.zeros_like(p) for p in parameters], [None] * layers
                for l in reversed(range(layers)):
                    if l < layers - 1:
                        d = dh
                        $maskGradient
                        out = outputs[l]
                        d = d * $slope
                        $normaliseGradient
                    deltas[l] = np.linalg.norm(d)
                    gradient[l] = d.T @ inputs[l]
                    dh = $below
                return loss, accuracy, gradient, deltas, inputs[1:-1]


            def test():
                loss = right = 0
                for first in range(0, len(test_labels), 250):
                    y = test_labels[first : first + 250]
                    log_p = forward(test_images[first : first + 250]$testing)[-1]
                    loss -= log_p[np.arange(len(y)), y].sum()
                    right += np.sum(log_p.argmax(axis=1) == y)
                return loss / len(test_labels), right / len(test_labels)


            def norms(gradient):
                return np.array([np.linalg.norm(g) for g in gradient[:layers]])


            batch = batches()
            rows, seen = next(batch), 0
            result = evaluate(rows, 0)
            test_loss, test_accuracy = test()
            epoch_norms, of_epoch = np.full(layers, np.nan), []
            activity = result[-1]
            for step in range(1, steps + 1):
                $changes
                gradient = result[2]
                of_epoch.append(norms(gradient))
                seen += len(rows)
                epoch_ends = seen % training_size == 0
                if epoch_ends:
                    epoch_norms, of_epoch = np.mean(of_epoch, axis=0), []
                $clip
                for i, g in enumerate(gradient):
                    $method
                rows = next(batch)
                if not all(np.abs(p).max() < 1e100 for p in parameters):
                    break  # diverged: the figures of the step before stay
                coming = evaluate(rows, step)
                if not np.isfinite([coming[0], *norms(coming[2]), *coming[3]]).all():
                    break
                result = coming
                if epoch_ends:
                    test_loss, test_accuracy = test()
                if step % 10 == 0:
                    activity = result[-1]

            loss, accuracy, gradient, deltas, _ = result
            gradient_norms = norms(gradient)
            print("trainLoss", float(loss))
            print("trainAccuracy", float(accuracy))
            print("testLoss", float(test_loss))
            print("testAccuracy", float(test_accuracy))
            for l in range(layers):
                print(f"gradientNorm[{l}]", float(gradient_norms[l]))
                print(f"deltaNorm[{l}]", float(deltas[l]))
                print(f"epochGradientNorm[{l}]", float(epoch_norms[l]))
            for l, h in enumerate(activity):
                print(f"activationMean[{l}]", float(h.mean()))
                print(f"activationStd[{l}]", float(h.std()))
                print(f"deadShare[{l}]", float(np.mean(np.all(h == 0, axis=0))))
            print("normRatio", float(gradient_norms[0] / gradient_norms[-1]))
            print("deltaRatio", float(deltas[0] / deltas[-1]))
            print("parameterCount", float(sum(p.size for p in parameters)))
            print("epoch", seen / training_size)
            """;

    private static final MethodScript METHOD = new MethodScript(NormsParameters.METHOD);

    private NormsNumpy() {}

    static String of(Recipe recipe, ImageRequest request) {
        ParameterValues values = recipe.values();
        NormsNumpyParts parts = new NormsNumpyParts(recipe, Setup.of(values));
        Settings settings = new Settings(recipe, at -> settings(at, parts));
        int trainingSize = values.get(NormsParameters.TRAINING_SIZE);
        ScriptTemplate program = new ScriptTemplate(PROGRAM)
                .put("imports", ImageScript.imports())
                .put("images", images(request))
                .put("trainingSize", trainingSize)
                .put("hiddenUnits", values.get(NormsParameters.HIDDEN_UNITS))
                .put("depth", values.get(NormsParameters.DEPTH))
                .put("steps", recipe.steps())
                .put("settings", settings.initial())
                .put("changes", parts.withNewMasks(settings.changes()))
                .put("generators", generators(recipe.seed(), parts));
        parts.fillStart(program);
        parts.fillForward(program);
        parts.fillBackward(program);
        parts.fillDropout(program);
        return program.put("memory", METHOD.memory(values))
                .put("method", METHOD.update(values))
                .fill();
    }

    private static String images(ImageRequest request) {
        return request.drawn().map(ImageScript::drawn).orElseGet(() -> ImageScript.fetched(request.name()));
    }

    private static String generators(long seed, NormsNumpyParts parts) {
        return (parts.drops() ? "seed = " + seed + "\n" : "")
                + "# The sub-streams \"weights\" and \"order\" of seed " + seed + ".\n"
                + "weights_rng = " + Streams.named(seed, "weights") + "\n"
                + "order_rng = " + Streams.named(seed, "order");
    }

    private static Map<String, String> settings(ParameterValues values, NormsNumpyParts parts) {
        int batch = Math.min(values.get(NormsParameters.BATCH_SIZE), values.get(NormsParameters.TRAINING_SIZE));
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("learning_rate", Python.number(values.get(NormsParameters.METHOD.learningRate())));
        settings.put("batch_size", Integer.toString(batch));
        METHOD.settings(values).forEach((name, parameter) -> settings.put(name, Python.number(values.get(parameter))));
        if (parts.clips()) {
            settings.put("clipping", Python.number(values.get(NormsParameters.CLIPPING)));
        }
        if (parts.drops()) {
            settings.put("dropout", Python.number(values.get(NormsParameters.DROPOUT)));
        }
        return settings;
    }
}
