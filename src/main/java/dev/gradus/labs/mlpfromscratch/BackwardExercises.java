package dev.gradus.labs.mlpfromscratch;

import dev.gradus.random.Rng;
import dev.gradus.sim.exercise.Answer.DimensionsAnswer;
import dev.gradus.sim.exercise.Answer.ExpressionAnswer;
import dev.gradus.sim.exercise.DimensionsCheck;
import dev.gradus.sim.exercise.Exercise;
import dev.gradus.sim.exercise.Expression;
import dev.gradus.sim.exercise.Expression.Range;
import dev.gradus.sim.exercise.Form;
import dev.gradus.sim.exercise.FormulaCheck;
import dev.gradus.sim.exercise.Question;
import dev.gradus.sim.exercise.Slip;
import java.util.List;

/** The backward pass on paper: its first line, and the shape of what comes out. */
final class BackwardExercises {
    static final Exercise<ExpressionAnswer> OUTPUT_ERROR =
            new Exercise<>("output-error", "The first line back", 2, ExpressionAnswer.class, _ -> outputError());

    static final Exercise<DimensionsAnswer> GRADIENT_SHAPES = new Exercise<>(
            "gradient-shapes", "Shapes of the gradients", 2, DimensionsAnswer.class, BackwardExercises::gradientShapes);

    private static final String[] NAMES = {"p", "y"};

    private BackwardExercises() {}

    private static Question<ExpressionAnswer> outputError() {
        FormulaCheck check = new FormulaCheck(
                Expression.of("p - y", NAMES),
                List.of(new Range("p", 0.02, 0.98), new Range("y", 0, 1)),
                "The derivatives of logarithm and softmax cancel all but this difference.",
                List.of(
                        slip("y - p", "That is the direction downhill; the gradient points uphill."),
                        slip("-y/p", "That is the derivative by p. Go on through the softmax to z."),
                        slip(
                                "(p - y)*p*(1 - p)",
                                "The factor p(1 − p) belongs to the squared error; with cross-entropy it cancels."),
                        slip("p*(1 - p)", "That is ∂p/∂z for one class alone; where is the label?"),
                        slip("p", "That is right for the classes that are not the label, where y = 0.")));
        return new Question<>(
                "With \\(p = \\operatorname{softmax}(z)\\), a one-hot label \\(y\\) and \\(L = -\\sum_k y_k \\log p_k\\), what is "
                        + "\\(\\partial L / \\partial z_k\\)? Write <code>p</code> for \\(p_k\\) and <code>y</code> for \\(y_k\\).",
                new Form.ExpressionForm(check.variables()),
                check,
                answers("p - y", "-(y - p)"),
                answers("y - p", "-y/p", "(p - y)*p*(1 - p)", "p", "p -"),
                List.of(
                        "First show that ∂ log p_j / ∂z_k is 1 − p_k for j = k and −p_k otherwise.",
                        "Then sum over j and use that the entries of y sum to 1."),
                List.of());
    }

    private static Question<DimensionsAnswer> gradientShapes(Rng rng) {
        int first = (int) (8 * rng.integer(2, 9));
        int second = first / 2 + (int) rng.integer(1, 6);
        int[] widths = {784, first, second, PictureSet.CLASSES};
        int layer = (int) rng.integer(1, widths.length);
        int in = widths[layer - 1];
        int out = widths[layer];
        String prompt =
                ("A network has the sizes 784 → %d → %d → 10 and computes \\(z_l = W_l^{\\mathsf T} h_{l-1} + b_l\\). Which shape "
                                + "has the gradient \\(\\partial L / \\partial W_%d\\) of one sample? Rows first.")
                        .formatted(first, second, layer);
        return new DimensionsCheck(
                        List.of(in, out),
                        "The shape of the weight itself: one row for each input, one column for each output.",
                        "Count the numbers that go into this layer and those that come out.",
                        List.of(
                                new Slip<>(
                                        List.of(out, in),
                                        "That is the transpose: here W stands with its inputs in rows, and is transposed in the product.")))
                .ask(
                        prompt,
                        "A gradient has the shape of what it is the gradient of: it is subtracted from it.",
                        "It is \\(h_{l-1}\\, \\delta_l^{\\mathsf T}\\), a column times a row.");
    }

    private static List<ExpressionAnswer> answers(String... formulas) {
        return List.of(formulas).stream().map(ExpressionAnswer::new).toList();
    }

    private static Slip<Expression> slip(String formula, String message) {
        return new Slip<>(Expression.of(formula, NAMES), message);
    }
}
