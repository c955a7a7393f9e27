package dev.gradus.labs.deepvsdeeper;

import dev.gradus.data.generate.DrawnSet;
import dev.gradus.labs.ImageScript;
import dev.gradus.sim.script.Python;
import dev.gradus.sim.script.ScriptTemplate;
import dev.gradus.sim.script.Streams;

/** The parts of the NumPy program that parameters choose, the chosen mistakes among them. */
final class DepthNumpyParts {
    private static final String SPIRALS = """
            def spirals(count, rng):
                labels = rng.permutation(count) % 2
                points = np.empty((count, 2))
                for i in range(count):
                    t = np.sqrt(rng.random_sample())
                    angle = np.pi * (3 * t + labels[i])
                    points[i] = t * np.array([np.cos(angle), np.sin(angle)])
                    points[i] += [rng.normal(0, $noise), rng.normal(0, $noise)]
                return 128 + 100 * points, labels  # as pixels of a picture


            train, train_labels = spirals($train, $trainRng)
            test, test_labels = spirals($test, $testRng)
            """;

    private static final String IMAGES = """
            $read
            mean, std = (train_images / 255.0).mean(), (train_images / 255.0).std(ddof=1)
            train, train_labels = $shaped(train_images[:$train]), train_labels[:$train]
            test, test_labels = $shaped(test_images[:$test]), test_labels[:$test]
            """;

    private static final String HALVED = """


            def shaped(images):
                whole = images.reshape(-1, 3, 16, 2, 16, 2) / 255.0
                return whole.mean(axis=(3, 5))


            """;

    private static final String DENSE = """
            def layer(h, w, b):
                return h @ w.T + b


            def back(d, h, w, l, g):
                g[2 * l], g[2 * l + 1] = d.T @ h, d.sum(axis=0)
                return d @ w


            def halvings(l, depth):
                return 0


            halved = halving_back = None
            """;

    private static final String CONVOLUTIONS = """
            def shifted(x):
                padded = np.pad(x, ((0, 0), (0, 0), (1, 1), (1, 1)))
                for u in range(3):
                    for v in range(3):
                        yield u, v, padded[:, :, u : u + x.shape[2], v : v + x.shape[3]]


            def layer(h, w, b):
                z = np.zeros((len(h), len(w)) + h.shape[2:]) + b[:, None, None]
                for u, v, part in shifted(h):
                    z += np.einsum("oc,bcij->boij", w[:, :, u, v], part)
                return z


            def back(d, h, w, l, g):
                g[2 * l], g[2 * l + 1] = np.empty_like(w), d.sum(axis=(0, 2, 3))
                for u, v, part in shifted(h):
                    g[2 * l][:, :, u, v] = np.einsum("boij,bcij->oc", d, part)
                dh = np.zeros_like(h)
                for u, v, part in shifted(d):
                    dh += np.einsum("oc,boij->bcij", w[:, :, 2 - u, 2 - v], part)
                return dh


            def halvings(l, depth):
                stage = (depth - 2) // 2 // 3 * 2
                return (l == 1 + stage) + (l == 1 + 2 * stage)


            def halved(h):
                return h.reshape(h.shape[:2] + (h.shape[2] // 2, 2, h.shape[3] // 2, 2)).mean(axis=(3, 5))


            def halving_back(d, g):
                return d.repeat(2, axis=2).repeat(2, axis=3) / 4
            """;

    private static final String WAYS = """
            $kind


            def plain_back(way, out):
                return lambda d, g: way(d * slope(out), g)


            def residual_back(way, way2, inner, $joinedOut):
                def backward(d, g):
                    $joinedBack

                return backward


            def last_back(h, pooled, w, l):
                def backward(d, g):
                    g[2 * l], g[2 * l + 1] = d.T @ pooled, d.sum(axis=0)
                    dp = d @ w
                    if h.ndim == 2:
                        return dp
                    return np.broadcast_to(dp[:, :, None, None], h.shape) / (h.shape[2] * h.shape[3])

                return backward


            def slope(out):
                return $slope


            """;

    private DepthNumpyParts() {}

    static void fill(ScriptTemplate program, Setup setup) {
        TaskSource source = TaskSource.of(setup.data());
        Architecture network = setup.networks().get(1);
        boolean late = setup.has(Mistake.RESIDUAL_AFTER_ACTIVATION);
        boolean convolves = setup.convolves();
        program.put("imports", source == TaskSource.SPIRALS ? "import numpy as np" : ImageScript.imports())
                .put("data", data(source))
                .put("standardise", standardise(setup, source))
                .put("classes", source.kind().classes())
                .put("channels", source.kind().channels())
                .put("layers", ways(setup, late))
                .put(
                        "activation",
                        switch (network.activation()) {
                            case RELU -> "np.maximum(z, 0)";
                            case TANH -> "np.tanh(z)";
                            case SIGMOID -> "1 / (1 + np.exp(-z))";
                            case LINEAR -> "z";
                        })
                .put("shape", convolves ? "(n_out, n_in) + (() if l == depth - 1 else (3, 3))" : "(n_out, n_in)")
                .put(
                        "start",
                        switch (network.init()) {
                            case "xavier" -> uniform("np.sqrt(6 / (fan_in + fan_out))");
                            case "fanInUniform" -> uniform("1 / np.sqrt(fan_in)");
                            default -> "weight = np.sqrt(2 / fan_in) * rng.randn(*shape)";
                        })
                .put(
                        "join",
                        late
                                ? "branch = phi(z2)  # mistake: right is  out = phi(h + z2)\nout = h + branch\n"
                                        + "ways.append(residual_back(way, way2, inner, branch))"
                                : "out = phi(h + z2)\nways.append(residual_back(way, way2, inner, out))");
    }

    private static String uniform(String limit) {
        return "limit = " + limit + "\nweight = rng.uniform(-limit, limit, shape)";
    }

    private static String standardise(Setup setup, TaskSource source) {
        if (setup.has(Mistake.INPUT_NOT_NORMALISED)) {
            return "0, 1  # mistake: numbers go in as they are stored";
        }
        return source == TaskSource.SPIRALS ? "train.mean(), 1 / train.std(ddof=1)" : "mean, 1 / std";
    }

    private static String ways(Setup setup, boolean late) {
        return new ScriptTemplate(WAYS)
                .put("kind", setup.convolves() ? CONVOLUTIONS : DENSE)
                .put("joinedOut", late ? "branch" : "out")
                .put(
                        "joinedBack",
                        late
                                ? "return d + way(way2(d * slope(branch), g) * slope(inner), g)"
                                : "d = d * slope(out)\nreturn d + way(way2(d, g) * slope(inner), g)")
                .put(
                        "slope",
                        switch (setup.networks().get(1).activation()) {
                            case RELU -> "out > 0";
                            case TANH -> "1 - out**2";
                            case SIGMOID -> "out * (1 - out)";
                            case LINEAR -> "1";
                        })
                .fill();
    }

    private static String data(TaskSource source) {
        return source.drawn().map(set -> images(source, set)).orElseGet(DepthNumpyParts::spirals);
    }

    private static String spirals() {
        return new ScriptTemplate(SPIRALS)
                .put("noise", Python.number(TaskSource.NOISE))
                .put("train", TaskSource.SPIRALS.trainingSize())
                .put("test", TaskSource.SPIRALS.testSize())
                .put("trainRng", Streams.named(0, "spirals"))
                .put("testRng", Streams.named(1, "spirals"))
                .fill();
    }

    private static String images(TaskSource source, DrawnSet set) {
        boolean colour = source == TaskSource.TINY_IMAGES;
        return new ScriptTemplate(IMAGES)
                .put("read", ImageScript.drawn(set) + (colour ? HALVED : ""))
                .put("shaped", colour ? "shaped" : "1 / 255.0 * ")
                .put("train", source.trainingSize())
                .put("test", source.testSize())
                .fill();
    }
}
