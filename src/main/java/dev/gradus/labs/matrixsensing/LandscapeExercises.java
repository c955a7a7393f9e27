package dev.gradus.labs.matrixsensing;

import dev.gradus.random.Rng;
import dev.gradus.sim.exercise.Answer.ChoiceAnswer;
import dev.gradus.sim.exercise.Answer.NumberAnswer;
import dev.gradus.sim.exercise.ChoiceCheck;
import dev.gradus.sim.exercise.ChoiceCheck.Option;
import dev.gradus.sim.exercise.Exercise;
import dev.gradus.sim.exercise.Form;
import dev.gradus.sim.exercise.NumberCheck;
import dev.gradus.sim.exercise.Question;
import dev.gradus.sim.exercise.Slip;
import java.util.List;

/** Where descent can stand still, and where a tiny start leads it. */
final class LandscapeExercises {
    static final Exercise<ChoiceAnswer> AT_ZERO =
            new Exercise<>("at-zero", "Standing still at 0", 1, ChoiceAnswer.class, _ -> atZero());
    static final Exercise<ChoiceAnswer> AT_THE_TARGET =
            new Exercise<>("at-the-target", "Standing still at ±u*", 1, ChoiceAnswer.class, _ -> atTheTarget());
    static final Exercise<ChoiceAnswer> BEST_START =
            new Exercise<>("best-start", "Which start finds it", 1, ChoiceAnswer.class, _ -> bestStart());
    static final Exercise<NumberAnswer> AWAKE =
            new Exercise<>("awake", "How many wake up", 1, NumberAnswer.class, LandscapeExercises::awake);

    private static final String ONE_COLUMN =
            "Infinitely many measurements, \\(X^* = u^* u^{*\\top}\\) and one column: \\(f(u) = \\tfrac12\\lVert uu^\\top - u^* u^{*\\top}"
                    + " \\rVert_F^2\\) with Hessian \\(2\\lVert u\\rVert^2 I + 4uu^\\top - 2u^* u^{*\\top}\\). ";

    private LandscapeExercises() {}

    private static Question<ChoiceAnswer> atZero() {
        ChoiceCheck check = new ChoiceCheck(
                "saddle",
                List.of(
                        new Option(
                                "minimum",
                                "a local minimum",
                                "Along u* the second derivative is −2‖u*‖⁴: f falls in that direction."),
                        new Option(
                                "saddle",
                                "a strict saddle",
                                "Along u* it falls with curvature −2‖u*‖⁴, so descent leaves it unless it starts exactly there."),
                        new Option(
                                "maximum",
                                "a local maximum",
                                "Along directions orthogonal to u* f does not fall: it rises with the fourth power."),
                        new Option(
                                "moving",
                                "no stationary point",
                                "Put u = 0 into the gradient 2(uuᵀ − X*)u: what is it?")));
        return check.ask(
                ONE_COLUMN + "What is \\(u = 0\\)?",
                "Put \\(u = 0\\) into the Hessian and look at its eigenvalues.",
                "How does \\(f\\) change along \\(u^*\\), how along a direction orthogonal to it?");
    }

    private static Question<ChoiceAnswer> atTheTarget() {
        ChoiceCheck check = new ChoiceCheck(
                "minima",
                List.of(
                        new Option(
                                "one",
                                "\\(u^*\\) is the minimum, \\(-u^*\\) a saddle",
                                "u enters f only as uuᵀ, which does not know its sign."),
                        new Option(
                                "minima",
                                "both are minima",
                                "The Hessian there is 2‖u*‖²I + 2u*u*ᵀ, positive in every direction, and the loss is 0."),
                        new Option(
                                "saddles",
                                "both are saddles",
                                "Put u = u* into the Hessian: 4uuᵀ outweighs −2u*u*ᵀ in every direction."),
                        new Option(
                                "flat",
                                "both are minima, but with a flat direction",
                                "That needs two columns or more, which can be turned. With one the Hessian has no eigenvalue 0.")));
        return check.ask(
                ONE_COLUMN + "What are \\(u = u^*\\) and \\(u = -u^*\\)?",
                "Put \\(u = \\pm u^*\\) into the Hessian.",
                "\\(uu^\\top\\) is the same for both signs.");
    }

    private static Question<ChoiceAnswer> bestStart() {
        ChoiceCheck check = new ChoiceCheck(
                "tiny",
                List.of(
                        new Option(
                                "large",
                                "α = 1: it fits the measurements best",
                                "Its training loss becomes the smallest of all, and its matrix is farther off than 0. Many matrices"
                                        + " fit."),
                        new Option(
                                "middle",
                                "α = 0.1: not too large, not too small",
                                "It keeps a share of every direction that it started with. Less would be better."),
                        new Option(
                                "tiny",
                                "α = 10⁻⁵: the smallest",
                                "Of all matrices that fit it meets the one of low rank: only the directions of X* had time to"
                                        + " grow."),
                        new Option(
                                "alike",
                                "all alike: each fits all measurements",
                                "100 numbers do not determine 210 unknowns. Which of the matrices that fit is found is decided by"
                                        + " the start.")));
        return check.ask(
                "At the settings that the page opens with, six descents start at \\(\\alpha W\\). Which one is nearest to \\(X^*\\) after"
                        + " 500 updates?",
                "Every singular value is multiplied by \\(1 + 2\\eta(\\lambda - s^2)\\). Which directions have λ > 0?",
                "Run it and read the distances.");
    }

    private static Question<NumberAnswer> awake(Rng rng) {
        int rank = (int) rng.integer(2, 8);
        int size = (int) rng.integer(20, 60);
        int measured = size * (int) rng.integer(4, 8) * rank;
        NumberCheck check = new NumberCheck(
                rank,
                1e-9,
                "One for each direction of X* with λ > 0; the others have nothing that makes them grow.",
                List.of(
                        new Slip<>((double) size, "All are allowed to grow, but λ = 0 gives no growth."),
                        new Slip<>(1.0, "The first to wake up is not the last: smaller λ only take longer."),
                        new Slip<>(
                                2.0 * rank,
                                "U has as many directions as X*: UUᵀ squares them, it does not double them.")));
        return new Question<>(
                "\\(X^*\\) is " + size + " × " + size + " of rank " + rank + ", \\(U\\) is " + size + " × " + size
                        + ", there are "
                        + measured
                        + " measurements, and descent starts at \\(\\alpha W\\) with \\(\\alpha = 10^{-5}\\). How many of the "
                        + size
                        + " singular values of \\(U\\) leave the noise and reach a size near 1 in units of \\(\\sqrt{\\lambda_1}\\)?",
                new Form.NumberForm("1"),
                check,
                List.of(new NumberAnswer(rank)),
                List.of(
                        new NumberAnswer(size),
                        new NumberAnswer(1),
                        new NumberAnswer(2.0 * rank),
                        new NumberAnswer(Double.NaN)),
                List.of(
                        "\\(s \\to s\\,(1 + 2\\eta(\\lambda - s^2))\\): what does it do while s is tiny?",
                        "Count the eigenvalues of \\(X^*\\) that are not 0."),
                List.of());
    }
}
