package dev.gradus.labs.sgdinterpolation;

import dev.gradus.sim.exercise.Answer.ChoiceAnswer;
import dev.gradus.sim.exercise.Answer.RunAnswer;
import dev.gradus.sim.exercise.ChoiceCheck;
import dev.gradus.sim.exercise.Exercise;
import dev.gradus.sim.exercise.Form;
import dev.gradus.sim.exercise.Numerals;
import dev.gradus.sim.exercise.Question;
import dev.gradus.sim.exercise.Verdict;
import dev.gradus.sim.exercise.Verdict.Finding;
import dev.gradus.sim.key.LabId;
import dev.gradus.sim.key.RunKey;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The noise floor of regime 4: why it is there, and how to lower it. */
final class FloorExercises {
    static final Exercise<ChoiceAnswer> WHICH_STALLS =
            new Exercise<>("which-stalls", "Which curve stalls", 1, ChoiceAnswer.class, _ -> whichStalls());
    static final Exercise<RunAnswer> LOWER_FLOOR =
            new Exercise<>("lower-floor", "A floor ten times lower", 3, RunAnswer.class, _ -> lowerFloor());

    /** A tenth of the floor at the published settings, about 1e-5. */
    private static final double WANTED = 1e-6;

    /** What may not differ from the published problem. */
    private static final Set<String> PROBLEM = Set.of("regime", "n", "d", "noise", "ridge", "mistakes");

    private FloorExercises() {}

    private static Question<ChoiceAnswer> whichStalls() {
        ChoiceCheck check = new ChoiceCheck(
                "ridge",
                List.of(
                        new ChoiceCheck.Option(
                                "clean",
                                "(ii), because it never sees the noise that it should fit.",
                                "Without noise a perfect fit exists: its gradients die out with the error."),
                        new ChoiceCheck.Option(
                                "ridge",
                                "(i), because at its solution the gradients of single minibatches do not vanish.",
                                "Their mean is zero there, each of them is not, and a constant step never averages them."),
                        new ChoiceCheck.Option(
                                "augmented",
                                "(iii), because it has more weights than rows.",
                                "The extra weights make a perfect fit possible, which is why it converges."),
                        new ChoiceCheck.Option(
                                "curvature",
                                "(i), because the penalty makes the smallest curvature smaller.",
                                "The right curve for a wrong reason: the penalty makes every curvature larger.")));
        return check.ask(
                "In regime 4 all three curves use the same constant step. Which one stalls, and why?",
                "What does a minibatch's gradient look like at the solution, in each of the three?");
    }

    private static Question<RunAnswer> lowerFloor() {
        return new Question<>(
                "Run regime 4 so that the floor of curve (i) is at most \\(10^{-6}\\), a tenth of the published one. The problem (rows,"
                        + " columns, noise, penalty) must stay as it is; the method is yours.",
                new Form.RunForm(),
                FloorExercises::grade,
                List.of(
                        run(Map.of("batchSize", "500", "sampling", "withoutReplacement"), 1e-8),
                        run(Map.of("batchSize", "2000"), 3.1e-7),
                        run(Map.of("schedule", "inverse"), 8e-7),
                        run(Map.of("learningRate", "0.00005", "seed", "3"), 5e-7)),
                List.of(
                        run(Map.of(), 1e-5),
                        run(Map.of("noise", "0.01"), 1e-7),
                        run(Map.of("regime", "1"), 1e-20),
                        run(Map.of("batchSize", "2000", "mistakes", "fixedMinibatch"), 1e-7),
                        run(Map.of("batchSize", "2000"), Double.NaN)),
                List.of(
                        "The floor is the noise of the minibatch times the step: which two parameters make it smaller?",
                        "The floor is a mean over a block of updates: let the run go on until the curve has been level for a while."),
                List.of());
    }

    private static RunAnswer run(Map<String, String> parameters, double floor) {
        RunKey key = RunKey.of(new LabId("sgd-interpolation"), parameters, 0);
        return new RunAnswer(key, 131_072, Map.of("floor[0]", floor));
    }

    private static Verdict grade(RunAnswer answer) {
        Map<String, String> published = SgdParameters.SCHEMA.initial().printed();
        Map<String, String> used = SgdParameters.SCHEMA
                .read(answer.key().parametersAfter(answer.step()))
                .values()
                .printed();
        List<String> changed = PROBLEM.stream()
                .filter(name -> !used.getOrDefault(name, "").equals(published.get(name)))
                .sorted()
                .toList();
        return Verdict.of(List.of(sameProblem(changed), low(answer.readouts().getOrDefault("floor[0]", Double.NaN))));
    }

    private static Finding sameProblem(List<String> changed) {
        return new Finding(
                changed.isEmpty(),
                changed.isEmpty()
                        ? "The published problem."
                        : "That is another problem: put back " + String.join(", ", changed) + ".");
    }

    private static Finding low(double floor) {
        if (Double.isNaN(floor)) {
            return new Finding(false, "No floor has been measured yet: let the run go on.");
        }
        String seen = "The floor is " + Numerals.print(floor);
        return new Finding(
                floor <= WANTED,
                floor <= WANTED
                        ? seen + ", low enough."
                        : seen + ", above 1e-6. Is the curve still falling? Else make its noise or its step smaller.");
    }
}
