package dev.gradus.server.page;

import dev.gradus.server.http.Learner;
import dev.gradus.sim.Lab;
import dev.gradus.sim.exercise.BlindRun;
import dev.gradus.sim.exercise.Exercise;
import dev.gradus.sim.key.RunKey;
import dev.gradus.sim.parameter.Reading;
import java.util.Optional;

/**
 * A run that an exercise shows.
 *
 * @param exercise its id
 * @param title of the exercise
 * @param name as the exercise calls the run
 */
public record ExerciseRun(String exercise, String title, String name) {
    /** Which run of the learner's variants this one is; empty if he has drawn others since, or nothing is hidden. */
    static Optional<ExerciseRun> of(Lab lab, RunKey key, Learner learner) {
        if (!key.hidesSomething()) {
            return Optional.empty();
        }
        return lab.exercises().stream()
                .flatMap(exercise -> in(exercise, lab, key, learner).stream())
                .findFirst();
    }

    private static Optional<ExerciseRun> in(Exercise<?> exercise, Lab lab, RunKey key, Learner learner) {
        return exercise.question(learner.variant(lab.id(), exercise.id()).seed()).runs().stream()
                .filter(run -> isSame(run, lab, key))
                .findFirst()
                .map(run -> new ExerciseRun(exercise.id(), exercise.title(), run.name()));
    }

    private static boolean isSame(BlindRun run, Lab lab, RunKey key) {
        Reading reading = lab.parameters().read(run.parameters());
        return run.sealed().equals(key.sealed())
                && reading.seed() == key.seed()
                && lab.parameters().explicit(reading.values()).equals(key.parameters());
    }
}
