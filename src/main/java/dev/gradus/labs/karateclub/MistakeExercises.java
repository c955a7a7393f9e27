package dev.gradus.labs.karateclub;

import dev.gradus.sim.exercise.Answer.ChoiceAnswer;
import dev.gradus.sim.exercise.ChoiceCheck;
import dev.gradus.sim.exercise.ChoiceCheck.Option;
import dev.gradus.sim.exercise.Exercise;
import dev.gradus.sim.exercise.Question;
import java.util.List;

/** What is wrong with the published program, and how one finds out. */
final class MistakeExercises {
    static final Exercise<ChoiceAnswer> FAILING_CHECK =
            new Exercise<>("failing-check", "Which line is wrong?", 2, ChoiceAnswer.class, _ -> failingCheck());

    static final Exercise<ChoiceAnswer> PERFECT_SCORE =
            new Exercise<>("perfect-score", "Why 100 %?", 1, ChoiceAnswer.class, _ -> perfectScore());

    static final Exercise<ChoiceAnswer> ONE_SWITCH =
            new Exercise<>("one-switch", "One switch", 1, ChoiceAnswer.class, _ -> oneSwitch());

    private MistakeExercises() {}

    private static Question<ChoiceAnswer> failingCheck() {
        ChoiceCheck check = new ChoiceCheck(
                "passedDown",
                List.of(
                        new Option(
                                "activation",
                                "dZ2 = dH2 ∘ (1 − H2∘H2)",
                                "This line is right; were it wrong, W1 would fail too."),
                        new Option(
                                "weight",
                                "dW1 = dZ2ᵀ (Â H1)",
                                "This is the gradient of W1 itself, and W1 passes the check."),
                        new Option(
                                "passedDown",
                                "dH1 = dZ2 W1",
                                "Z2 = Â H1 W1ᵀ, so Âᵀ is missing in front. Every block above is computed before this "
                                        + "line, so only W0 suffers."),
                        new Option(
                                "first",
                                "dW0 = dZ1ᵀ Â",
                                "This line is right: it is dZ1ᵀ (Â X) with X = I. It is fed with something wrong.")));
        return check.ask(
                "The gradient check says 1e-10 for \\(W_\\text{softmax}\\), 2e-10 for \\(W_1\\), but 0.3 for \\(W_0\\). In which "
                        + "line of the backward pass is the mistake?",
                "A gradient is wrong in every block that is computed after the mistake, and right in those before.",
                "Take the derivative of Z2 = Â H1 W1ᵀ with respect to H1 and compare.");
    }

    private static Question<ChoiceAnswer> perfectScore() {
        ChoiceCheck check = new ChoiceCheck(
                "leak",
                List.of(
                        new Option(
                                "leak",
                                "the test nodes are trained on",
                                "The mask never reaches the loss, so the network has been told every test label."),
                        new Option(
                                "neighbours",
                                "friends of friends are enough to know every member's class",
                                "They are enough for nine of ten; member 8 has friends in both camps."),
                        new Option(
                                "regularisation",
                                "dividing the gradient twice keeps the network from overfitting",
                                "It slows the first layer down. Switch it off alone: the accuracy stays at 100 %."),
                        new Option(
                                "stopping",
                                "early stopping finds the epoch at which the test loss is lowest",
                                "It would be a leak, but it never fires here: all 20 000 epochs are run.")));
        return check.ask(
                "As published, all test nodes are predicted rightly. Why?",
                "Run the lab as published and compare trainLoss and testLoss. Should they be that close?");
    }

    private static Question<ChoiceAnswer> oneSwitch() {
        ChoiceCheck check = new ChoiceCheck(
                "trainOnTestNodes",
                List.of(
                        new Option(
                                "missingTranspose",
                                "the missing factor Âᵀ",
                                "With the exact gradient and all else as published, the test accuracy still ends at 100 %."),
                        new Option(
                                "trainOnTestNodes",
                                "the training mask that never reaches the loss",
                                "Without it the accuracy ends at 90 %, member 8 wrong, with either gradient."),
                        new Option(
                                "stopOnTestLoss",
                                "early stopping on the test loss",
                                "It never fires in this run, so taking it away changes nothing."),
                        new Option(
                                "testNodeTwice",
                                "node 8, which stands twice in the test list",
                                "That changes the test loss, not who is predicted rightly.")));
        return check.ask(
                "You may take away one mistake of the published program, with seed 100 and patience 0. Which one brings the test accuracy down to "
                        + "what it is worth?",
                "Try them: mode as published, patience 0, and one mistake at a time unticked.");
    }
}
