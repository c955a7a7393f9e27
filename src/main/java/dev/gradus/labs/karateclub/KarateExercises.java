package dev.gradus.labs.karateclub;

import dev.gradus.sim.exercise.Exercise;
import java.util.List;

/** The exercises of this lab, from the first formula to a run of one's own. */
final class KarateExercises {
    static final List<Exercise<?>> ALL = List.of(
            ModelExercises.NORMALISED_ENTRIES,
            ModelExercises.FEATURES,
            ModelExercises.WEIGHT_SHAPES,
            MistakeExercises.FAILING_CHECK,
            MistakeExercises.PERFECT_SCORE,
            MistakeExercises.ONE_SWITCH,
            ClubExercises.MISPLACED,
            ClubExercises.TWO_LABELS);

    private KarateExercises() {}
}
