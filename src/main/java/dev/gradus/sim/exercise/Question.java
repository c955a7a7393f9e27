package dev.gradus.sim.exercise;

import java.util.List;
import java.util.function.Function;

/**
 * One variant of an exercise.
 *
 * @param prompt HTML with formulas between {@code \(} and {@code \)}
 * @param grader looks at an answer; never throws
 * @param accepted answers that get full score; the first is the reference
 * @param rejected answers that do not, each a mistake worth a hint
 * @param hints from gentle to plain
 */
public record Question<A extends Answer>(
        String prompt, Form form, Function<A, Verdict> grader, List<A> accepted, List<A> rejected, List<String> hints) {
    public Question {
        accepted = List.copyOf(accepted);
        rejected = List.copyOf(rejected);
        hints = List.copyOf(hints);
    }
}
