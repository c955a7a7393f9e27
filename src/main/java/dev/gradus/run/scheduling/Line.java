package dev.gradus.run.scheduling;

import java.util.EnumSet;
import java.util.Set;

/** A task's place with the scheduler. Its fields are guarded by the scheduler's lock. */
public final class Line {
    /** What a turn is for. */
    enum Turn {
        /** To read messages. */
        ANSWER,
        /** To work, at the time asked for. */
        BEAT,
        /** To work on at once. */
        WORK,
        /** To work while nobody else does. */
        SPARE
    }

    final Task task;
    private final Scheduler scheduler;
    boolean working;
    boolean hasMail;
    final Set<Turn> queued = EnumSet.noneOf(Turn.class);
    boolean closed;
    long due = Long.MAX_VALUE;

    Line(Scheduler scheduler, Task task) {
        this.scheduler = scheduler;
        this.task = task;
    }

    /** A message has come: the task gets a turn to answer before anybody works on. Safe from any thread. */
    public void wake() {
        scheduler.wake(this);
    }

    /** The task gets no more turns; one that is under way ends. Safe from any thread. */
    public void close() {
        scheduler.close(this);
    }

    Wish take(Turn turn) {
        return turn == Turn.ANSWER ? task.answer() : task.work();
    }
}
