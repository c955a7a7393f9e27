package dev.gradus.server.http;

import dev.gradus.course.progress.Learned;
import dev.gradus.course.progress.Variant;
import dev.gradus.run.VisitorId;
import dev.gradus.sim.key.LabId;

/** A visitor with what is known of his answers. */
public record Learner(VisitorId visitor, Learned learned) {
    /** The variant that he is asked: his own from the first look on, or the one he drew last. */
    public Variant variant(LabId lab, String exercise) {
        long seed = learned.chosen(lab, exercise).orElseGet(() -> Visitors.seed(visitor, lab + "/" + exercise));
        return new Variant(lab, exercise, seed);
    }
}
