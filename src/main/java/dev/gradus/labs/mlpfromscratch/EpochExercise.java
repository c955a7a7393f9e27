package dev.gradus.labs.mlpfromscratch;

import dev.gradus.sim.exercise.Answer.RunAnswer;
import dev.gradus.sim.exercise.Exercise;
import dev.gradus.sim.exercise.Form;
import dev.gradus.sim.exercise.Question;
import dev.gradus.sim.exercise.Verdict;
import dev.gradus.sim.exercise.Verdict.Finding;
import dev.gradus.sim.key.RunKey;
import dev.gradus.sim.parameter.ParameterValues;
import java.util.List;
import java.util.Map;

/** Reach 90 % in one epoch: a run of one's own. */
final class EpochExercise {
    static final Exercise<RunAnswer> ONE_EPOCH =
            new Exercise<>("one-epoch", "Ninety in one epoch", 3, RunAnswer.class, _ -> ask());

    private static final double GOAL = 0.9;
    private static final int MOST_EXAMPLES = 6_000;

    private EpochExercise() {}

    private static Question<RunAnswer> ask() {
        return new Question<>(
                "Reach a test accuracy of 90 % within one epoch of at most 6 000 examples, without any mistake. Hand in the run "
                        + "where it stands.",
                new Form.RunForm(),
                EpochExercise::grade,
                List.of(run(Map.of("hiddenSizes", "64", "learningRate", "0.15"), 1, 0.915)),
                List.of(
                        run(Map.of(), 1, 0.845),
                        run(Map.of(), 2, 0.913),
                        run(Map.of("trainingSize", "12000"), 1, 0.92),
                        run(Map.of("mistakes", "noBiasGradient"), 1, 0.91)),
                List.of(
                        "A much larger learning rate is no help: watch how the loss jumps.",
                        "Every sigmoid passes a quarter of the error at most. What if there were fewer of them on the way?",
                        "Try one hidden layer of 64 or more, and learning rates from 0.1 to 0.2."),
                List.of());
    }

    private static RunAnswer run(Map<String, String> parameters, double epoch, double accuracy) {
        return new RunAnswer(
                RunKey.of(MlpFromScratchLab.ID, parameters, 0),
                (long) (6000 * epoch),
                Map.of("epoch", epoch, "testAccuracy", accuracy));
    }

    private static Verdict grade(RunAnswer answer) {
        if (!answer.key().lab().equals(MlpFromScratchLab.ID)) {
            return Verdict.wrong("That is a run of another lab: hand in one of this page.");
        }
        ParameterValues values = MlpParameters.SCHEMA
                .read(answer.key().parametersAfter(answer.step()))
                .values();
        Setup setup = Setup.of(values);
        boolean honest = setup.mistakes().isEmpty();
        boolean inTime = answer.readouts().getOrDefault("epoch", Double.NaN) <= 1;
        boolean small = setup.epochSize() <= MOST_EXAMPLES;
        double accuracy = answer.readouts().getOrDefault("testAccuracy", 0.0);
        boolean reached = accuracy >= GOAL;
        return new Verdict(
                honest && inTime && small && reached ? 1 : 0,
                List.of(
                        new Finding(honest, honest ? "No mistake is switched on." : "Switch all mistakes off."),
                        new Finding(
                                inTime,
                                inTime ? "One epoch was enough." : "The run is in a later epoch: step back to 1."),
                        new Finding(
                                small,
                                small
                                        ? "At most 6 000 examples were used."
                                        : "More than 6 000 examples were used: lower the training size."),
                        new Finding(
                                reached,
                                "The test accuracy is " + Math.round(1000 * accuracy) / 10.0 + " %"
                                        + (reached ? "." : ": try another activation or learning rate."))));
    }
}
