package dev.gradus.course.progress;

import dev.gradus.run.VisitorId;

/** Keeps what learners have answered. Safe from any thread; may wait for a disk, so never asked by those who compute. */
public interface ProgressStore extends AutoCloseable {
    Learned of(VisitorId visitor);

    /** Counts an answer. @return how far the learner got with its variant */
    Standing add(VisitorId visitor, Graded graded);

    /** From now on the visitor is asked this variant of its exercise. */
    void choose(VisitorId visitor, Variant variant);

    /** Deletes all that is kept of a visitor. */
    void forget(VisitorId visitor);

    @Override
    void close();
}
