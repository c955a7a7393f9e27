package dev.gradus.labs.batchorlayer;

import dev.gradus.random.Rng;
import dev.gradus.sim.exercise.Answer.ChoiceAnswer;
import dev.gradus.sim.exercise.Answer.MultiChoiceAnswer;
import dev.gradus.sim.exercise.Answer.NumberAnswer;
import dev.gradus.sim.exercise.ChoiceCheck;
import dev.gradus.sim.exercise.Exercise;
import dev.gradus.sim.exercise.Form;
import dev.gradus.sim.exercise.MultiChoiceCheck;
import dev.gradus.sim.exercise.NumberCheck;
import dev.gradus.sim.exercise.Question;
import dev.gradus.sim.exercise.Slip;
import java.util.List;

/** The exercises of the lab, in the order of the page. */
final class NormalisationExercises {
    static final List<Exercise<?>> ALL = List.of(
            new Exercise<>("which-fails", "Which one fails", 1, ChoiceAnswer.class, _ -> whichFails()),
            new Exercise<>("axes", "Over which axes", 1, MultiChoiceAnswer.class, _ -> axes()),
            new Exercise<>("one-sample", "A batch of one", 1, ChoiceAnswer.class, _ -> oneSample()),
            new Exercise<>(
                    "not-divided", "A loss not divided", 1, NumberAnswer.class, NormalisationExercises::notDivided),
            new Exercise<>("steps", "How many steps", 1, NumberAnswer.class, NormalisationExercises::steps));

    private static final double EXACT = 1e-9;

    private NormalisationExercises() {}

    private static Question<ChoiceAnswer> whichFails() {
        ChoiceCheck check = new ChoiceCheck(
                "batch",
                List.of(
                        new ChoiceCheck.Option(
                                "layer",
                                "Layer norm, because it uses no running statistics",
                                "It needs none: a sample's own statistics are the same in every batch."),
                        new ChoiceCheck.Option(
                                "batch",
                                "Batch norm, because a sample's output depends on the other samples of its micro-batch",
                                "Cut the batch differently, and every sample meets other statistics."),
                        new ChoiceCheck.Option(
                                "both",
                                "Both, because rounding adds up differently",
                                "Rounding is 1e-15 here; one of the differences is of size 1."),
                        new ChoiceCheck.Option(
                                "variance",
                                "Batch norm, because small batches have noisy gradients",
                                "So have those of layer norm, and their mean is exact. What else differs between the micro-batches?")));
        return check.ask(
                "The same 32 samples go through the net in micro-batches of 32, 16, …, 1, and the gradients are averaged. Which"
                        + " normalisation does not give the gradient of the whole batch, and why?",
                "Compare the figures of differences for <em>batch</em> and <em>layer</em>.",
                "What does a unit's mean depend on?");
    }

    private static Question<MultiChoiceAnswer> axes() {
        MultiChoiceCheck check = new MultiChoiceCheck(
                List.of(
                        MultiChoiceCheck.fails(
                                "samples",
                                "samples of the batch",
                                "Over those batch norm averages; samples must not meet."),
                        MultiChoiceCheck.holds("channels", "channels"),
                        MultiChoiceCheck.holds("height", "height"),
                        MultiChoiceCheck.holds("width", "width")),
                "All axes but that of the samples: one mean and one variance for each sample.");
        List<String> right = List.of("channels", "height", "width");
        return new Question<>(
                "The activations of a layer have the axes samples, channels, height and width. Over which does layer norm average?",
                new Form.MultiChoiceForm(check.options().stream()
                        .map(option -> new Form.Item(option.id(), option.label()))
                        .toList()),
                check,
                List.of(new MultiChoiceAnswer(right)),
                List.of(
                        new MultiChoiceAnswer(List.of("samples")),
                        new MultiChoiceAnswer(List.of("channels")),
                        new MultiChoiceAnswer(List.of("samples", "height", "width")),
                        new MultiChoiceAnswer(List.of())),
                List.of("One mean for each sample: which axes are left to average over?"),
                List.of());
    }

    private static Question<ChoiceAnswer> oneSample() {
        ChoiceCheck check = new ChoiceCheck(
                "shift",
                List.of(
                        new ChoiceCheck.Option(
                                "error",
                                "It divides by zero",
                                "The variance is 0, but ε is added before the root: the quotient is 0/√ε."),
                        new ChoiceCheck.Option(
                                "same",
                                "It passes the input through unchanged",
                                "The mean of one number is that number, and it is subtracted. What is left?"),
                        new ChoiceCheck.Option(
                                "shift",
                                "It gives its shift, whatever the input",
                                "Each number is its own mean: nothing is left of it, and no gradient comes back to W."),
                        new ChoiceCheck.Option(
                                "running",
                                "It takes its running statistics instead",
                                "Only in evaluation. In training it measures the batch that it gets.")));
        return check.ask(
                "What does batch norm do in training with a micro-batch of one sample (and no further axes)?",
                "Put one number into \\((x - \\text{mean})/\\sqrt{\\text{variance} + \\varepsilon}\\).",
                "Look at the last combination: its loss is the mean of t².");
    }

    private static Question<NumberAnswer> notDivided(Rng rng) {
        int steps = 1 << rng.integer(2, 6);
        int batch = 1 << rng.integer(3, 6);
        double right = steps;
        NumberCheck check = new NumberCheck(
                right,
                EXACT,
                "Each micro-batch's mean counts as a whole one.",
                List.of(
                        new Slip<>(1.0 / right, "The other way round: dividing is what makes it smaller."),
                        new Slip<>((double) batch, "The mean over the micro-batch is taken already."),
                        new Slip<>(
                                right * batch,
                                "The mean over the micro-batch is taken already; only one factor is missing."),
                        new Slip<>(1.0, "Then dividing would be without effect.")));
        return number(
                "The loss of every micro-batch of " + batch + " samples is a mean, and it is not divided by the "
                        + steps + " accumulation steps. By which factor is the accumulated gradient too large?",
                check,
                "Write the wanted gradient as a mean of the " + steps + " micro-batches' gradients.");
    }

    private static Question<NumberAnswer> steps(Rng rng) {
        int fitting = 1 << rng.integer(3, 7);
        int effective = 1 << rng.integer(8, 12);
        double right = (double) effective / fitting;
        NumberCheck check = new NumberCheck(
                right,
                EXACT,
                "Micro-batch times steps: " + fitting + " · " + (effective / fitting) + " = " + effective + ".",
                List.of(
                        new Slip<>(
                                (double) effective * fitting,
                                "Divide: micro-batches together make the effective batch."),
                        new Slip<>(right - 1, "The last micro-batch counts, too."),
                        new Slip<>(1 / right, "Upside down.")));
        return number(
                "An update is to see " + effective + " samples, and " + fitting
                        + " fit into memory at once. How many accumulation steps are needed?",
                check,
                "Micro-batch times steps is the effective batch.");
    }

    private static Question<NumberAnswer> number(String prompt, NumberCheck check, String hint) {
        List<NumberAnswer> rejected = check.slips().stream()
                .map(slip -> new NumberAnswer(slip.answer()))
                .filter(answer -> !check.apply(answer).full())
                .toList();
        return new Question<>(
                prompt,
                new Form.NumberForm("1"),
                check,
                List.of(new NumberAnswer(check.reference())),
                rejected,
                List.of(hint),
                List.of());
    }
}
