package dev.gradus.course.progress;

import dev.gradus.sim.key.LabId;

/** One drawing of an exercise: the same seed asks the same. */
public record Variant(LabId lab, String exercise, long seed) {
    /** Whether it is a drawing of that exercise. */
    public boolean isOf(LabId lab, String exercise) {
        return this.lab.equals(lab) && this.exercise.equals(exercise);
    }
}
