package dev.gradus.labs.trainingloop;

/** What is trained, as a Python class {@code Model}. */
final class NumpyModels {
    static final String OSCILLATOR = """
            class Model:
                def __init__(self, paired, shuffled):
                    self.w, self.sum, self.noise = 1.0, 0.0, stream("noise")

                def take(self, which, start, stop):
                    pass  # all batches are alike

                def forward(self, training):
                    self.seen = self.w

                def softmax(self):
                    pass

                def loss(self):
                    self.share = 1.0
                    return curvature * self.seen**2 / 2

                def divide(self):
                    self.share /= accumulation

                def backward(self):
                    noise = gradient_noise * self.noise.randn() if gradient_noise > 0 else 0.0
                    self.sum += self.share * (curvature * self.seen + noise)

                def zero_gradient(self):
                    self.sum = 0.0

                def norm(self):
                    return abs(self.sum)

                def clip(self):
                    self.sum = max(-clipping, min(clipping, self.sum))

                def step(self, rate):
                    self.w -= rate * self.sum
                    return abs(rate * self.sum)

                def accuracies(self):
                    return np.nan, np.nan

                def weights(self):
                    return np.array([self.w])
            """;

    static final String NETWORK = """
            def draw(per_class, rng):
                x, y = [], []
                for label in range(3):
                    for i in range(per_class):
                        radius = (i + 0.5) / per_class
                        angle = 2 * np.pi * label / 3 + 3 * radius + 0.15 * rng.randn()
                        x.append([2 * radius * np.cos(angle), 2 * radius * np.sin(angle)])
                        y.append(label)
                return np.array(x), np.array(y)


            train_x, train_y = draw(samples // 3, stream("data"))
            test_x, test_y = draw(40, stream("test data"))


            def softmax(o):
                e = np.exp(o - o.max(axis=1, keepdims=True))
                return e / e.sum(axis=1, keepdims=True)


            class Model:
                def __init__(self, paired, shuffled):
                    rng = stream("weights")
                    self.paired, self.shuffled = paired, shuffled
                    first = np.sqrt(2 / 2) * rng.randn(hidden, 2)
                    second = np.sqrt(2 / hidden) * rng.randn(3, hidden)
                    self.w = [first, np.zeros(hidden), np.ones(hidden), np.zeros(hidden), second, np.zeros(3)]
                    self.sum = [np.zeros_like(w) for w in self.w]
                    self.m, self.s, self.updates = [0 * w for w in self.w], [0 * w for w in self.w], 0
                    self.mean, self.variance = np.zeros(hidden), np.ones(hidden)

                def take(self, which, start, stop):
                    order = stream("order of pass %d" % which).permutation(samples) if self.shuffled else np.arange(samples)
                    self.x = train_x[order[start:stop]]
                    self.y = train_y[order[start:stop] if self.paired else np.arange(start, stop)]

                def outputs(self, x, training):
                    W1, b1, scale, shift, W2, b2 = self.w
                    z = x @ W1.T + b1
                    mean, variance = (z.mean(axis=0), z.var(axis=0)) if training else (self.mean, self.variance)
                    deviation = np.sqrt(variance + 1e-5)
                    standard = (z - mean) / deviation
                    h = np.maximum(scale * standard + shift, 0)
                    return (x, z, mean, variance, deviation, standard, h), h @ W2.T + b2

                def forward(self, training):
                    self.tape, logits = self.outputs(self.x, training)
                    self.labels, self.training = self.y, training
                    self.seen, self.chain = [w.copy() for w in self.w], [logits]
                    n, mean, variance = len(self.x), self.tape[2], self.tape[3]
                    if training:
                        self.mean = 0.9 * self.mean + 0.1 * mean
                        if n > 1:
                            self.variance = 0.9 * self.variance + 0.1 * n / (n - 1) * variance

                def softmax(self):
                    self.chain.append(softmax(self.chain[-1]))

                def loss(self):
                    self.share, self.used = 1.0, list(self.chain)
                    o = self.used[-1]
                    top = o.max(axis=1)
                    logs = top + np.log(np.exp(o - top[:, None]).sum(axis=1))
                    return np.mean(logs - o[np.arange(len(o)), self.labels])

                def divide(self):
                    self.share /= accumulation

                def backward(self):
                    x, z, mean, variance, deviation, standard, h = self.tape
                    W1, b1, scale, shift, W2, b2 = self.seen
                    n = len(x)
                    d = softmax(self.used[-1])
                    d[np.arange(n), self.labels] -= 1
                    d *= self.share / n
                    for p in self.used[:0:-1]:  # back through every softmax
                        d = p * (d - (d * p).sum(axis=1, keepdims=True))
                    dh = (d @ W2) * (h > 0)
                    ds = dh * scale
                    if self.training:
                        ds = ds - ds.mean(axis=0) - standard * (ds * standard).mean(axis=0)
                    dz = ds / deviation
                    gradient = [dz.T @ x, dz.sum(axis=0), (dh * standard).sum(axis=0), dh.sum(axis=0), d.T @ h, d.sum(axis=0)]
                    self.sum = [s + g for s, g in zip(self.sum, gradient)]

                def zero_gradient(self):
                    self.sum = [np.zeros_like(s) for s in self.sum]

                def norm(self):
                    return np.sqrt(sum((s**2).sum() for s in self.sum))

                def clip(self):
                    if self.norm() > clipping:
                        factor = clipping / self.norm()
                        self.sum = [factor * s for s in self.sum]

                def step(self, rate):
                    before = self.weights()
                    self.updates += 1
                    for i, g in enumerate(self.sum):
                        $method
                    return np.linalg.norm(self.weights() - before)

                def accuracies(self):
                    right = [np.mean(self.outputs(x, False)[1].argmax(axis=1) == y)
                             for x, y in ((train_x, train_y), (test_x, test_y))]
                    return right

                def weights(self):
                    return np.concatenate([w.ravel() for w in self.w])
            """;

    private static final String ADAM = """
            self.m[i] = 0.9 * self.m[i] + (1 - 0.9) * g
            self.s[i] = 0.999 * self.s[i] + (1 - 0.999) * g**2
            root = np.sqrt(self.s[i] / (1 - 0.999**self.updates)) + 1e-8
            self.w[i] = self.w[i] - rate * self.m[i] / (1 - 0.9**self.updates) / root
            """;

    private NumpyModels() {}

    /** How the gradient {@code g} of a parameter becomes an update. */
    static String method(String optimizer) {
        return switch (optimizer) {
            case "momentum" -> "self.m[i] = 0.9 * self.m[i] + g\nself.w[i] = self.w[i] - rate * self.m[i]";
            case "adam" -> ADAM;
            default -> "self.w[i] = self.w[i] - rate * g";
        };
    }
}
