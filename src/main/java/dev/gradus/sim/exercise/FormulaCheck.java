package dev.gradus.sim.exercise;

import dev.gradus.random.Rng;
import dev.gradus.sim.exercise.Answer.ExpressionAnswer;
import dev.gradus.sim.exercise.Expression.Counterexample;
import dev.gradus.sim.exercise.Expression.Range;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Grades a formula by its values at random points, so that every way of writing it counts. A wrong one is answered with the
 * known slip that it equals, or with a point at which it fails and the value there: the points are always the same, so that
 * one number to check by hand is all that a wrong formula buys, and no formula follows from it.
 *
 * @param reference a right formula
 * @param ranges where to try each variable; exactly these may stand in the answer
 * @param praise what to say to a right formula
 * @param slips known wrong formulas
 */
public record FormulaCheck(Expression reference, List<Range> ranges, String praise, List<Slip<Expression>> slips)
        implements Function<ExpressionAnswer, Verdict> {
    private static final long SEED = 1;

    public FormulaCheck {
        ranges = List.copyOf(ranges);
        slips = List.copyOf(slips);
        if (reference.agrees(new Expression.Constant(Double.NaN), ranges, new Rng(SEED))) {
            throw new IllegalArgumentException("reference must have finite values in its ranges, got " + reference);
        }
    }

    /** The names that may stand in an answer. */
    public List<String> variables() {
        return ranges.stream().map(Range::variable).toList();
    }

    @Override
    public Verdict apply(ExpressionAnswer answer) {
        try {
            return grade(Expression.parse(answer.text(), variables()));
        } catch (ExpressionException e) {
            return Verdict.wrong(e.sentence());
        }
    }

    private Verdict grade(Expression answer) {
        Optional<Counterexample> failure = reference.disagreement(answer, ranges, new Rng(SEED));
        if (failure.isEmpty()) {
            return Verdict.right(praise);
        }
        return slips.stream()
                .filter(slip -> slip.answer().agrees(answer, ranges, new Rng(SEED)))
                .findFirst()
                .map(slip -> Verdict.wrong(slip.message()))
                .orElseGet(() -> Verdict.wrong(describe(failure.get())));
    }

    private static String describe(Counterexample failure) {
        String point = failure.point().entrySet().stream()
                .map(e -> e.getKey() + " = " + Numerals.print(e.getValue()))
                .collect(Collectors.joining(", "));
        if (!Double.isFinite(failure.second())) {
            return "At " + point
                    + " your formula has no finite value: look for a division by 0, or a root or logarithm of a "
                    + "negative number.";
        }
        return "At " + point + " your formula gives " + Numerals.print(failure.second()) + ", it should give "
                + Numerals.print(failure.first()) + ". Try these numbers by hand.";
    }
}
