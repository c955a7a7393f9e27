package dev.gradus.labs.mlpfromscratch;

import dev.gradus.random.Rng;
import dev.gradus.sim.exercise.Answer.ChoiceAnswer;
import dev.gradus.sim.exercise.Answer.MultiChoiceAnswer;
import dev.gradus.sim.exercise.Answer.NumberAnswer;
import dev.gradus.sim.exercise.ChoiceCheck;
import dev.gradus.sim.exercise.ChoiceCheck.Option;
import dev.gradus.sim.exercise.Exercise;
import dev.gradus.sim.exercise.Form;
import dev.gradus.sim.exercise.MultiChoiceCheck;
import dev.gradus.sim.exercise.NumberCheck;
import dev.gradus.sim.exercise.Question;
import dev.gradus.sim.exercise.Slip;
import java.util.List;
import java.util.stream.Stream;

/** What a program can get wrong although its gradient is right. */
final class LearningExercises {
    static final Exercise<NumberAnswer> CHANCE_LOSS = new Exercise<>(
            "chance-loss", "The loss of knowing nothing", 1, NumberAnswer.class, LearningExercises::chance);

    static final Exercise<MultiChoiceAnswer> PASSED_CHECK = new Exercise<>(
            "passed-check", "What a gradient check cannot see", 2, MultiChoiceAnswer.class, _ -> passed());

    static final Exercise<ChoiceAnswer> EQUAL_WEIGHTS =
            new Exercise<>("equal-weights", "Why equal weights stay equal", 1, ChoiceAnswer.class, _ -> equalWeights());

    private static final List<Integer> CLASSES = List.of(4, 5, 8, 10, 20, 26, 50, 100);

    private LearningExercises() {}

    private static Question<NumberAnswer> chance(Rng rng) {
        int classes = CLASSES.get((int) rng.integer(0, CLASSES.size()));
        double right = Math.log(classes);
        List<Slip<Double>> slips = List.of(
                new Slip<>(
                        Math.log(classes) / Math.log(2),
                        "That is in bits: this lab's loss uses the natural logarithm."),
                new Slip<>(Math.log10(classes), "That is the decimal logarithm: take the natural one."),
                new Slip<>(1.0 / classes, "That is the probability itself; the loss is minus its logarithm."),
                new Slip<>(1 - 1.0 / classes, "That is the share of wrong guesses, not the cross-entropy."));
        return new Question<>(
                "There are " + classes
                        + " classes, and a network gives each of them the same probability, whatever it is shown. "
                        + "What is its mean cross-entropy? Three digits.",
                new Form.NumberForm("nat"),
                new NumberCheck(
                        right,
                        2e-3,
                        "A run that stays there has learned nothing; a log with less and an accuracy of chance is not true.",
                        slips),
                List.of(new NumberAnswer(right)),
                Stream.concat(
                                slips.stream().map(slip -> new NumberAnswer(slip.answer())),
                                Stream.of(new NumberAnswer(-right)))
                        .toList(),
                List.of(
                        "The cross-entropy of one sample is −log p of its class.",
                        "Here p is the same for all samples."),
                List.of());
    }

    private static Question<MultiChoiceAnswer> passed() {
        String found = "That changes a line of the backward pass, and the check finds it: switch it on and look.";
        return new MultiChoiceCheck(
                        List.of(
                                MultiChoiceCheck.fails(
                                        "guess",
                                        "the own guess used as the label",
                                        "The loss is measured with the label, the gradient taken with the guess: the check finds it."),
                                MultiChoiceCheck.holds("raw", "pixels left between 0 and 255"),
                                MultiChoiceCheck.fails("bias", "the bias gradient forgotten", found),
                                MultiChoiceCheck.holds("rate", "the learning-rate argument ignored"),
                                MultiChoiceCheck.holds("zeros", "all weights starting at zero"),
                                MultiChoiceCheck.fails("chain", "the weight matrix left out of the chain", found),
                                MultiChoiceCheck.holds("softmax", "softmax without subtracting the maximum")),
                        "What spoils the data, the start or the step is no gradient: a passed check is no proof of learning.")
                .ask(
                        "Which of these mistakes leave every gradient right, so that the check passes?",
                        "The check compares the gradient with the loss that the program itself computes, at one point.",
                        "Switch each one on and look at the figure of the check at sample 0.");
    }

    private static Question<ChoiceAnswer> equalWeights() {
        ChoiceCheck check = new ChoiceCheck(
                "symmetry",
                List.of(
                        new Option(
                                "symmetry",
                                "All units of a layer get the same input and the same error, hence the same update.",
                                "Equal before, equal after: a hidden layer of 32 is worth one unit, for as long as you train."),
                        new Option(
                                "vanishing",
                                "The gradient is zero, so nothing moves.",
                                "It moves: look at the gradient norms. It moves all units together."),
                        new Option(
                                "rate",
                                "The learning rate is too small to tell the units apart.",
                                "Any rate multiplies equal gradients by the same number."),
                        new Option(
                                "sigmoid",
                                "The sigmoid squeezes all activations towards ½.",
                                "Try tanh and ReLU with equal weights: the pictures of the first layer stay equal too.")));
        return check.ask(
                "With all weights of a layer equal at the start, the 32 pictures of the first layer are still equal after three "
                        + "epochs. Why do the units never part?",
                "Write down the update of two columns of W1 and compare them term by term.",
                "Run init “all equal” and watch the pictures of the first layer.");
    }
}
