package dev.gradus.course.progress;

import dev.gradus.sim.exercise.Answer.RunAnswer;
import dev.gradus.sim.exercise.Verdict;
import java.time.Instant;
import java.util.Optional;

/**
 * An answer that was graded.
 *
 * @param points what its score is worth
 * @param evidence the run that was handed in, if one was
 */
public record Graded(Variant variant, Verdict verdict, double points, Instant at, Optional<RunAnswer> evidence) {}
