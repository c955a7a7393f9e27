package dev.gradus.labs.messagepassing;

import dev.gradus.labs.GraphPicture;
import dev.gradus.random.Rng;
import dev.gradus.sim.exercise.Answer.ExpressionAnswer;
import dev.gradus.sim.exercise.Exercise;
import dev.gradus.sim.exercise.Expression;
import dev.gradus.sim.exercise.Form;
import dev.gradus.sim.exercise.FormulaCheck;
import dev.gradus.sim.exercise.Question;
import dev.gradus.sim.exercise.Slip;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The loss that a mask leaves. */
final class LossExercise {
    static final Exercise<ExpressionAnswer> TRAINING_LOSS =
            new Exercise<>("training-loss", "The training loss", 2, ExpressionAnswer.class, LossExercise::trainingLoss);

    private static final String[] LETTERS = {"a", "b", "c", "d", "e"};
    private static final int NODES = 5;

    private LossExercise() {}

    private static Question<ExpressionAnswer> trainingLoss(Rng rng) {
        int first = (int) rng.integer(0, NODES);
        int second = (first + 1 + (int) rng.integer(0, NODES - 1)) % NODES;
        IntPredicate trained = node -> node != first && node != second;
        String right = "-log(" + product(trained) + ") / 3";
        Map<String, String> wrong = wrong(trained);
        FormulaCheck check = new FormulaCheck(
                Expression.of(right, LETTERS),
                IntStream.range(0, NODES)
                        .mapToObj(node -> new Expression.Range(LETTERS[node], 0.1, 0.9))
                        .toList(),
                "Only what the mask lets through counts, and the mean is over just these.",
                wrong.entrySet().stream()
                        .map(slip -> new Slip<>(Expression.of(slip.getKey(), LETTERS), slip.getValue()))
                        .toList());
        GraphPicture picture = new GraphPicture(Labelled.FIVE, List.of("1", "2", "3", "4", "5"));
        String prompt =
                ("%s<p>Nodes 1, 2, 3, 4, 5 have the labels 0, 1, 1, 1, 0, and a network gives them the probabilities a, b, c, d, e of "
                                + "label 1. Nodes %d and %d are held out. Write the training loss, the mean of −log of the probability of the "
                                + "label; log is the natural logarithm.</p>")
                        .formatted(picture.html(), Math.min(first, second) + 1, Math.max(first, second) + 1);
        return new Question<>(
                prompt,
                new Form.ExpressionForm(check.variables()),
                check,
                List.of(new ExpressionAnswer(right)),
                wrong.keySet().stream().map(ExpressionAnswer::new).toList(),
                List.of(
                        "A sum of logarithms is the logarithm of a product.",
                        "Part “masked loss” shows the term of every node."),
                List.of());
    }

    /** Wrong formulas and what to say of them. */
    private static Map<String, String> wrong(IntPredicate trained) {
        Map<String, String> wrong = new LinkedHashMap<>();
        wrong.put("-log(" + product(_ -> true) + ") / 5", "That counts all five nodes: the mask hides two of them.");
        wrong.put(
                "-log(" + product(trained) + ") / 5",
                "The sum is right; a mean divides by the number of nodes that count.");
        wrong.put(
                "-log(" + product(trained.negate()) + ") / 2",
                "Those are the two that are held out: their loss is the test loss.");
        wrong.put(
                "-log(" + flipped(trained) + ") / 3",
                "Where the label is 0 the probability of the label is one minus the prediction, and not where it is 1.");
        wrong.put(
                "log(" + product(trained) + ") / 3",
                "The sign is missing: a logarithm of a probability is negative, a loss is not.");
        return wrong;
    }

    /** Probabilities of the labels. */
    private static String product(IntPredicate counts) {
        return IntStream.range(0, NODES)
                .filter(counts)
                .mapToObj(node -> probability(node, Labelled.FIVE_LABELS[node]))
                .collect(Collectors.joining(" * "));
    }

    private static String flipped(IntPredicate counts) {
        return IntStream.range(0, NODES)
                .filter(counts)
                .mapToObj(node -> probability(node, 1 - Labelled.FIVE_LABELS[node]))
                .collect(Collectors.joining(" * "));
    }

    private static String probability(int node, int label) {
        return label == 1 ? LETTERS[node] : "(1 - " + LETTERS[node] + ")";
    }
}
