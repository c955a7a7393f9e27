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
 * @param runs what the learner may look at before he answers
 */
public record Question<A extends Answer>(
        String prompt,
        Form form,
        Function<A, Verdict> grader,
        List<A> accepted,
        List<A> rejected,
        List<String> hints,
        List<BlindRun> runs) {
    public Question {
        accepted = List.copyOf(accepted);
        rejected = List.copyOf(rejected);
        hints = List.copyOf(hints);
        runs = List.copyOf(runs);
    }

    /** The same about runs that the learner sees and whose parameters he does not. */
    public Question<A> about(List<BlindRun> seen) {
        return new Question<>(prompt, form, grader, accepted, rejected, hints, seen);
    }
}
