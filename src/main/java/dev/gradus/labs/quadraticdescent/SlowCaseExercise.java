package dev.gradus.labs.quadraticdescent;

import dev.gradus.random.Rng;
import dev.gradus.sim.exercise.Answer.RunAnswer;
import dev.gradus.sim.exercise.Exercise;
import dev.gradus.sim.exercise.Form;
import dev.gradus.sim.exercise.Numerals;
import dev.gradus.sim.exercise.Question;
import dev.gradus.sim.exercise.Verdict;
import dev.gradus.sim.exercise.Verdict.Finding;
import dev.gradus.sim.key.LabId;
import dev.gradus.sim.key.RunKey;
import dev.gradus.sim.parameter.ParameterValues;
import java.util.List;
import java.util.Map;

/** Build a run that is slow although its learning rate is not small: only the scaling is to blame. */
final class SlowCaseExercise {
    static final Exercise<RunAnswer> EXERCISE =
            new Exercise<>("slow-case", "A slow case", 3, RunAnswer.class, SlowCaseExercise::question);

    private SlowCaseExercise() {}

    private static Question<RunAnswer> question(Rng rng) {
        long updates = 1000 * rng.integer(10, 15);
        String needed = Long.toString(updates);
        return new Question<>(
                "Choose \\(a\\), \\(b\\), start and learning rate so that plain gradient descent is stable, its learning rate is"
                        + " at least \\(1/\\max(a, b)\\), and yet it needs more than " + needed + " updates to reach"
                        + " \\(\\lVert w \\rVert < 10^{-6}\\). Run it until it gets there or has made " + needed
                        + " updates, then hand it in.",
                new Form.RunForm(),
                answer -> grade(answer, updates),
                List.of(run(Map.of("a", "0.1", "b", "1000", "learningRate", "0.0015"), updates)),
                List.of(
                        run(Map.of("a", "0.1", "b", "1000", "learningRate", "0.0001"), updates),
                        run(Map.of("a", "0.1", "b", "1000", "learningRate", "0.003"), updates),
                        run(Map.of("learningRate", "0.15"), 200),
                        run(Map.of("a", "0.1", "b", "1000", "learningRate", "0.0015", "optimizer", "adam"), 10)),
                List.of(
                        "The flat coordinate shrinks by \\(1 - \\eta \\lambda_{\\min}\\) a step: make that close to 1 without making η small.",
                        "With \\(\\eta \\approx 1.5/\\max(a, b)\\) about \\(9 \\kappa\\) updates are needed: choose κ accordingly."),
                List.of());
    }

    private static RunAnswer run(Map<String, String> parameters, long steps) {
        return new RunAnswer(RunKey.of(new LabId("quadratic-descent"), parameters, 0), steps, Map.of());
    }

    private static Verdict grade(RunAnswer answer, long updates) {
        ParameterValues values =
                QuadraticParameters.SCHEMA.read(answer.key().parameters()).values();
        Bowl bowl = QuadraticParameters.bowl(values);
        double learningRate = values.get(QuadraticParameters.LEARNING_RATE);
        return Verdict.of(List.of(
                plain(UpdateSettings.of(values), answer.key()),
                stable(bowl, learningRate),
                large(bowl, learningRate),
                slow(answer, updates)));
    }

    private static Finding plain(UpdateSettings settings, RunKey key) {
        boolean plain = settings.hasClosedForm()
                && settings.mistakes().isEmpty()
                && key.changes().isEmpty();
        return new Finding(
                plain,
                plain
                        ? "Plain gradient descent, unchanged from start to end."
                        : "Use plain gradient descent: no other method, no noise, no mistakes, nothing changed on the way.");
    }

    private static Finding stable(Bowl bowl, double learningRate) {
        boolean stable = learningRate < bowl.stabilityLimit();
        String limit = "2/max(a, b) = " + Numerals.print(bowl.stabilityLimit());
        return new Finding(
                stable,
                stable
                        ? "Stable: η = " + Numerals.print(learningRate) + " is below " + limit + "."
                        : "Not stable: η = " + Numerals.print(learningRate) + " is not below " + limit + ". Lower η.");
    }

    private static Finding large(Bowl bowl, double learningRate) {
        double least = 1 / bowl.steepest();
        boolean large = learningRate >= least;
        String bound = "1/max(a, b) = " + Numerals.print(least);
        return new Finding(
                large,
                large
                        ? "Not too cautious: η = " + Numerals.print(learningRate) + " is at least " + bound + "."
                        : "η = " + Numerals.print(learningRate) + " is below " + bound
                                + ", so a small step is to blame. Raise η and change the scaling instead.");
    }

    private static Finding slow(RunAnswer answer, long updates) {
        double convergedAt = answer.readouts().getOrDefault("convergedAt[0]", Double.NaN);
        boolean converged = !Double.isNaN(convergedAt);
        if (converged ? convergedAt > updates : answer.step() >= updates) {
            return new Finding(true, "After " + updates + " updates it was not there yet.");
        }
        return new Finding(
                false,
                converged
                        ? "It was there after " + Numerals.print(convergedAt) + " updates; more than " + updates
                                + " are wanted. Make max(a, b)/min(a, b) larger."
                        : "It has made " + answer.step() + " updates; let it run to " + updates + ".");
    }
}
