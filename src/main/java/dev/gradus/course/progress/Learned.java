package dev.gradus.course.progress;

import dev.gradus.sim.exercise.Verdict;
import dev.gradus.sim.key.LabId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * All that is kept of one learner.
 *
 * @param standings one for each variant that was answered, in the order of the first answers
 * @param chosen variants that were drawn anew; one for an exercise
 */
public record Learned(List<Standing> standings, List<Variant> chosen) {
    /** Of someone who has not answered yet. */
    public static final Learned NOTHING = new Learned(List.of(), List.of());

    public Learned {
        standings = List.copyOf(standings);
        chosen = List.copyOf(chosen);
    }

    /** The best score over all variants of an exercise. */
    public double best(LabId lab, String exercise) {
        return of(lab, exercise).mapToDouble(Standing::best).max().orElse(0);
    }

    /** Answers over all variants of an exercise. */
    public int attempts(LabId lab, String exercise) {
        return of(lab, exercise).mapToInt(Standing::attempts).sum();
    }

    /** The seed of the variant that was drawn anew; empty if none was. */
    public OptionalLong chosen(LabId lab, String exercise) {
        return chosen.stream()
                .filter(variant -> variant.isOf(lab, exercise))
                .mapToLong(Variant::seed)
                .findFirst();
    }

    /** The verdict on the last answer to a variant; empty if there was none. */
    public Optional<Verdict> last(Variant variant) {
        return standings.stream()
                .filter(standing -> standing.variant().equals(variant))
                .map(Standing::last)
                .findFirst();
    }

    private Stream<Standing> of(LabId lab, String exercise) {
        return standings.stream().filter(standing -> standing.variant().isOf(lab, exercise));
    }
}
