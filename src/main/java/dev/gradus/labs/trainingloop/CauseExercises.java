package dev.gradus.labs.trainingloop;

import dev.gradus.random.Rng;
import dev.gradus.sim.exercise.Answer.ChoiceAnswer;
import dev.gradus.sim.exercise.Answer.NumberAnswer;
import dev.gradus.sim.exercise.ChoiceCheck;
import dev.gradus.sim.exercise.Exercise;
import dev.gradus.sim.exercise.Form;
import dev.gradus.sim.exercise.NumberCheck;
import dev.gradus.sim.exercise.Question;
import dev.gradus.sim.exercise.Slip;
import java.util.Arrays;
import java.util.List;

/** From a symptom to its cause, and why one misplacement does no harm. */
final class CauseExercises {
    static final Exercise<ChoiceAnswer> SYMPTOM =
            new Exercise<>("symptom", "Which line is wrong?", 1, ChoiceAnswer.class, CauseExercises::symptom);
    static final Exercise<ChoiceAnswer> HARMLESS =
            new Exercise<>("harmless", "Why does it do no harm?", 1, ChoiceAnswer.class, _ -> harmless());
    static final Exercise<NumberAnswer> BOUND =
            new Exercise<>("bound", "How long does the swing last?", 1, NumberAnswer.class, _ -> bound());

    private static final int OPTIONS = 4;

    private CauseExercises() {}

    private static Question<ChoiceAnswer> symptom(Rng rng) {
        int[] order = rng.permutation(Repairs.ALL.size());
        int[] shown = Arrays.copyOf(order, OPTIONS);
        Repair right = Repairs.ALL.get(shown[0]);
        List<ChoiceCheck.Option> options = Arrays.stream(shown)
                .sorted()
                .mapToObj(Repairs.ALL::get)
                .map(one -> new ChoiceCheck.Option(
                        one.broken().id(),
                        one.broken().label(),
                        one.equals(right)
                                ? "That is its mark. " + one.question()
                                : "That one looks different. " + one.symptom()))
                .toList();
        return new ChoiceCheck(right.broken().id(), options)
                .ask(
                        "<p>A run beside its repair. " + right.symptom() + "</p><p>What is it?</p>",
                        "Ask first whether the weights move at all, then whether the gradient grows, then who learns what.",
                        "Open each of the four and compare.");
    }

    private static Question<ChoiceAnswer> harmless() {
        return new ChoiceCheck(
                        "backward",
                        List.of(
                                new ChoiceCheck.Option(
                                        "backward",
                                        "the forward pass does not look at the gradient; only backward adds to it and step reads it",
                                        "Between one step and the next backward pass it may be zeroed anywhere."),
                                new ChoiceCheck.Option(
                                        "again",
                                        "forward computes the gradient again",
                                        "Forward computes outputs. Take loss.backward() away and look at the gradient's length."),
                                new ChoiceCheck.Option(
                                        "small",
                                        "the gradients are small at that moment",
                                        "They are what the last backward pass left: see the gradient's length before the line."),
                                new ChoiceCheck.Option(
                                        "optimiser",
                                        "the optimiser keeps its own copy of the gradient",
                                        "It keeps none: zero it between backward and step, and nothing is learned.")))
                .ask(
                        "Zeroing stands after <code>logits = model(x)</code> instead of before it, and the two curves are one. Why?",
                        "Go through the lines and ask of each: does it write the gradient, read it, or neither?");
    }

    private static Question<NumberAnswer> bound() {
        List<Slip<Double>> slips = List.of(
                new Slip<>(
                        2.0,
                        "2 is the bound of plain descent, which zeroes. Here the product of the roots is always 1."),
                new Slip<>(1.0, "At 1 the roots are complex, and their product is 1: they lie on the circle."),
                new Slip<>(
                        0.0, "For every small ηa the roots lie on the circle: the swing neither dies away nor grows."));
        return new Question<>(
                "A gradient that is never zeroed on \\(L = \\tfrac{a}{2} w^2\\) gives \\(r^2 - (2 - \\eta a)\\, r + 1 = 0\\). Below which"
                        + " \\(\\eta a\\) does the swing stay bounded?",
                new Form.NumberForm("1"),
                new NumberCheck(4, 1e-6, "From there on both roots are real, and one lies outside the circle.", slips),
                List.of(new NumberAnswer(4)),
                List.of(new NumberAnswer(2), new NumberAnswer(1), new NumberAnswer(0), new NumberAnswer(5)),
                List.of(
                        "The product of the roots is 1. When do both have modulus 1?",
                        "They do while they are complex: look at the discriminant, (2 − ηa)² − 4."),
                List.of());
    }
}
