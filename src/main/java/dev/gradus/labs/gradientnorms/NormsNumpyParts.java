package dev.gradus.labs.gradientnorms;

import dev.gradus.labs.gradientnorms.Setup.Normalisation;
import dev.gradus.sim.script.Python;
import dev.gradus.sim.script.Recipe;
import dev.gradus.sim.script.ScriptTemplate;
import dev.gradus.sim.script.Streams;

/** The parts of the NumPy program that parameters choose, the chosen mistakes among them. */
record NormsNumpyParts(Recipe recipe, Setup setup) {
    private static final String ORTHOGONAL = """


            def orthogonal(n_out, n_in):
                a = weights_rng.randn(n_out, n_in)
                q, r = np.linalg.qr(a if n_out >= n_in else a.T)
                q = q * np.sign(np.diag(r))
                return q if n_out >= n_in else q.T


            """;

    private static final String SCALES = """
            for n in widths[1:-1]:
                parameters += [np.ones(n), np.zeros(n)]
            """;

    private static final String RUNNING = """
            running_mean = [np.zeros(n) for n in widths[1:-1]]
            running_variance = [np.ones(n) for n in widths[1:-1]]
            """;

    private static final String BATCH = """
            mu, variance = running_mean[l], running_variance[l]
            if training:
                mu, variance, n = z.mean(axis=0), z.var(axis=0), len(z)
                running_mean[l] = 0.9 * running_mean[l] + 0.1 * mu
                if n > 1:
                    running_variance[l] = 0.9 * running_variance[l] + 0.1 * variance * n / (n - 1)
            root = np.sqrt(variance + 1e-5)
            standard = (z - mu) / root
            normal.append((standard, root))
            z = parameters[layers + 2 * l] * standard + parameters[layers + 2 * l + 1]
            """;

    private static final String LAYER = """
            root = np.sqrt(z.var(axis=1, keepdims=True) + 1e-5)
            standard = (z - z.mean(axis=1, keepdims=True)) / root
            normal.append((standard, root))
            z = parameters[layers + 2 * l] * standard + parameters[layers + 2 * l + 1]
            """;

    private static final String BACK = """
            standard, root = normal[l]
            gradient[layers + 2 * l] = (d * standard).sum(axis=0)
            gradient[layers + 2 * l + 1] = d.sum(axis=0)
            d = d * parameters[layers + 2 * l]
            shared = d.mean($axis) + standard * (d * standard).mean($axis)
            d = (d - shared) / root
            """;

    private static final String MASKS = """
            $stream


            def masks_at(step, size):
                rng = stream(f"dropout {step}")
                return [(rng.random_sample((size, n)) >= dropout) / (1 - dropout) for n in widths[1:-1]]


            """;

    private static final String CLIP = """
            length = np.sqrt(sum(np.sum(g**2) for g in gradient))
            if 0 < clipping < length:
                gradient = [g * clipping / length for g in gradient]
            """;

    boolean clips() {
        return recipe.ever(values -> values.get(NormsParameters.CLIPPING) > 0);
    }

    /** Whether the program has masks: dropout that is never called has none. */
    boolean drops() {
        return recipe.ever(values -> values.get(NormsParameters.DROPOUT) > 0) && !setup.has(Mistake.DROPOUT_UNCALLED);
    }

    /** Where dropout is changed, the gradient of the batch in hand is computed again. */
    String withNewMasks(String changes) {
        return changes.replaceAll("( +)(dropout = .*)", "$1$2\n$1result = evaluate(rows, step - 1)");
    }

    void fillStart(ScriptTemplate program) {
        boolean normalises = setup.normalisation() != Normalisation.NONE;
        boolean batch = setup.normalisation() == Normalisation.BATCH;
        program.put(
                        "statistics",
                        setup.has(Mistake.UNNORMALISED_INPUT)
                                ? "0, 1  # mistake: pixels are not standardised"
                                : "(train_images / 255.0).mean(), (train_images / 255.0).std(ddof=1)")
                .put("orthogonal", setup.init().equals("orthogonal") ? ORTHOGONAL : "")
                .put("more", normalises ? ", then a scale and a shift for every hidden one" : "")
                .put(
                        "sized",
                        setup.has(Mistake.OUTPUT_SIZED_BY_FIRST)
                                ? "# mistake, unnoticed while widths agree: the last n_in is widths[1]"
                                : "# from the input up")
                .put(
                        "start",
                        switch (setup.init()) {
                            case "xavier" -> uniform("np.sqrt(6 / (n_in + n_out))");
                            case "he" -> "parameters.append(np.sqrt(2 / n_in) * weights_rng.randn(n_out, n_in))";
                            case "normal" ->
                                "parameters.append(" + Python.number(setup.initStd())
                                        + " * weights_rng.randn(n_out, n_in))";
                            case "orthogonal" -> "parameters.append(orthogonal(n_out, n_in))";
                            default -> uniform("1 / np.sqrt(n_in)");
                        })
                .put("scales", normalises ? SCALES + (batch ? RUNNING : "") : "");
    }

    private static String uniform(String limit) {
        return "limit = " + limit + "\nparameters.append(weights_rng.uniform(-limit, limit, (n_out, n_in)))";
    }

    void fillForward(ScriptTemplate program) {
        boolean normalises = setup.normalisation() != Normalisation.NONE;
        boolean batch = setup.normalisation() == Normalisation.BATCH;
        program.put(
                        "activation",
                        switch (setup.activation()) {
                            case RELU -> "np.maximum(z, 0)";
                            case TANH -> "np.tanh(z)";
                            case SIGMOID -> "1 / (1 + np.exp(-z))";
                            case LINEAR -> "z";
                        })
                .put("mode", batch ? ", training=True" : "")
                .put("testing", batch ? ", training=False" : "")
                .put("kept", normalises ? ", normal" : "")
                .put("keptEmpty", normalises ? ", []" : "")
                .put(
                        "normalise",
                        switch (setup.normalisation()) {
                            case NONE -> "";
                            case BATCH -> BATCH;
                            case LAYER -> LAYER;
                        })
                .put("add", setup.residual() ? "h + out if l > 0 else out" : "out")
                .put(
                        "relu",
                        setup.has(Mistake.RELU_AFTER_LAST) ? "z = np.maximum(z, 0)  # mistake: no logit below 0" : "")
                .put("logSoftmax", logSoftmax());
    }

    private String logSoftmax() {
        boolean wrong = setup.has(Mistake.SOFTMAX_OVER_BATCH);
        String axis = wrong ? "axis=0" : "axis=1";
        return "z = z - z.max(" + axis + ", keepdims=True)\n"
                + "log_p = z - np.log(np.exp(z).sum(" + axis + ", keepdims=True))"
                + (wrong ? "  # mistake: right is  axis=1, over the classes" : "");
    }

    void fillBackward(ScriptTemplate program) {
        String axis = setup.has(Mistake.SOFTMAX_OVER_BATCH) ? "axis=0" : "axis=1";
        String relu = setup.has(Mistake.RELU_AFTER_LAST) ? "\nd = d * (sums[-1] > 0)" : "";
        program.put("softmaxGradient", "d = d - np.exp(log_p) * d.sum(" + axis + ", keepdims=True)" + relu)
                .put(
                        "slope",
                        switch (setup.activation()) {
                            case RELU -> "(out > 0)";
                            case TANH -> "(1 - out**2)";
                            case SIGMOID -> "out * (1 - out)";
                            case LINEAR -> "1";
                        })
                .put(
                        "normaliseGradient",
                        switch (setup.normalisation()) {
                            case NONE -> "";
                            case BATCH -> back("axis=0");
                            case LAYER -> back("axis=1, keepdims=True");
                        })
                .put(
                        "below",
                        setup.residual()
                                ? "d @ parameters[l] + (dh if 0 < l < layers - 1 else 0)"
                                : "d @ parameters[l]")
                .put("clip", clips() ? CLIP : "");
    }

    private static String back(String axis) {
        return new ScriptTemplate(BACK).put("axis", axis).fill();
    }

    void fillDropout(ScriptTemplate program) {
        boolean uncalled = setup.has(Mistake.DROPOUT_UNCALLED);
        program.put(
                        "masks",
                        drops()
                                ? new ScriptTemplate(MASKS)
                                        .put("stream", Streams.NAMED)
                                        .fill()
                                : "")
                .put("draw", drops() ? "masks = masks_at(step, len(rows))" : "")
                .put("given", drops() ? ", masks" : "")
                .put(
                        "drop",
                        uncalled
                                ? "# mistake: dropout is never called"
                                : drops() ? "if masks:\n    out = out * masks[l]" : "")
                .put("maskGradient", drops() ? "d = d * masks[l]" : "");
    }
}
