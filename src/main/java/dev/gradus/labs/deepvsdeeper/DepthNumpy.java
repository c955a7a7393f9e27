package dev.gradus.labs.deepvsdeeper;

import dev.gradus.labs.MethodScript;
import dev.gradus.sim.parameter.ParameterValues;
import dev.gradus.sim.script.Python;
import dev.gradus.sim.script.Recipe;
import dev.gradus.sim.script.ScriptTemplate;
import dev.gradus.sim.script.Settings;
import dev.gradus.sim.script.Streams;
import java.util.LinkedHashMap;
import java.util.Map;

/** The training of both networks as a NumPy program, forwards and backwards written out. */
final class DepthNumpy {
    private static final MethodScript METHOD = new MethodScript(DepthParameters.METHOD);

    private static final String PROGRAM = """
            $imports
            $data
            shift, factor = $standardise
            training_size = len(train_labels)
            classes = $classes
            units = $units
            steps = $steps
            $settings


            $layers
            def phi(z):
                return $activation


            class Network:
                def __init__(self, depth, residual, normalisation, rng):
                    self.depth, self.residual, self.normalisation = depth, residual, normalisation
                    self.parameters = []  # weight and bias of every layer, then scale and shift of every hidden one
                    n_in = $channels
                    for l in range(depth):
                        n_out = classes if l == depth - 1 else units
                        shape = $shape
                        fan_in, fan_out = np.prod(shape[1:]), shape[0] * np.prod(shape[2:])
                        $start
                        self.parameters += [weight, np.zeros(n_out)]
                        n_in = units
                    if normalisation != "none":
                        for l in range(depth - 1):
                            self.parameters += [np.ones(units), np.zeros(units)]
                    self.running = [[np.zeros(units), np.ones(units)] for l in range(depth - 1)]
                    parameters = self.parameters
                    $memory
                    self.memory = $remembered
                    self.alive, self.diverged_at, self.learned_at = True, np.nan, np.nan

                def sums(self, h, l, training):
                    \"""The normalised sums of hidden layer l, and how to go back through them.\"""
                    w, b = self.parameters[2 * l], self.parameters[2 * l + 1]
                    z = layer(h, w, b)
                    if self.normalisation == "none":
                        return z, lambda d, g: back(d, h, w, l, g)
                    k = 2 * self.depth + 2 * l
                    scale, shift_ = [p.reshape((1, units) + (1,) * (z.ndim - 2)) for p in self.parameters[k : k + 2]]
                    others = (0,) + tuple(range(2, z.ndim))
                    axes = others if self.normalisation == "batch" else tuple(range(1, z.ndim))
                    mean, variance = z.mean(axis=axes, keepdims=True), z.var(axis=axes, keepdims=True)
                    if self.normalisation == "batch":
                        n, running = z.size // units, self.running[l]
                        if training:
                            running[0] = 0.9 * running[0] + 0.1 * mean.ravel()
                            if n > 1:
                                running[1] = 0.9 * running[1] + 0.1 * variance.ravel() * n / (n - 1)
                        else:
                            mean, variance = [r.reshape(mean.shape) for r in running]
                    root = np.sqrt(variance + 1e-5)
                    y = (z - mean) / root

                    def backward(d, g):
                        g[k], g[k + 1] = (d * y).sum(axis=others), d.sum(axis=others)
                        d = d * scale
                        means = d.mean(axis=axes, keepdims=True) + y * (d * y).mean(axis=axes, keepdims=True)
                        return back((d - means) / root, h, w, l, g)

                    return scale * y + shift_, backward

                def forward(self, x, training=True):
                    \"""Logits, and the ways back in the order of the layers.\"""
                    h, ways, l = x, [], 0
                    while l < self.depth - 1:
                        for _ in range(halvings(l, self.depth)):
                            ways.append(halving_back)
                            h = halved(h)
                        z, way = self.sums(h, l, training)
                        inner = phi(z)
                        if self.residual and l % 2 == 1 and l + 1 < self.depth - 1:
                            z2, way2 = self.sums(inner, l + 1, training)
                            $join
                            h, l = out, l + 2
                        else:
                            ways.append(plain_back(way, inner))
                            h, l = inner, l + 1
                    pooled = h.mean(axis=(2, 3)) if h.ndim == 4 else h
                    w, b = self.parameters[2 * l], self.parameters[2 * l + 1]
                    ways.append(last_back(h, pooled, w, l))
                    return pooled @ w.T + b, ways

                def gradient(self, x, y):
                    logits, ways = self.forward(x)
                    log_p = logits - logits.max(axis=1, keepdims=True)
                    log_p = log_p - np.log(np.exp(log_p).sum(axis=1, keepdims=True))
                    chosen = np.arange(len(y)), y
                    self.coming_loss = -log_p[chosen].mean()
                    d = np.exp(log_p)
                    d[chosen] -= 1
                    d, g = d / len(y), [None] * len(self.parameters)
                    for way in reversed(ways):
                        d = way(d, g)
                    self.g = g

                def errors(self):
                    for images, labels in ((train, train_labels), (test, test_labels)):
                        wrong = 0
                        for first in range(0, len(labels), 240):
                            logits, _ = self.forward(images[first : first + 240], training=False)
                            wrong += np.sum(logits.argmax(axis=1) != labels[first : first + 240])
                        yield wrong / len(labels)

                def look(self, step):
                    \"""The gradient of the coming batch; beyond all bounds a network stays as it was.\"""
                    if not self.alive:
                        return
                    self.gradient(train[rows], train_labels[rows])
                    norms = np.array([np.linalg.norm(self.g[2 * l]) for l in range(self.depth)])
                    finite = np.isfinite(self.coming_loss) and all(np.abs(p).max() <= 1e100 for p in self.parameters)
                    if not finite or (step % 5 == 0 and not np.isfinite(norms).all()):
                        self.alive, self.diverged_at = False, step
                        return
                    self.loss = self.coming_loss
                    if step % 5 == 0:
                        self.norms = norms
                    if step % 20 == 0:
                        self.train_error, self.test_error = self.errors()
                        if np.isnan(self.learned_at) and self.train_error <= 0.05:
                            self.learned_at = step

                def update(self, step):
                    if not self.alive:
                        return
                    parameters, g_all = self.parameters, self.g
                    $recall
                    for i, g in enumerate(g_all):
                        $method


            def batches():
                order_rng = $order
                while True:
                    order, used = order_rng.permutation(training_size), 0
                    while used < training_size:
                        taken = order[used : used + batch_size]
                        used += len(taken)
                        yield taken


            np.seterr(all="ignore")
            train, test = (train - shift) * factor, (test - shift) * factor
            networks = [
                $networks
            ]
            coming = batches()
            rows, seen, copy_error = next(coming), 0, np.nan
            for step in range(steps + 1):
                $changes
                if step > 0:
                    for network in networks:
                        network.update(step)
                    seen += len(rows)
                    rows = next(coming)
                for network in networks:
                    network.look(step)
                copy_error = np.fmin(copy_error, networks[0].train_error)
                if not any(network.alive for network in networks):
                    break

            print("copyError", float(copy_error))
            print("epoch", seen / training_size)
            for c, network in enumerate(networks):
                print(f"trainLoss[{c}]", float(network.loss))
                print(f"trainError[{c}]", float(network.train_error))
                print(f"testError[{c}]", float(network.test_error))
                print(f"learnedAt[{c}]", float(network.learned_at))
                print(f"divergedAt[{c}]", float(network.diverged_at))
                print(f"parameterCount[{c}]", float(sum(p.size for p in network.parameters)))
                for l, norm in enumerate(network.norms):
                    print(f"gradientNorm[{c},{l}]", float(norm))
            """;

    private DepthNumpy() {}

    static String of(Recipe recipe) {
        ParameterValues values = recipe.values();
        Setup setup = Setup.of(values);
        Settings settings = new Settings(recipe, DepthNumpy::settings);
        String memory = METHOD.memory(values);
        String names = memory.isEmpty() ? "" : memory.substring(0, memory.indexOf(" ="));
        ScriptTemplate program = new ScriptTemplate(PROGRAM)
                .put("units", values.get(DepthParameters.HIDDEN_UNITS))
                .put("steps", recipe.steps())
                .put("settings", settings.initial())
                .put("changes", settings.changes())
                .put("memory", memory)
                .put("remembered", names.isEmpty() ? "[]" : names)
                .put("recall", names.isEmpty() ? "" : names + " = self.memory")
                .put("method", METHOD.update(values))
                .put("order", Streams.named(recipe.seed(), "order"))
                .put("networks", networks(setup, recipe.seed()));
        DepthNumpyParts.fill(program, setup);
        return program.fill();
    }

    private static String networks(Setup setup, long seed) {
        return network(setup.networks().get(0), Streams.named(seed, "shallower")) + ",\n"
                + network(setup.networks().get(1), Streams.named(seed, "deeper")) + ",";
    }

    private static String network(Architecture network, String rng) {
        return "Network(%d, %s, \"%s\", %s)"
                .formatted(network.depth(), network.residual() ? "True" : "False", network.normalisationOption(), rng);
    }

    private static Map<String, String> settings(ParameterValues values) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("learning_rate", Python.number(values.get(DepthParameters.METHOD.learningRate())));
        settings.put("batch_size", Integer.toString(Live.of(values).batchSize()));
        METHOD.settings(values).forEach((name, parameter) -> settings.put(name, Python.number(values.get(parameter))));
        return settings;
    }
}
