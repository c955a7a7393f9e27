package dev.gradus.course.progress;

import java.util.List;
import org.jdbi.v3.core.Handle;

/** The tables, brought up to date step by step; the file itself says how many steps it has seen. */
final class Schema {
    /** Only ever added to: files of older servers hold the steps before. */
    private static final List<List<String>> STEPS = List.of(List.of("""
            create table standing (
                learner text not null,
                lab text not null,
                exercise text not null,
                seed integer not null,
                attempts integer not null,
                best real not null,
                points real not null,
                answered_at integer not null,
                verdict text not null,
                evidence text,
                primary key (learner, lab, exercise, seed))
            """, """
            create table chosen (
                learner text not null,
                lab text not null,
                exercise text not null,
                seed integer not null,
                primary key (learner, lab, exercise)) without rowid
            """));

    private Schema() {}

    /** @throws IllegalStateException if the file was written by a newer server */
    static void bringUpToDate(Handle handle) {
        int seen = handle.createQuery("pragma user_version").mapTo(int.class).one();
        if (seen > STEPS.size()) {
            throw new IllegalStateException("it was written by a newer version of Gradus");
        }
        for (int step = seen; step < STEPS.size(); step++) {
            STEPS.get(step).forEach(handle::execute);
        }
        handle.execute("pragma user_version = " + STEPS.size());
    }
}
