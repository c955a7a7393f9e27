"""The works of `gradus bench`, done with NumPy and torch on one thread.

Reads the name of a work from each line of standard input, and answers with the processor seconds of one unit of it, measured over a
window of about a sixth of a second; or with "no" where the work is unknown or torch is missing. The first line says what is
installed. `python3 peer.py NAME` prints the best of six windows instead.
"""
import sys
import time

import numpy as np

try:
    import torch
    import torch.nn.functional as functional

    torch.set_num_threads(1)
    torch.set_num_interop_threads(1)
except ImportError:
    torch = None

WINDOW = 0.15
generator = np.random.default_rng(0)


def product(dtype, m, k, n):
    a = generator.standard_normal((m, k)).astype(dtype)
    b = generator.standard_normal((k, n)).astype(dtype)
    c = np.empty((m, n), dtype)
    return lambda: np.matmul(a, b, out=c)


def elementwise(name, dtype):
    x = generator.standard_normal(4096).astype(dtype)
    out = np.empty_like(x)
    return {
        "exp": lambda: np.exp(x, out=out),
        "tanh": lambda: np.tanh(x, out=out),
        "sigmoid": lambda: 1 / (1 + np.exp(-x)),
        "relu": lambda: np.maximum(x, 0, out=out),
        "add": lambda: np.add(x, x, out=out),
    }[name]


def softmax(dtype):
    x = generator.standard_normal((128, 10)).astype(dtype)

    def run():
        e = np.exp(x - x.max(axis=1, keepdims=True))
        return e / e.sum(axis=1, keepdims=True)

    return run


def convolution(passes):
    layer = torch.nn.Conv2d(3, 64, 5, padding=2)
    x = torch.rand(32, 3, 32, 32, requires_grad=passes == "all")
    upstream = torch.rand(32, 64, 32, 32)

    def forward():
        with torch.no_grad():
            layer(x)

    def both():
        layer.zero_grad()
        x.grad = None
        layer(x).backward(upstream)

    return forward if passes == "forward" else both


def least_squares(rows, columns, rate):
    x = np.random.randn(rows, columns)
    y = x @ np.random.randn(columns)

    def run():
        w = np.zeros(columns)
        losses = []
        for _ in range(2000):
            batch = np.random.choice(rows, 64)
            w = w - rate * 2 * x[batch].T @ (x[batch] @ w - y[batch]) / 64
            losses.append(np.linalg.norm(x @ w - y) ** 2 / rows)
        return losses

    return run


def ridge():
    """All three curves of the fourth regime: ridge, clean, augmented by one column per row."""
    rows, columns, alpha, rate = 500, 50, 0.01, 0.001
    x = np.random.randn(rows, columns)
    truth = np.random.randn(columns)
    y = x @ truth + 0.1 * np.random.randn(rows)
    wide = np.hstack([x, np.sqrt(rows * alpha) * np.eye(rows)])
    curves = [(x, alpha), (x, 0.0), (wide, 0.0)]

    def run():
        norms = []
        for features, penalty in curves:
            w = np.zeros(features.shape[1])
            for _ in range(2000):
                batch = np.random.choice(rows, 64)
                error = features[batch] @ w - y[batch]
                w = w - rate * (2 * features[batch].T @ error / 64 + 2 * penalty * w)
                norms.append(np.linalg.norm(w[:columns] - truth))
        return norms

    return run


def spectral():
    """Three sheared blobs of 2 000 points: similarities, normalisation by diagonal matrices, full decomposition, k-means."""
    state = np.random.RandomState(170)
    centres = state.uniform(-10, 10, (3, 2))
    x = np.vstack([state.normal(centres[c], 1.0, (n, 2)) for c, n in enumerate([667, 667, 666])])
    order = np.arange(2000)
    state.shuffle(order)
    x = x[order] @ np.array([[-0.60834549, -0.63667341], [0.40887718, 0.85253229]])

    def clusters(features):
        best, labels = np.inf, None
        for _ in range(10):
            means = features[np.random.choice(len(features), 3, replace=False)]
            before = None
            while True:
                distances = ((features[:, None] - means[None]) ** 2).sum(axis=-1)
                nearest = distances.argmin(axis=1)
                if before is not None and np.array_equal(nearest, before):
                    break
                before = nearest
                means = np.array([features[nearest == c].mean(axis=0) if np.any(nearest == c) else means[c] for c in range(3)])
            inertia = distances.min(axis=1).sum()
            if inertia < best:
                best, labels = inertia, nearest
        return labels

    def run():
        squares = (x**2).sum(axis=1)
        a = np.exp(-7.5 * np.maximum(0, squares[:, None] + squares[None, :] - 2 * x @ x.T))
        root = np.diag(1 / np.sqrt(a.sum(axis=0)))
        m = root @ a @ root
        u, _, _ = np.linalg.svd(m / m.sum(axis=0))
        return clusters(u[:, :3])

    return run


KARATE = """0-1 0-2 0-3 0-4 0-5 0-6 0-7 0-8 0-10 0-11 0-12 0-13 0-17 0-19 0-21 0-31 1-2 1-3 1-7 1-13 1-17 1-19 1-21 1-30 2-3 2-7 2-8
2-9 2-13 2-27 2-28 2-32 3-7 3-12 3-13 4-6 4-10 5-6 5-10 5-16 6-16 8-30 8-32 8-33 9-33 13-33 14-32 14-33 15-32 15-33 18-32 18-33
19-33 20-32 20-33 22-32 22-33 23-25 23-27 23-29 23-32 23-33 24-25 24-27 24-31 25-31 26-29 26-33 27-33 28-31 28-33 29-32 29-33
30-32 30-33 31-32 31-33 32-33"""
OFFICERS = {8, 9, 14, 15, 18, 20, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33}


def karate_club():
    """One epoch of a graph network 34-16-2, one-hot features left out of the products."""
    adjacency = np.eye(34)
    for edge in KARATE.split():
        i, j = map(int, edge.split("-"))
        adjacency[i, j] = adjacency[j, i] = 1
    degrees = adjacency.sum(axis=1)
    a = adjacency / np.sqrt(np.outer(degrees, degrees))
    truth = np.eye(2)[[int(i in OFFICERS) for i in range(34)]]
    w0 = 0.1 * np.random.randn(34, 16)
    w1 = 0.1 * np.random.randn(16, 2)

    def run():
        h = np.tanh(a @ w0)
        ah = a @ h
        z = ah @ w1
        e = np.exp(z - z.max(axis=1, keepdims=True))
        p = e / e.sum(axis=1, keepdims=True)
        -np.mean(np.sum(truth * np.log(p), axis=1))
        dz = (p - truth) / 34
        dh = a.T @ dz @ w1.T * (1 - h * h)
        np.subtract(w1, 0.1 * (ah.T @ dz), out=w1)
        np.subtract(w0, 0.1 * (a.T @ dh), out=w0)

    return run


def sensing():
    """One gradient of matrix sensing, 5 000 measurements of a 100 × 100 matrix of rank 5, in doubles."""
    m, d, rank = 5000, 100, 5
    measurements = generator.standard_normal((m, d, d))
    truth = generator.standard_normal((d, rank))
    y = np.tensordot(measurements, truth @ truth.T, 2)
    u = generator.standard_normal((d, rank))

    def run():
        residuals = np.tensordot(measurements, u @ u.T, 2) - y
        g = np.tensordot(residuals, measurements, 1) / m
        return (g + g.T) @ u

    return run


def per_sample():
    """A hundred samples, one at a time, through 784-32-32-10 with sigmoid units and softmax cross-entropy."""
    x = np.random.rand(5000, 784)
    y = np.random.randint(0, 10, 5000)
    sizes = [784, 32, 32, 10]
    weights = [np.random.randn(o, i) / np.sqrt(max(i, o)) for i, o in zip(sizes, sizes[1:])]
    biases = [np.zeros(o) for o in sizes[1:]]
    rate = 0.003
    state = {"next": 0}

    def run():
        for _ in range(100):
            s = state["next"] = (state["next"] + 1) % len(x)
            activations = [x[s]]
            for w, b in zip(weights[:-1], biases[:-1]):
                activations.append(1 / (1 + np.exp(-(w @ activations[-1] + b))))
            z = weights[-1] @ activations[-1] + biases[-1]
            e = np.exp(z - z.max())
            delta = e / e.sum()
            delta[y[s]] -= 1
            for layer in (2, 1, 0):
                below = activations[layer]
                down = weights[layer].T @ delta * below * (1 - below) if layer else None
                weights[layer] -= rate * np.outer(delta, below)
                biases[layer] -= rate * delta
                delta = down

    return run


def mlp():
    x = torch.rand(60000, 784)
    y = torch.randint(0, 10, (60000,))
    nn = torch.nn
    layers = [nn.Linear(784, 128), nn.ReLU(), nn.Linear(128, 128), nn.ReLU(), nn.Linear(128, 128), nn.ReLU(), nn.Linear(128, 10)]
    net = nn.Sequential(*layers)
    optimizer = torch.optim.SGD(net.parameters(), 0.1)
    order = torch.randperm(60000)
    state = {"next": 0}

    def run():
        for _ in range(50):
            start = state["next"] = (state["next"] + 128) % (60000 - 128)
            rows = order[start : start + 128]
            optimizer.zero_grad()
            functional.cross_entropy(net(x[rows]), y[rows]).backward()
            optimizer.step()

    return run


def autoencoder():
    x = torch.rand(60000, 784)
    nn = torch.nn
    net = nn.Sequential(nn.Linear(784, 128), nn.ReLU(), nn.Linear(128, 784), nn.Sigmoid())
    optimizer = torch.optim.Adam(net.parameters(), 1e-3)

    def run():
        optimizer.zero_grad()
        functional.mse_loss(net(x), x).backward()
        optimizer.step()

    return run


def cnn(batch):
    nn = torch.nn
    x = torch.rand(batch, 3, 32, 32)
    y = torch.randint(0, 10, (batch,))
    net = nn.Sequential(nn.Conv2d(3, 32, 5, padding=2), nn.ReLU(), nn.MaxPool2d(2), nn.Flatten(), nn.Linear(32 * 256, 10))
    optimizer = torch.optim.SGD(net.parameters(), 0.01)

    def run():
        optimizer.zero_grad()
        functional.cross_entropy(net(x), y).backward()
        optimizer.step()

    return run


WORKS = {
    "gemm-f64": lambda: product(np.float64, 512, 512, 512),
    "gemm-f32": lambda: product(np.float32, 512, 512, 512),
    "gemm-f64-batch": lambda: product(np.float64, 128, 784, 128),
    "gemm-f32-batch": lambda: product(np.float32, 128, 784, 128),
    "elem-softmax-f64": lambda: softmax(np.float64),
    "elem-softmax-f32": lambda: softmax(np.float32),
    "a": lambda: least_squares(2000, 200, 0.01),
    "b": lambda: least_squares(500, 1000, 0.0005),
    "c": ridge,
    "d": karate_club,
    "e": per_sample,
    "g": sensing,
    "h": spectral,
}
for function_name in ("exp", "tanh", "sigmoid", "relu", "add"):
    for suffix, number in (("f64", np.float64), ("f32", np.float32)):
        WORKS[f"elem-{function_name}-{suffix}"] = lambda f=function_name, t=number: elementwise(f, t)
if torch:
    WORKS.update({"f": mlp, "j": autoencoder})
    WORKS.update({f"k-{batch}": lambda b=batch: cnn(b) for batch in (4, 32, 128)})
    WORKS.update({f"conv-{passes}": lambda p=passes: convolution(p) for passes in ("forward", "weights", "all")})


def together(run):
    """How many units take two milliseconds, beside which reading the clock takes nothing."""
    count = 1
    while True:
        start = time.process_time()
        for _ in range(count):
            run()
        if time.process_time() - start >= 2e-3:
            return count
        count *= 2


def window(run, count):
    units = 0
    start = time.process_time()
    while True:
        for _ in range(count):
            run()
        units += count
        spent = time.process_time() - start
        if spent >= WINDOW:
            return spent / units


def serve():
    installed = f"Python {sys.version.split()[0]}, NumPy {np.__version__}"
    print(installed + (f", torch {torch.__version__}" if torch else ", no torch"), flush=True)
    name, run, count = None, None, 0
    for line in sys.stdin:
        if line.strip() != name:
            name = line.strip()
            run = WORKS[name]() if name in WORKS else None
            count = together(run) if run else 0
        print(window(run, count) if run else "no", flush=True)


if len(sys.argv) > 1:
    work = WORKS[sys.argv[1]]()
    count = together(work)
    print(min(window(work, count) for _ in range(6)))
else:
    serve()
