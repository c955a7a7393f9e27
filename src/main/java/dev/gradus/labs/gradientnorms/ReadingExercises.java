package dev.gradus.labs.gradientnorms;

import dev.gradus.random.Rng;
import dev.gradus.sim.exercise.Answer.ChoiceAnswer;
import dev.gradus.sim.exercise.Answer.MultiChoiceAnswer;
import dev.gradus.sim.exercise.BlindRun;
import dev.gradus.sim.exercise.ChoiceCheck;
import dev.gradus.sim.exercise.ChoiceCheck.Option;
import dev.gradus.sim.exercise.Exercise;
import dev.gradus.sim.exercise.MultiChoiceCheck;
import dev.gradus.sim.exercise.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What norms say to those who can read them. */
final class ReadingExercises {
    static final Exercise<ChoiceAnswer> BLIND_RUNS =
            new Exercise<>("blind-runs", "Three networks unseen", 2, ChoiceAnswer.class, ReadingExercises::blindRuns);

    static final Exercise<ChoiceAnswer> FLAT_PROFILE =
            new Exercise<>("flat-profile", "Why so flat?", 2, ChoiceAnswer.class, _ -> flatProfile());

    static final Exercise<MultiChoiceAnswer> CLIPPING =
            new Exercise<>("clipping", "What clipping changes", 1, MultiChoiceAnswer.class, _ -> clipping());

    private ReadingExercises() {}

    private static Question<ChoiceAnswer> blindRuns(Rng rng) {
        List<UnseenRun> runs = List.of(UnseenRun.values());
        int[] order = rng.permutation(runs.size());
        List<BlindRun> seen = new ArrayList<>();
        StringBuilder right = new StringBuilder();
        for (int i = 0; i < order.length; i++) {
            UnseenRun run = runs.get(order[i]);
            seen.add(run.called(String.valueOf((char) ('A' + i))));
            right.append(run.letter());
        }
        return new ChoiceCheck(right.toString(), permutations(right.toString()))
                .ask(
                        "Three tanh networks of 20 hidden layers differ in one number that is not shown: the standard deviation "
                                + "of their first weights. Look at each of them before its first update, at the lengths of "
                                + "\\(\\delta\\) layer by layer. Which one explodes on the way back, which one vanishes, which one "
                                + "is healthy?",
                        "On the way back the signal starts in layer 21 and ends in layer 1.",
                        "Divide the length of δ in the first layer by that in the last.")
                .about(seen);
    }

    private static List<Option> permutations(String right) {
        return List.of("VHE", "VEH", "HVE", "HEV", "EVH", "EHV").stream()
                .map(letters -> new Option(letters, words(letters), reply(letters, right)))
                .toList();
    }

    private static String words(String letters) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < letters.length(); i++) {
            words.add((char) ('A' + i) + " " + UnseenRun.of(letters.charAt(i)).verb());
        }
        return String.join(", ", words);
    }

    private static String reply(String letters, String right) {
        if (letters.equals(right)) {
            return "The one that shrinks towards layer 1 vanishes, the one that grows explodes; healthy stays within a factor of ten. "
                    + "The standard deviations were " + deviations(letters) + ".";
        }
        return letters.indexOf('H') == right.indexOf('H')
                ? "The healthy one is right. For the others, mind the direction: from layer 21 to layer 1."
                : "Look for the one whose first and last length are within a factor of ten.";
    }

    private static String deviations(String letters) {
        return letters.chars()
                .mapToObj(letter -> UnseenRun.of((char) letter).deviation())
                .collect(Collectors.joining(", "));
    }

    private static Question<ChoiceAnswer> flatProfile() {
        ChoiceCheck check = new ChoiceCheck(
                "euler",
                List.of(
                        new Option(
                                "healthy",
                                "nothing has vanished: every layer gets as much of the signal as the last",
                                "The length of δ falls by orders of magnitude over the same layers: look at the dots."),
                        new Option(
                                "euler",
                                "∇W is built from δ and from the input h of the layer, and what one loses the other has gained",
                                "Scaling any one layer of such a net scales its output alike, so all ⟨W, ∇W⟩ are the same number."),
                        new Option(
                                "normalised",
                                "each norm is divided by the size of its layer",
                                "They are plain Frobenius norms; nothing is divided."),
                        new Option(
                                "clipped",
                                "gradients are clipped to the same length",
                                "Clipping shortens all layers together, and the norms shown are those before it.")));
        return check.ask(
                "Set the activation to ReLU, the depth to 20 and the initialisation to normal with standard deviation 0.05. "
                        + "At step 0 the length of \\(\\delta\\) falls steeply towards the first layer, but the bars of "
                        + "\\(\\lVert\\nabla W\\rVert\\) are nearly level. Why?",
                "Which two things does the formula for ∇W multiply?",
                "In a net without biases, multiply one layer's weight by 2. What happens to the logits?");
    }

    private static Question<MultiChoiceAnswer> clipping() {
        return new MultiChoiceCheck(
                        List.of(
                                MultiChoiceCheck.holds("length", "how far the update moves the weights"),
                                MultiChoiceCheck.fails(
                                        "direction",
                                        "the direction of the update",
                                        "All layers are multiplied by one number: where the update points cannot change."),
                                MultiChoiceCheck.fails(
                                        "profile",
                                        "the ratio of the first layer's gradient to the last one's",
                                        "Both are multiplied by the same number, so their ratio stays."),
                                MultiChoiceCheck.fails(
                                        "vanishing",
                                        "a gradient that is shorter than the bound",
                                        "Clipping only shortens: what is below the bound, or has vanished, stays so.")),
                        "The step gets shorter, and nothing else: one factor for all layers keeps direction and ratios.")
                .ask(
                        "The gradient of all layers together is clipped to length 1. What can that change?",
                        "All layers are multiplied by the same number.",
                        "Try it on the preset exploding, and compare the ratio of first and last.");
    }
}
