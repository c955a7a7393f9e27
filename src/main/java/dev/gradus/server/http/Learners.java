package dev.gradus.server.http;

import dev.gradus.course.progress.Learned;
import dev.gradus.course.progress.ProgressStore;
import io.javalin.http.Context;

/** Finds out who asks, and what he has answered so far. */
public record Learners(Visitors visitors, ProgressStore progress) {
    /** A visitor who comes for the first time gets a name; nothing needs to be looked up for him. */
    public Learner of(Context request) {
        return Visitors.known(request)
                .map(visitor -> new Learner(visitor, progress.of(visitor)))
                .orElseGet(() -> new Learner(visitors.of(request), Learned.NOTHING));
    }
}
