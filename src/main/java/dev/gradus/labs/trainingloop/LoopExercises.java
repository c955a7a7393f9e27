package dev.gradus.labs.trainingloop;

import dev.gradus.sim.exercise.Exercise;
import java.util.List;
import java.util.stream.Stream;

/** The exercises of the lab: causes first, then a repair for every case. */
final class LoopExercises {
    static final List<Exercise<?>> ALL = Stream.concat(
                    Stream.<Exercise<?>>of(CauseExercises.SYMPTOM, CauseExercises.HARMLESS, CauseExercises.BOUND),
                    Repairs.ALL.stream().map(repair -> new RepairExercise(repair).exercise()))
            .toList();

    private LoopExercises() {}
}
