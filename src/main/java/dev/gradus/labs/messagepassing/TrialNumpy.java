package dev.gradus.labs.messagepassing;

import dev.gradus.sim.script.Recipe;
import dev.gradus.sim.script.ScriptTemplate;
import dev.gradus.sim.script.Streams;

/** The trials of a rule as a NumPy program. */
final class TrialNumpy {
    private static final String PROGRAM = """
            import itertools
            import numpy as np

            seed = $seed
            trials = $trials

            $stream


            def rule(s, m):
                $weighted
                $aggregate
                $scaled
                $joined
                return $last


            def orders(count, rng):
                if count <= 5:
                    return list(itertools.permutations(range(count)))
                return [rng.permutation(count) for _ in range(200)]


            largest, smallest = np.nan, np.nan
            for number in range(1, trials + 1):
                rng = stream(f"trial {number}")
                own, shared = rng.standard_normal(2)
                places = rng.standard_normal(8)  # a weight for every place in the list
                reading = rng.standard_normal(8)  # of a linear layer after a concatenation
                query = rng.standard_normal()
                gates = rng.standard_normal(12)  # of an LSTM
                n = rng.randint(3, 9)
                A = np.zeros((n, n), dtype=int)
                for i in range(n):
                    for j in range(i + 1, n):
                        A[i, j] = A[j, i] = int(rng.random_sample() < 0.5)
                messages = rng.standard_normal(n)
                if A.sum(axis=1).max() < 2:
                    A[0, 1] = A[1, 0] = A[0, 2] = A[2, 0] = 1
                node = int(A.sum(axis=1).argmax())
                received = messages[A[node] == 1]
                y = rule(messages[node], received)
                change = max(
                    abs(rule(messages[node], received[list(order)]) - y) / (1 + abs(y))
                    for order in orders(len(received), rng)
                )
                largest = np.fmax(largest, change)
                if change > 1e-9:
                    smallest = np.fmin(smallest, n)
            print("trials", trials)
            $largest
            print("counterexampleSize", float(smallest))
            print("symmetric", $symmetric)
            """;

    private static final String LSTM = """
            h = c = 0.0
            for value in x:
                z = gates.reshape(4, 3) @ np.array([value, h, 1.0])
                keep = 1 / (1 + np.exp(-z[:3]))  # input, forget, output
                c = keep[1] * c + keep[0] * np.tanh(z[3])
                h = keep[2] * np.tanh(c)
            total = h
            """;

    private static final String ATTENTION = """
            alpha = np.exp(query * x - np.max(query * x))
            total = np.sum(alpha * x) / np.sum(alpha)
            """;

    private TrialNumpy() {}

    static String of(Recipe recipe) {
        Rule rule = Rule.of(recipe.values());
        return new ScriptTemplate(PROGRAM)
                .put("seed", recipe.seed())
                .put("trials", Math.min(recipe.steps(), recipe.values().get(MessageParameters.TRIALS)))
                .put("stream", Streams.NAMED)
                .put("weighted", rule.places() == Rule.Places.SHARED ? "x = shared * m" : "x = places[: len(m)] * m")
                .put("aggregate", aggregate(rule.aggregation()))
                .put("scaled", rule.scaling() == Rule.Scaling.ROOT_OF_DEGREE ? "total = total / np.sqrt(len(m))" : "")
                .put("joined", rule.self() == Rule.Self.WEIGHTED ? joined(rule.aggregation()) : "")
                .put(
                        "last",
                        switch (rule.nonlinearity()) {
                            case NONE -> "total";
                            case RELU -> "np.maximum(total, 0)";
                            case TANH -> "np.tanh(total)";
                        })
                // What is rounding alone is another number on another machine.
                .put("largest", rule.isSymmetric() ? "" : "print(\"largestChange\", float(largest))")
                .put("symmetric", rule.isSymmetric() ? 1 : 0)
                .fill();
    }

    private static String aggregate(Aggregation aggregation) {
        return switch (aggregation) {
            case SUM -> "total = np.sum(x)";
            case MEAN -> "total = np.mean(x)";
            case MAX -> "total = np.max(x)";
            case MIN -> "total = np.min(x)";
            case PRODUCT -> "total = np.prod(x)";
            case MEDIAN -> "total = np.median(x)";
            case ATTENTION -> ATTENTION;
            case LSTM_IN_ORDER -> LSTM;
            case FIRST -> "total = x[0]";
            case CONCATENATE -> "total = reading[: len(x)] @ x";
        };
    }

    private static String joined(Aggregation aggregation) {
        return switch (aggregation) {
            case MAX -> "total = np.maximum(own * s, total)";
            case MIN -> "total = np.minimum(own * s, total)";
            default -> "total = own * s + total";
        };
    }
}
