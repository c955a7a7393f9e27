package dev.gradus.labs.mlpfromscratch;

import dev.gradus.sim.exercise.Exercise;
import java.util.List;

/** The exercises of this lab, from a formula on paper to a run of one's own. */
final class MlpExercises {
    static final List<Exercise<?>> ALL = List.of(
            BackwardExercises.OUTPUT_ERROR,
            BackwardExercises.GRADIENT_SHAPES,
            WrongLineExercise.WRONG_LINE,
            LearningExercises.PASSED_CHECK,
            LearningExercises.CHANCE_LOSS,
            LearningExercises.EQUAL_WEIGHTS,
            EpochExercise.ONE_EPOCH);

    private MlpExercises() {}
}
