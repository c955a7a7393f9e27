package dev.gradus.labs.quadraticdescent;

import dev.gradus.random.Rng;
import dev.gradus.sim.exercise.Answer.ExpressionAnswer;
import dev.gradus.sim.exercise.Exercise;
import dev.gradus.sim.exercise.Expression;
import dev.gradus.sim.exercise.Expression.Range;
import dev.gradus.sim.exercise.Form;
import dev.gradus.sim.exercise.FormulaCheck;
import dev.gradus.sim.exercise.Question;
import dev.gradus.sim.exercise.Slip;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** Exercises that are answered with a formula. */
final class FormulaExercises {
    private static final String[] SYMBOLS = {"a", "b", "eta"};

    static final Exercise<ExpressionAnswer> GRADIENT =
            exercise("gradient", "The gradient", 1, FormulaExercises::gradient);
    static final Exercise<ExpressionAnswer> RHO_1 =
            exercise("rho-1", "The factor along w₁", 1, _ -> factor(1, "a", "b"));
    static final Exercise<ExpressionAnswer> RHO_2 =
            exercise("rho-2", "The factor along w₂", 1, _ -> factor(2, "b", "a"));
    static final Exercise<ExpressionAnswer> BEST_RATE =
            exercise("best-rate", "The best learning rate", 2, _ -> bestRate());

    /** Answers that get full score, and answers that do not. */
    private record Examples(List<String> right, List<String> wrong) {}

    private FormulaExercises() {}

    private static Exercise<ExpressionAnswer> exercise(
            String id, String title, int points, Function<Rng, Question<ExpressionAnswer>> variants) {
        return new Exercise<>(id, title, points, ExpressionAnswer.class, variants);
    }

    private static Question<ExpressionAnswer> gradient(Rng rng) {
        boolean flat = rng.uniform() < 0.5;
        String curvature = flat ? "a" : "b";
        String coordinate = flat ? "w1" : "w2";
        String right = curvature + "*" + coordinate;
        String[] names = {"a", "b", "w1", "w2"};
        FormulaCheck check = new FormulaCheck(
                Expression.of(right, names),
                ranges(names),
                "The square contributes a factor 2, which cancels the ½.",
                List.of(
                        slip("2*" + right, "A factor 2 too much: the ½ in front of the loss cancels it.", names),
                        slip("0.5*" + right, "Half of it: differentiating the square gives a factor 2.", names),
                        slip("a*w1 + b*w2", "That adds both components: only one is asked for.", names),
                        slip("0.5*" + right + "*" + coordinate, "That is the loss itself, not its slope.", names)));
        return question(
                "For \\(L(w_1, w_2) = \\tfrac12 (a w_1^2 + b w_2^2)\\), what is \\(\\partial L / \\partial w_"
                        + (flat ? 1 : 2) + "\\)? Write <code>w1</code>, <code>w2</code>.",
                check,
                new Examples(
                        List.of(right, coordinate + "·" + curvature),
                        List.of("2*" + right, "a*w1 + b*w2", right + "^2", curvature)),
                "Hold the other coordinate still: it is a constant.",
                "The derivative of \\(\\tfrac12 c x^2\\) by \\(x\\) is \\(c x\\).");
    }

    private static Question<ExpressionAnswer> factor(int coordinate, String curvature, String other) {
        String right = "1 - eta*" + curvature;
        FormulaCheck check = new FormulaCheck(
                Expression.of(right, SYMBOLS),
                ranges(SYMBOLS),
                "One step multiplies this coordinate by it, whatever the other does.",
                List.of(
                        slip(
                                "1 + eta*" + curvature,
                                "With plus the step goes uphill: look at the sign of the update.",
                                SYMBOLS),
                        slip("eta*" + curvature, "That is what the step takes away; what is left of w?", SYMBOLS),
                        slip(
                                "1 - eta",
                                "The slope along this coordinate is not 1: where has the curvature gone?",
                                SYMBOLS),
                        slip("1 - eta*" + other, "That is the factor of the other coordinate.", SYMBOLS)));
        return question(
                "One step of gradient descent gives \\(w_" + coordinate + "(t+1) = \\rho_" + coordinate + "\\, w_"
                        + coordinate + "(t)\\). Write \\(\\rho_" + coordinate
                        + "\\) in <code>a</code>, <code>b</code>, <code>eta</code>.",
                check,
                new Examples(
                        List.of(right, "−η·" + curvature + " + 1"),
                        List.of("1 + eta*" + curvature, "eta*" + curvature, "1 - eta*" + other, "1 - ")),
                "Put the gradient into \\(w(t+1) = w(t) - \\eta\\,\\nabla L(w(t))\\).",
                "Factor out \\(w_" + coordinate + "(t)\\).");
    }

    private static Question<ExpressionAnswer> bestRate() {
        String[] names = {"a", "b"};
        FormulaCheck check = new FormulaCheck(
                Expression.of("2/(a + b)", names),
                ranges(names),
                "There both factors have the same size and opposite signs.",
                List.of(
                        slip(
                                "1/max(a, b)",
                                "There the steep factor is 0, but the flat one is larger than it need be.",
                                names),
                        slip(
                                "2/max(a, b)",
                                "That is the edge of stability: the steep coordinate never settles.",
                                names),
                        slip(
                                "1/(a + b)",
                                "Half of the best: set the two factors equal in size and solve again.",
                                names),
                        slip(
                                "(a - b)/(a + b)",
                                "That is the factor at the best learning rate, not the rate itself.",
                                names)));
        return question(
                "Which learning rate makes the larger of \\(|\\rho_1|\\) and \\(|\\rho_2|\\) as small as possible? Write it in"
                        + " <code>a</code> and <code>b</code>.",
                check,
                new Examples(
                        List.of("2/(a + b)", "1/((a+b)/2)"),
                        List.of("1/max(a, b)", "2/max(a, b)", "1/(a + b)", "2/a + b")),
                "Look at the stability figure: where do the two lines cross?",
                "Solve \\(1 - \\eta a = -(1 - \\eta b)\\).");
    }

    private static Question<ExpressionAnswer> question(
            String prompt, FormulaCheck check, Examples examples, String... hints) {
        return new Question<>(
                prompt,
                new Form.ExpressionForm(check.variables()),
                check,
                examples.right().stream().map(ExpressionAnswer::new).toList(),
                examples.wrong().stream().map(ExpressionAnswer::new).toList(),
                List.of(hints),
                List.of());
    }

    private static Slip<Expression> slip(String formula, String message, String... names) {
        return new Slip<>(Expression.of(formula, names), message);
    }

    private static List<Range> ranges(String... names) {
        return Arrays.stream(names).map(name -> new Range(name, 0.1, 5)).toList();
    }
}
