package dev.gradus.sim.exercise;

import dev.gradus.sim.exercise.Answer.ChoiceAnswer;
import dev.gradus.sim.exercise.Form.Item;
import java.util.List;
import java.util.function.Function;

/**
 * Grades a choice: every option carries what to say to whoever takes it.
 *
 * @param right id of the right option
 */
public record ChoiceCheck(String right, List<Option> options) implements Function<ChoiceAnswer, Verdict> {
    /** An option; {@code reply} says what is right about it or what to look at again. */
    public record Option(String id, String label, String reply) {}

    public ChoiceCheck {
        options = List.copyOf(options);
    }

    @Override
    public Verdict apply(ChoiceAnswer answer) {
        return options.stream()
                .filter(option -> option.id().equals(answer.option()))
                .findFirst()
                .map(option ->
                        option.id().equals(right) ? Verdict.right(option.reply()) : Verdict.wrong(option.reply()))
                .orElseGet(() -> Verdict.wrong("None of the options was chosen: choose one of them."));
    }

    /** The question with these options, in this order. */
    public Question<ChoiceAnswer> ask(String prompt, String... hints) {
        Form form = new Form.ChoiceForm(
                options.stream().map(o -> new Item(o.id(), o.label())).toList());
        List<ChoiceAnswer> wrong = options.stream()
                .map(Option::id)
                .filter(id -> !id.equals(right))
                .map(ChoiceAnswer::new)
                .toList();
        return new Question<>(prompt, form, this, List.of(new ChoiceAnswer(right)), wrong, List.of(hints), List.of());
    }
}
