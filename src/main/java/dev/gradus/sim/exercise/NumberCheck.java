package dev.gradus.sim.exercise;

import dev.gradus.sim.exercise.Answer.NumberAnswer;
import java.util.List;
import java.util.function.Function;

/**
 * Grades a number: equal to the reference within a relative tolerance, or one of the known slips, or wrong in sign or size.
 * The right number itself is never said.
 *
 * @param tolerance relative to the reference; absolute where that is zero
 * @param praise what to say to the right number
 */
public record NumberCheck(double reference, double tolerance, String praise, List<Slip<Double>> slips)
        implements Function<NumberAnswer, Verdict> {
    public NumberCheck {
        slips = List.copyOf(slips);
    }

    @Override
    public Verdict apply(NumberAnswer answer) {
        double value = answer.value();
        if (!Double.isFinite(value)) {
            return Verdict.wrong("A number was expected, got " + value + ".");
        }
        if (near(value, reference)) {
            return Verdict.right(praise);
        }
        return slips.stream()
                .filter(slip -> near(value, slip.answer()))
                .findFirst()
                .map(slip -> Verdict.wrong(slip.message()))
                .orElseGet(() -> Verdict.wrong(direction(value)));
    }

    private boolean near(double value, double target) {
        return Math.abs(value - target) <= tolerance * (target == 0 ? 1 : Math.abs(target));
    }

    private String direction(double value) {
        if (value != 0 && near(-value, reference)) {
            return Numerals.print(value) + " has the right size but the wrong sign.";
        }
        String side = value > reference ? "too large" : "too small";
        boolean close = Math.abs(value - reference) <= 0.05 * Math.abs(reference);
        return Numerals.print(value) + " is " + side
                + (close ? ", but close: give one more digit." : ": look at the first hint and work it out again.");
    }
}
