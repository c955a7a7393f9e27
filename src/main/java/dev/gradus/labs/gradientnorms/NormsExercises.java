package dev.gradus.labs.gradientnorms;

import dev.gradus.sim.exercise.Exercise;
import java.util.List;

/** The exercises of this lab, from counting to a run of one's own. */
final class NormsExercises {
    static final List<Exercise<?>> ALL = List.of(
            CountExercise.PARAMETERS,
            ReadingExercises.BLIND_RUNS,
            ReadingExercises.FLAT_PROFILE,
            ReadingExercises.CLIPPING,
            AliveExercise.STANDARD_DEVIATION);

    private NormsExercises() {}
}
