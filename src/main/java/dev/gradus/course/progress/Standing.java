package dev.gradus.course.progress;

import dev.gradus.sim.exercise.Answer.RunAnswer;
import dev.gradus.sim.exercise.Verdict;
import java.time.Instant;
import java.util.Optional;

/**
 * How far a learner got with one variant of an exercise.
 *
 * @param attempts answers that were graded
 * @param best best score so far, 0…1
 * @param points what the best score was worth when it was reached
 * @param last the verdict on the last answer
 * @param evidence the run that was last handed in, if one was
 */
public record Standing(
        Variant variant,
        int attempts,
        double best,
        double points,
        Instant answeredAt,
        Verdict last,
        Optional<RunAnswer> evidence) {
    /** The standing after one more answer; the best score stays. */
    Standing after(Graded graded) {
        return new Standing(
                variant,
                attempts + 1,
                Math.max(best, graded.verdict().score()),
                Math.max(points, graded.points()),
                graded.at(),
                graded.verdict(),
                graded.evidence());
    }

    /** Before any answer. */
    static Standing none(Graded graded) {
        return new Standing(graded.variant(), 0, 0, 0, graded.at(), graded.verdict(), Optional.empty());
    }
}
