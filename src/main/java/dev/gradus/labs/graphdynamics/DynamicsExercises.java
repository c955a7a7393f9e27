package dev.gradus.labs.graphdynamics;

import dev.gradus.sim.exercise.Exercise;
import java.util.List;

/** The exercises of this lab, from a slip of the pen to a proof. */
final class DynamicsExercises {
    static final List<Exercise<?>> ALL = List.of(
            SquareExercises.SLIP,
            SquareExercises.SQUARE,
            WalkExercises.COUNT,
            RuleExercises.UPDATE,
            RuleExercises.MAX,
            RuleExercises.INDUCTION);

    private DynamicsExercises() {}
}
