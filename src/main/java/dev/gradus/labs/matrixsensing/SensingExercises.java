package dev.gradus.labs.matrixsensing;

import dev.gradus.sim.exercise.Exercise;
import java.util.List;

/** The exercises of the lab, in the order of the page. */
final class SensingExercises {
    static final List<Exercise<?>> ALL = List.of(
            GradientExercises.SHAPE,
            GradientExercises.NUMBERS,
            LandscapeExercises.AT_ZERO,
            LandscapeExercises.AT_THE_TARGET,
            LandscapeExercises.BEST_START,
            LandscapeExercises.AWAKE,
            RecoveryExercise.EXERCISE);

    private SensingExercises() {}
}
