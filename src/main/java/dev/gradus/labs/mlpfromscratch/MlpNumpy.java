package dev.gradus.labs.mlpfromscratch;

import dev.gradus.labs.ImageScript;
import dev.gradus.sim.script.Python;
import dev.gradus.sim.script.Recipe;
import dev.gradus.sim.script.ScriptTemplate;
import dev.gradus.sim.script.Settings;
import dev.gradus.sim.script.Streams;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The network as a NumPy program, one sample at a time. Gradient checks are left out. */
final class MlpNumpy {
    private static final String PROGRAM = """
            $imports
            $images
            $scale
            sizes = $sizes
            epoch_size = $epochSize
            steps = $steps
            $settings

            $generator
            W = []  # (in, out) of every layer
            for n_in, n_out in zip(sizes, sizes[1:]):
                W.append($start)
            b = [np.zeros(n_out) for n_out in sizes[1:]]
            $stream

            def activation(z):
                return $activation


            def forward(x):
                z, h = [], [x]
                for l in range(len(W)):
                    z.append(h[l] @ W[l] + b[l])
                    h.append(activation(z[l]))
                $shift
                e = np.exp(z[-1] - shift)
                total = e.sum(axis=-1, keepdims=True)
                return z, h, e / total, (shift + np.log(total))[..., 0]


            def backward(z, h, p, label):
                dW, db = [None] * len(W), [None] * len(W)
                delta = p.copy()
                $outputError
                h = h[:-1] + [p]
                for l in reversed(range(len(W))):
                    $weightGradient
                    $biasGradient
                    if l > 0:
                        $errorBelow
                        delta = dh * $slope
                return dW, db


            def test():
                z, _, p, log_total = forward(test_x)
                losses = log_total - z[-1][np.arange(len(test_labels)), test_labels]
                return losses.mean(), np.mean(p.argmax(axis=-1) == test_labels)


            losses, hits, norms = [], [], [np.nan] * len(W)
            test_loss, test_accuracy = test()
            step = 0
            for step in range(1, steps + 1):
                $changes
                $sample
                label = train_labels[sample]
                z, h, p, log_total = forward(train_x[sample])
                dW, db = backward(z, h, p, label)
                if not all(np.linalg.norm(g) < 1e100 for g in dW):
                    break  # diverged: nothing is learned from this sample
                norms = [np.linalg.norm(g) for g in dW]
                losses.append(log_total - z[-1][label])
                hits.append(p.argmax() == label)
                for l in range(len(W)):
                    $update
                if step % 1000 == 0 or step % epoch_size == 0:
                    test_loss, test_accuracy = test()

            if losses:
                print("trainLoss", float(np.mean(losses[-1000:])))
                print("trainAccuracy", float(np.mean(hits[-1000:])))
            print("testLoss", float(test_loss))
            print("testAccuracy", float(test_accuracy))
            for l, norm in enumerate(norms):
                print(f"gradientNorm[{l}]", float(norm))
            print("epoch", step / epoch_size)
            """;

    private MlpNumpy() {}

    static String of(Recipe recipe) {
        Setup setup = Setup.of(recipe.values());
        MlpNumpyParts parts = new MlpNumpyParts(setup);
        Settings settings = new Settings(
                recipe, values -> Map.of("learning_rate", Python.number(values.get(MlpParameters.LEARNING_RATE))));
        List<Integer> sizes = new ArrayList<>(List.of(setup.data().pixels()));
        sizes.addAll(setup.hiddenSizes());
        sizes.add(PictureSet.CLASSES);
        String generator = "rng = " + Streams.own(recipe.seed());
        ScriptTemplate program = new ScriptTemplate(PROGRAM)
                .put("imports", ImageScript.imports())
                .put("images", parts.images())
                .put("scale", parts.scale())
                .put("sizes", Python.list(sizes))
                .put("epochSize", setup.epochSize())
                .put("steps", recipe.steps())
                .put("settings", settings.initial())
                .put("changes", settings.changes())
                .put("generator", setup.isShuffled() ? "seed = " + recipe.seed() + "\n" + generator : generator);
        parts.fillNetwork(program);
        parts.fillBackward(program);
        return program.fill();
    }
}
