package dev.gradus.labs.karateclub;

import dev.gradus.graph.KarateClub;
import dev.gradus.graph.UndirectedGraph;
import dev.gradus.sim.parameter.ParameterValues;
import dev.gradus.sim.script.Python;
import dev.gradus.sim.script.ScriptTemplate;
import dev.gradus.sim.script.Streams;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The parts of the NumPy program that parameters choose, the chosen mistakes among them. */
record KarateNumpyParts(ParameterValues values, Club friends, NodeRoles roles) {
    private static final int PAIRS_A_LINE = 16;

    private static final String MASKS = """
            $stream

            def masks_of(parameters, epoch):
                rng = stream(f"dropout {epoch}")
                return [(rng.random_sample((34, len(W))) >= dropout) / (1 - dropout) for W in parameters[:-3]]

            """;

    void fillData(ScriptTemplate program) {
        boolean twice = has(Mistake.TEST_NODE_TWICE) && roles.test().contains(8);
        program.put("friends", pairs(friends.graph().edges()))
                .put("classes", list(friends.classes(values.get(KarateParameters.LABELS))))
                .put("club", list(friends.clubs()))
                .put("train", Python.list(roles.train()))
                .put("test", Python.list(roles.test()))
                .put("counted", twice ? "counted = test + [8]  # mistake: node 8 counts twice" : "counted = test")
                .put(
                        "watched",
                        has(Mistake.STOP_ON_TEST_LOSS)
                                ? "watched = loss(log_p, counted)  # mistake: stopping looks at test labels"
                                : "watched = loss(log_p, train)");
    }

    void fillNetwork(ScriptTemplate program) {
        int skipped = values.get(KarateParameters.SKIP_DRAWS);
        program.put(
                        "loops",
                        values.get(KarateParameters.SELF_LOOPS) ? "A = A + np.eye(34)  # everybody knows himself" : "")
                .put("normalise", normalise())
                .put("skipped", skipped > 0 ? "rng.random_sample(" + skipped + ")  # drawn before the weights" : "")
                .put("shapes", shapes())
                .put("bound", Python.number(values.get(KarateParameters.INIT_BOUND)))
                .put(
                        "activation",
                        switch (activation()) {
                            case "relu" -> "np.maximum(Z, 0)";
                            case "tanh" -> "np.tanh(Z)";
                            case "sigmoid" -> "1 / (1 + np.exp(-Z))";
                            default -> "Z";
                        })
                .put(
                        "slope",
                        switch (activation()) {
                            case "relu" -> "(H > 0)";
                            case "tanh" -> "(1 - H**2)";
                            case "sigmoid" -> "H * (1 - H)";
                            default -> "1";
                        });
    }

    void fillBackward(ScriptTemplate program) {
        String passed = has(Mistake.MISSING_TRANSPOSE)
                ? "dH = dZ @ W[layer]  # mistake: right is  A_hat.T @ dZ @ W[layer]"
                : "dH = A_hat.T @ dZ @ W[layer]";
        program.put(
                        "passed",
                        has(Mistake.DIVIDED_TWICE) ? passed + "\ndH = dH / 34  # mistake: once too often" : passed)
                .put(
                        "learned",
                        has(Mistake.TRAIN_ON_TEST_NODES)
                                ? "learned = list(range(34))  # mistake: test nodes, too; right is  learned = train"
                                : "learned = train")
                .put(
                        "divisor",
                        has(Mistake.LOSS_OVER_ALL_NODES)
                                ? "divisor = 34  # mistake: right is  len(learned)"
                                : "divisor = len(learned)");
    }

    static void fillDropout(ScriptTemplate program) {
        program.put(
                        "stream",
                        new ScriptTemplate(MASKS).put("stream", Streams.NAMED).fill())
                .put("drop", "if layer > 0 and masks:\n    H = H * masks[layer - 1]")
                .put("masks", "masks = masks_of(parameters, epoch)")
                .put("given", ", masks")
                .put("dropped", "dH = dH * masks[layer - 1]");
    }

    static void fillNoDropout(ScriptTemplate program) {
        program.put("stream", "")
                .put("drop", "")
                .put("masks", "")
                .put("given", "")
                .put("dropped", "");
    }

    private boolean has(Mistake mistake) {
        return roles.mistakes().contains(mistake);
    }

    private String activation() {
        return values.get(KarateParameters.ACTIVATION);
    }

    private String normalise() {
        return switch (values.get(KarateParameters.NORMALISATION)) {
            case "row" -> "A_hat = A / degree[:, None]";
            case "none" -> "A_hat = A";
            default -> "A_hat = A / np.sqrt(np.outer(degree, degree))";
        };
    }

    private String shapes() {
        List<String> shapes = new ArrayList<>();
        int in = KarateClub.MEMBERS;
        for (int layer = 1; layer <= values.get(KarateParameters.LAYERS); layer++) {
            boolean last = layer == values.get(KarateParameters.LAYERS);
            int out = last ? ClubNetwork.CLASSES : values.get(KarateParameters.HIDDEN_UNITS);
            shapes.add("(" + out + ", " + in + ")");
            in = out;
        }
        shapes.add("(2, 2)");
        return "[" + String.join(", ", shapes) + "]";
    }

    private static String pairs(List<UndirectedGraph.Edge> edges) {
        return IntStream.range(0, Math.ceilDiv(edges.size(), PAIRS_A_LINE))
                .mapToObj(line -> edges.stream()
                        .skip((long) line * PAIRS_A_LINE)
                        .limit(PAIRS_A_LINE)
                        .map(edge -> edge.from() + "-" + edge.to())
                        .collect(Collectors.joining(" ", "\"", " \"")))
                .collect(Collectors.joining("\n"));
    }

    private static String list(int[] numbers) {
        return Python.list(Arrays.stream(numbers).boxed().toList());
    }
}
