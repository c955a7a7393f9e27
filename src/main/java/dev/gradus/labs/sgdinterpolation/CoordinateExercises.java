package dev.gradus.labs.sgdinterpolation;

import dev.gradus.random.Rng;
import dev.gradus.sim.exercise.Answer.ChoiceAnswer;
import dev.gradus.sim.exercise.Answer.MatrixAnswer;
import dev.gradus.sim.exercise.Answer.NumberAnswer;
import dev.gradus.sim.exercise.Answer.OrderingAnswer;
import dev.gradus.sim.exercise.ChoiceCheck;
import dev.gradus.sim.exercise.Exercise;
import dev.gradus.sim.exercise.Form;
import dev.gradus.sim.exercise.Form.Item;
import dev.gradus.sim.exercise.MatrixCheck;
import dev.gradus.sim.exercise.NumberCheck;
import dev.gradus.sim.exercise.Numerals;
import dev.gradus.sim.exercise.OrderingCheck;
import dev.gradus.sim.exercise.Question;
import dev.gradus.sim.exercise.Slip;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The shifted and turned coordinates in which SGD on a wide system becomes SGD on a square one. */
final class CoordinateExercises {
    static final Exercise<MatrixAnswer> START = new Exercise<>(
            "shifted-start", "The start, seen from the solution", 1, MatrixAnswer.class, CoordinateExercises::start);
    static final Exercise<NumberAnswer> ZEROS = new Exercise<>(
            "zero-coordinates", "Coordinates that stay zero", 1, NumberAnswer.class, CoordinateExercises::zeros);
    static final Exercise<MatrixAnswer> STEP = new Exercise<>(
            "square-step", "One step in the square system", 2, MatrixAnswer.class, CoordinateExercises::step);
    static final Exercise<OrderingAnswer> PARTS = new Exercise<>(
            "parts-of-the-square", "What a step changes", 1, OrderingAnswer.class, CoordinateExercises::parts);
    static final Exercise<ChoiceAnswer> ONLY_ZERO =
            new Exercise<>("only-at-zero", "Why only at zero", 1, ChoiceAnswer.class, _ -> onlyZero());

    static final double THREE_DIGITS = 2e-3;

    private CoordinateExercises() {}

    private static Question<MatrixAnswer> start(Rng rng) {
        double[] solution = {nonZero(rng, 5), nonZero(rng, 5), nonZero(rng, 5)};
        MatrixCheck check = new MatrixCheck(
                MatrixCheck.row(-solution[0], -solution[1], -solution[2]),
                THREE_DIGITS,
                "From 0 the way to the solution is −w* long.",
                List.of(
                        new Slip<>(
                                MatrixCheck.row(solution),
                                "That is w* itself: the shifted coordinates are w − w*, at w = 0."),
                        new Slip<>(
                                MatrixCheck.row(0, 0, 0), "That is the start in the old coordinates; subtract w*.")));
        return check.ask(
                "A system has the solution \\(w^* = (" + Numerals.print(solution[0]) + ", "
                        + Numerals.print(solution[1]) + ", "
                        + Numerals.print(solution[2])
                        + ")\\). SGD starts at \\(w = 0\\). Where does it start in the shifted"
                        + " coordinates \\(w - w^*\\)?",
                "Put the start into \\(w - w^*\\).");
    }

    private static Question<NumberAnswer> zeros(Rng rng) {
        int n = (int) rng.integer(20, 200);
        int d = n + (int) rng.integer(201, 400); // more than n: no slip gives the right number
        NumberCheck check = new NumberCheck(
                d - n,
                1e-9,
                "The rows span only n directions, and the start has no part outside them.",
                List.of(
                        new Slip<>((double) n, "That many do move: one for each row."),
                        new Slip<>(0.0, "Fewer rows than weights cannot reach every direction."),
                        new Slip<>((double) d, "Then nothing would move at all.")));
        return new Question<>(
                "\\(X\\) is " + n + " × " + d
                        + " with independent rows and \\(w^*\\) is the solution of smallest norm. SGD starts at"
                        + " \\(w = 0\\). How many of the " + d
                        + " coordinates \\(V^\\top (w - w^*)\\) are zero at every update?",
                new Form.NumberForm("1"),
                check,
                List.of(new NumberAnswer(d - n)),
                List.of(new NumberAnswer(n), new NumberAnswer(0), new NumberAnswer(d), new NumberAnswer(Double.NaN)),
                List.of(
                        "Every update is a multiple of a row, and w* is a sum of rows, too.",
                        "How many right singular vectors belong to no singular value?"),
                List.of());
    }

    private static Question<MatrixAnswer> step(Rng rng) {
        SquareStep drawn = SquareStep.drawn(rng);
        while (!drawn.telling()) {
            drawn = SquareStep.drawn(rng);
        }
        return drawn.question();
    }

    private static Question<OrderingAnswer> parts(Rng rng) {
        List<Item> items = new ArrayList<>(List.of(
                new Item("constant", "\\(\\lVert \\tilde X \\tilde w \\rVert^2\\)"),
                new Item("linear", "\\(2\\, \\tilde w^\\top \\tilde X^\\top \\tilde X \\Delta\\)"),
                new Item("quadratic", "\\(\\lVert \\tilde X \\Delta \\rVert^2\\)")));
        Collections.swap(items, 0, (int) rng.integer(1, 3));
        List<String> right = List.of("linear", "quadratic", "constant");
        return new Question<>(
                "A step moves \\(\\tilde w\\) by \\(\\Delta\\). Match the parts of \\(\\lVert \\tilde X (\\tilde w + \\Delta) \\rVert^2\\) with what"
                        + " they are.",
                new Form.OrderingForm(items, List.of("linear in Δ", "quadratic in Δ", "independent of Δ")),
                new OrderingCheck(
                        right,
                        OrderingCheck.Scoring.PLACES,
                        "The linear part makes progress, the quadratic one limits the step.",
                        "Count how often Δ stands in each part: once, twice, or not at all."),
                List.of(new OrderingAnswer(right)),
                List.of(
                        new OrderingAnswer(List.of("quadratic", "linear", "constant")),
                        new OrderingAnswer(List.of("constant", "linear", "quadratic")),
                        new OrderingAnswer(List.of())),
                List.of("Write the square as a product of the bracket with itself and multiply it out."),
                List.of());
    }

    private static Question<ChoiceAnswer> onlyZero() {
        ChoiceCheck check = new ChoiceCheck(
                "invertible",
                List.of(
                        new ChoiceCheck.Option(
                                "convex",
                                "Because the loss is convex.",
                                "A convex loss can have a whole valley of minima, as the one in w has."),
                        new ChoiceCheck.Option(
                                "invertible",
                                "Because X̃ is square and none of its singular values is zero.",
                                "X̃ can be inverted, so X̃w̃ = 0 has one solution."),
                        new ChoiceCheck.Option(
                                "columns",
                                "Because the columns of X are independent.",
                                "More columns than rows are never independent."),
                        new ChoiceCheck.Option(
                                "start",
                                "Because SGD starts at w = 0.",
                                "The start decides which coordinates matter, not where this function vanishes.")));
        return check.ask(
                "\\(X\\) has more columns than rows and independent rows. Why does \\(\\lVert \\tilde X \\tilde w \\rVert^2\\) with \\(\\tilde X = U"
                        + " \\operatorname{diag}(\\sigma)\\) vanish only at \\(\\tilde w = 0\\), though \\(\\lVert Xw - y \\rVert^2\\) vanishes in many"
                        + " places?",
                "Which coordinates were left out on the way from X to X̃?");
    }

    /** A whole number of size 1 to {@code largest}, of either sign. */
    static double nonZero(Rng rng, int largest) {
        return rng.integer(1, largest + 1) * (rng.integer(0, 2) == 1 ? 1 : -1);
    }
}
