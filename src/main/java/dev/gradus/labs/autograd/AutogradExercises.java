package dev.gradus.labs.autograd;

import dev.gradus.sim.exercise.Exercise;
import java.util.List;

/** What learners are asked; the same seed asks the same. */
final class AutogradExercises {
    static final List<Exercise<?>> ALL = List.of(
            AdjointExercise.EXERCISE,
            NextNodeExercise.EXERCISE,
            CostExercises.SAME_COST,
            CostExercises.SWEEPS,
            HiddenMistakeExercise.EXERCISE);

    private AutogradExercises() {}
}
