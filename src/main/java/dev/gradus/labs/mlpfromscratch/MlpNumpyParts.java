package dev.gradus.labs.mlpfromscratch;

import dev.gradus.labs.ImageScript;
import dev.gradus.sim.script.ScriptTemplate;
import dev.gradus.sim.script.Streams;

/** The parts of the NumPy program that parameters choose, the chosen mistakes among them. */
record MlpNumpyParts(Setup setup) {
    private static final String ORDER = """

            $stream
            orders = {}


            def order_of(epoch):
                if epoch not in orders:
                    orders[epoch] = stream(f"order of epoch {epoch}").permutation(epoch_size)
                return orders[epoch]

            """;

    String images() {
        return setup.data()
                .drawn(setup.trainingSize())
                .map(ImageScript::drawn)
                .orElseGet(() -> ImageScript.fetched(setup.data().id()));
    }

    String scale() {
        int brightest = setup.data() == PictureSet.OPTDIGITS ? 16 : 255;
        return setup.has(Mistake.RAW_PIXELS)
                ? "train_x, test_x = train_images / 1.0, test_images / 1.0  # mistake: pixels from 0 to " + brightest
                : "train_x, test_x = train_images / %d.0, test_images / %d.0".formatted(brightest, brightest);
    }

    void fillNetwork(ScriptTemplate program) {
        program.put(
                        "start",
                        switch (setup.init()) {
                            case MlpParameters.ZEROS -> "np.zeros((n_in, n_out))";
                            case MlpParameters.EQUAL -> "np.full((n_in, n_out), 1 / max(n_in, n_out))";
                            case MlpParameters.LARGE -> "rng.randn(n_in, n_out) / (np.sqrt(max(n_in, n_out)) / 10)";
                            default -> "rng.randn(n_in, n_out) / np.sqrt(max(n_in, n_out))";
                        })
                .put(
                        "activation",
                        switch (setup.activation()) {
                            case RELU -> "np.maximum(z, 0)";
                            case TANH -> "np.tanh(z)";
                            case SIGMOID -> "1 / (1 + np.exp(-z))";
                            case LINEAR -> "z";
                        })
                .put(
                        "slope",
                        switch (setup.activation()) {
                            case RELU -> "(h[l] > 0)";
                            case TANH -> "(1 - h[l] ** 2)";
                            case SIGMOID -> "h[l] * (1 - h[l])";
                            case LINEAR -> "1";
                        })
                .put(
                        "shift",
                        setup.has(Mistake.UNSTABLE_SOFTMAX)
                                ? "shift = np.zeros(z[-1].shape[:-1] + (1,))  # mistake: right is  z[-1].max(axis=-1, keepdims=True)"
                                : "shift = z[-1].max(axis=-1, keepdims=True)")
                .put("stream", stream())
                .put(
                        "sample",
                        setup.isShuffled()
                                ? "sample = order_of((step - 1) // epoch_size)[(step - 1) % epoch_size]"
                                : "sample = (step - 1) % epoch_size");
    }

    private String stream() {
        return setup.isShuffled()
                ? new ScriptTemplate(ORDER)
                        .put("stream", "\n" + Streams.NAMED + "\n")
                        .fill()
                : "";
    }

    void fillBackward(ScriptTemplate program) {
        boolean ignored = setup.has(Mistake.LEARNING_RATE_IGNORED);
        String rate = ignored ? "0.003" : "learning_rate";
        String update = "W[l] = W[l] - %s * dW[l]%s\nb[l] = b[l] - %s * db[l]"
                .formatted(rate, ignored ? "  # mistake: right is  learning_rate * dW[l]" : "", rate);
        program.put(
                        "outputError",
                        setup.has(Mistake.OWN_GUESS)
                                ? "delta[p.argmax()] -= 1  # mistake: right is  delta[label] -= 1"
                                : "delta[label] -= 1")
                .put(
                        "weightGradient",
                        setup.has(Mistake.PRE_ACTIVATION)
                                ? "dW[l] = np.outer(z[l - 1] if l > 0 else h[0], delta)  # mistake: right is  np.outer(h[l], delta)"
                                : "dW[l] = np.outer(h[l], delta)")
                .put(
                        "biasGradient",
                        setup.has(Mistake.NO_BIAS_GRADIENT)
                                ? "db[l] = np.zeros_like(delta)  # mistake: right is  db[l] = delta"
                                : "db[l] = delta")
                .put(
                        "errorBelow",
                        setup.has(Mistake.OUTPUT_INSTEAD_OF_WEIGHTS)
                                ? "dh = h[l + 1] @ delta  # mistake: right is  W[l] @ delta"
                                : "dh = W[l] @ delta")
                .put("update", update);
    }
}
