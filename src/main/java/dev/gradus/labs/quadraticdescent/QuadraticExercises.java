package dev.gradus.labs.quadraticdescent;

import dev.gradus.random.Rng;
import dev.gradus.sim.exercise.Answer.ChoiceAnswer;
import dev.gradus.sim.exercise.Answer.NumberAnswer;
import dev.gradus.sim.exercise.ChoiceCheck;
import dev.gradus.sim.exercise.ChoiceCheck.Option;
import dev.gradus.sim.exercise.Exercise;
import dev.gradus.sim.exercise.Form;
import dev.gradus.sim.exercise.NumberCheck;
import dev.gradus.sim.exercise.Numerals;
import dev.gradus.sim.exercise.Question;
import dev.gradus.sim.exercise.Slip;
import java.util.ArrayList;
import java.util.List;

/** What learners are asked; the same seed asks the same. */
final class QuadraticExercises {
    static final List<Exercise<?>> ALL = List.of(
            FormulaExercises.GRADIENT,
            MinimiserExercise.EXERCISE,
            FormulaExercises.RHO_1,
            FormulaExercises.RHO_2,
            new Exercise<>(
                    "stable-rate",
                    "The largest stable learning rate",
                    2,
                    NumberAnswer.class,
                    QuadraticExercises::stableRate),
            FormulaExercises.BEST_RATE,
            SlowCaseExercise.EXERCISE,
            new Exercise<>(
                    "at-the-limit", "Exactly at the limit", 1, ChoiceAnswer.class, QuadraticExercises::atTheLimit),
            new Exercise<>("no-rate", "Learning rate zero", 1, ChoiceAnswer.class, QuadraticExercises::noRate));

    private QuadraticExercises() {}

    private static Question<NumberAnswer> stableRate(Rng rng) {
        double a = rng.integer(1, 10) / 2.0;
        double b = a + rng.integer(2, 40) / 2.0;
        boolean swapped = rng.uniform() < 0.5;
        double limit = 2 / b;
        NumberCheck check = new NumberCheck(
                limit,
                2e-3,
                "The steepest direction decides alone.",
                List.of(
                        new Slip<>(
                                2 / a, "That is the limit of the flat direction: the steep one diverges long before."),
                        new Slip<>(1 / b, "At this value the steep factor is 0; it may go on to −1."),
                        new Slip<>(2 / (a + b), "That is the best learning rate; convergence reaches further.")));
        return new Question<>(
                "A bowl has \\(a = " + Numerals.print(swapped ? b : a) + "\\) and \\(b = "
                        + Numerals.print(swapped ? a : b)
                        + "\\). Below which learning rate does gradient descent converge from every start? Three digits.",
                new Form.NumberForm("1"),
                check,
                List.of(new NumberAnswer(limit)),
                List.of(
                        new NumberAnswer(2 / a),
                        new NumberAnswer(1 / b),
                        new NumberAnswer(-limit),
                        new NumberAnswer(0)),
                List.of(
                        "Both factors must lie between −1 and 1.",
                        "\\(|1 - \\eta \\lambda| < 1\\) means \\(0 < \\eta < 2/\\lambda\\), for both curvatures."),
                List.of());
    }

    private static Question<ChoiceAnswer> atTheLimit(Rng rng) {
        double b = rng.integer(2, 30);
        ChoiceCheck check = shuffled(
                "flips",
                rng,
                new Option("flips", "w₂ flips its sign at every step, for ever", "ρ₂ = −1 exactly, so its size stays."),
                new Option(
                        "converges",
                        "Both coordinates shrink to 0, slowly",
                        "w₁ does, but what is 1 − ηb when η = 2/b? Run it and watch w₂."),
                new Option(
                        "diverges",
                        "w₂ grows without bound",
                        "Growing needs |ρ₂| above 1; here it is exactly 1. Run it and watch w₂."),
                new Option(
                        "stops",
                        "Both coordinates stay where they are",
                        "They would at η = 0; here w₂ moves at every step."));
        return check.ask(
                "A bowl has \\(a = 1\\), \\(b = " + Numerals.print(b)
                        + "\\), and the learning rate is exactly \\(2/b\\)." + " What happens from \\(w = (1, 1)\\)?",
                "Compute both factors.",
                "\\(\\rho_2 = 1 - \\tfrac{2}{b} b = -1\\).");
    }

    private static Question<ChoiceAnswer> noRate(Rng rng) {
        ChoiceCheck check = shuffled(
                "stops",
                rng,
                new Option("stops", "Nothing moves: w stays at the start", "Both factors are 1."),
                new Option(
                        "slow",
                        "It converges, but very slowly",
                        "That holds for every small positive η; at 0 the step is 0."),
                new Option("flips", "The signs flip at every step", "That needs a factor of −1; here both are +1."),
                new Option("diverges", "It diverges", "Divergence needs a factor beyond ±1; here both are exactly 1."));
        return check.ask(
                "What does gradient descent do at \\(\\eta = 0\\)?",
                "Write the update with \\(\\eta = 0\\).",
                "\\(\\rho_1 = \\rho_2 = 1\\).");
    }

    private static ChoiceCheck shuffled(String right, Rng rng, Option... options) {
        List<Option> order = new ArrayList<>();
        for (int i : rng.permutation(options.length)) {
            order.add(options[i]);
        }
        return new ChoiceCheck(right, order);
    }
}
