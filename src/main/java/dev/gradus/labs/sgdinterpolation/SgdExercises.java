package dev.gradus.labs.sgdinterpolation;

import dev.gradus.sim.exercise.Exercise;
import java.util.List;

/** The exercises of the lab, in the order of the page. */
final class SgdExercises {
    static final List<Exercise<?>> ALL = List.of(
            MinimumNormExercise.EXERCISE,
            CoordinateExercises.START,
            CoordinateExercises.ZEROS,
            CoordinateExercises.STEP,
            CoordinateExercises.PARTS,
            CoordinateExercises.ONLY_ZERO,
            BoundExercises.CONSTANTS,
            BoundExercises.LARGEST_RATE,
            BoundExercises.MARKOV,
            FloorExercises.WHICH_STALLS,
            FloorExercises.LOWER_FLOOR);

    private SgdExercises() {}
}
