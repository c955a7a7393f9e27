package dev.gradus.labs.messagepassing;

import dev.gradus.sim.exercise.Exercise;
import java.util.List;

/** The exercises of this lab, part by part. */
final class MessageExercises {
    static final List<Exercise<?>> ALL = List.of(
            RuleExercises.THREE_RULES,
            RuleExercises.FRESH_RULE,
            LossExercise.TRAINING_LOSS,
            ResidualExercises.PATTERNS,
            ResidualExercises.WEIGHT_SHAPE,
            ResidualExercises.TERMS,
            ResidualExercises.ISOLATED);

    private MessageExercises() {}
}
