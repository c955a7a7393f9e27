package dev.gradus.sim.exercise;

import dev.gradus.sim.exercise.Answer.DimensionsAnswer;
import dev.gradus.sim.exercise.Verdict.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Grades a shape size by size; known slips, as the transpose, get an answer of their own and no credit.
 *
 * @param right the sizes in order
 * @param praise what to say to the right shape
 * @param advice what to count again
 */
public record DimensionsCheck(List<Integer> right, String praise, String advice, List<Slip<List<Integer>>> slips)
        implements Function<DimensionsAnswer, Verdict> {
    public DimensionsCheck {
        right = List.copyOf(right);
        slips = List.copyOf(slips);
    }

    @Override
    public Verdict apply(DimensionsAnswer answer) {
        List<Integer> given = answer.sizes();
        if (given.equals(right)) {
            return Verdict.right(praise);
        }
        if (given.size() != right.size()) {
            return Verdict.wrong("The shape has " + right.size() + (right.size() == 1 ? " size" : " sizes") + ", got "
                    + given.size() + ".");
        }
        return slips.stream()
                .filter(slip -> slip.answer().equals(given))
                .findFirst()
                .map(slip -> Verdict.wrong(slip.message()))
                .orElseGet(() -> bySize(given));
    }

    /** The question with a box for each size; every slip is a rejected example. */
    public Question<DimensionsAnswer> ask(String prompt, String... hints) {
        List<DimensionsAnswer> rejected = new ArrayList<>();
        slips.forEach(slip -> rejected.add(new DimensionsAnswer(slip.answer())));
        rejected.add(new DimensionsAnswer(List.of(right.getFirst())));
        rejected.add(new DimensionsAnswer(right.stream().map(size -> size + 1).toList()));
        return new Question<>(
                prompt,
                new Form.DimensionsForm(right.size()),
                this,
                List.of(new DimensionsAnswer(right)),
                rejected,
                List.of(hints),
                List.of());
    }

    private Verdict bySize(List<Integer> given) {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < right.size(); i++) {
            boolean met = given.get(i).equals(right.get(i));
            String size = "Size " + (i + 1) + ", " + given.get(i) + ", ";
            findings.add(new Finding(met, met ? size + "is right." : size + "is not. " + advice));
        }
        return Verdict.of(findings);
    }
}
