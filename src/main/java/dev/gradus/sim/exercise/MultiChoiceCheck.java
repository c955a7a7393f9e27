package dev.gradus.sim.exercise;

import dev.gradus.sim.exercise.Answer.MultiChoiceAnswer;
import dev.gradus.sim.exercise.Form.Item;
import dev.gradus.sim.exercise.Verdict.Finding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Grades a choice of several. Every right option earns a share, every wrong one takes one away: ticking all earns little.
 * A wrong option that was ticked is answered; which right ones are missing is not said.
 *
 * @param praise what to say to the whole right choice
 */
public record MultiChoiceCheck(List<Option> options, String praise) implements Function<MultiChoiceAnswer, Verdict> {
    /** An option that holds. */
    public static Option holds(String id, String label) {
        return new Option(id, label, "");
    }

    /** An option that does not hold, with what to say to whoever ticks it. */
    public static Option fails(String id, String label, String reply) {
        return new Option(id, label, reply);
    }

    /**
     * What can be ticked.
     *
     * @param reply what to look at again; empty if the option holds
     */
    public record Option(String id, String label, String reply) {
        boolean holds() {
            return reply.isEmpty();
        }
    }

    public MultiChoiceCheck {
        options = List.copyOf(options);
    }

    @Override
    public Verdict apply(MultiChoiceAnswer answer) {
        Set<String> ticked = Set.copyOf(new HashSet<>(answer.options()));
        Set<String> known = ids(options);
        if (!known.containsAll(ticked)) {
            return Verdict.wrong("Only what stands there can be ticked: load the page again.");
        }
        if (ticked.isEmpty()) {
            return Verdict.wrong("Nothing is ticked: at least one of them holds.");
        }
        List<Option> right = options.stream().filter(Option::holds).toList();
        long hits =
                right.stream().filter(option -> ticked.contains(option.id())).count();
        List<Option> wrong = options.stream()
                .filter(option -> !option.holds() && ticked.contains(option.id()))
                .toList();
        if (hits == right.size() && wrong.isEmpty()) {
            return Verdict.right(praise);
        }
        double score = Math.max(0, (double) (hits - wrong.size()) / right.size());
        return new Verdict(score, findings(hits == right.size(), wrong));
    }

    /** The question with these options, in this order. */
    public Question<MultiChoiceAnswer> ask(String prompt, String... hints) {
        List<String> right =
                options.stream().filter(Option::holds).map(Option::id).toList();
        Form form = new Form.MultiChoiceForm(
                options.stream().map(o -> new Item(o.id(), o.label())).toList());
        return new Question<>(
                prompt,
                form,
                this,
                List.of(new MultiChoiceAnswer(right)),
                wrongAnswers(right),
                List.of(hints),
                List.of());
    }

    private List<MultiChoiceAnswer> wrongAnswers(List<String> right) {
        List<MultiChoiceAnswer> wrong = new ArrayList<>(
                List.of(new MultiChoiceAnswer(List.of()), new MultiChoiceAnswer(right.subList(0, right.size() - 1))));
        for (Option option : options) {
            if (!option.holds()) {
                List<String> more = new ArrayList<>(right);
                more.add(option.id());
                wrong.add(new MultiChoiceAnswer(more));
            }
        }
        return wrong;
    }

    private static List<Finding> findings(boolean complete, List<Option> wrong) {
        List<Finding> findings = new ArrayList<>();
        findings.add(new Finding(
                complete,
                complete
                        ? "Everything that holds is ticked."
                        : "Something that holds is not ticked yet: go through the others once more."));
        if (wrong.isEmpty()) {
            findings.add(new Finding(true, "Everything that is ticked holds."));
        }
        wrong.forEach(option -> findings.add(new Finding(false, option.reply())));
        return findings;
    }

    private static Set<String> ids(List<Option> options) {
        Set<String> ids = new HashSet<>();
        options.forEach(option -> ids.add(option.id()));
        return ids;
    }
}
