package dev.gradus.run.scheduling;

import dev.gradus.run.scheduling.Line.Turn;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;

/**
 * Whose turn it is. Messages first: they bring no turn of work, so whoever sends many gains nothing over others. Then
 * those whose time has come and those who work without a pause, each in the order in which they came; while both wait,
 * each kind gets half of the time, so that a short step on the beat does not wait for everybody who works all the time.
 * Last those for whom nobody sits and waits: a busy machine leaves them a twentieth of its time. Guarded by the
 * scheduler's lock.
 */
final class Agenda {
    /** A turn to take. */
    record Next(Line line, Turn turn) {}

    private record Timer(long at, Line line) {}

    private static final long LONGEST_LEAD = 100_000_000L;

    /** Work of others after which spare work has its turn all the same. */
    private static final long LONGEST_WAIT = 200_000_000L;

    private final Queue<Line> urgent = new ArrayDeque<>();
    private final Queue<Line> beats = new ArrayDeque<>();
    private final Queue<Line> ready = new ArrayDeque<>();
    private final Queue<Line> spare = new ArrayDeque<>();
    private final PriorityQueue<Timer> timers = new PriorityQueue<>(Comparator.comparingLong(Timer::at));

    /** How much more time beats have had than the others. */
    private long lead;

    /** How long others have worked since the last turn of spare work. */
    private long sinceSpare;

    void mail(Line line) {
        line.hasMail = true;
        if (!line.working) {
            add(urgent, line, Turn.ANSWER);
        }
    }

    void plan(Line line, Wish wish) {
        boolean planned = line.due == wish.at();
        line.due = wish.at();
        if (wish.isNow()) {
            add(ready, line, Turn.WORK);
        } else if (wish.isSpare()) {
            add(spare, line, Turn.SPARE);
        } else if (!wish.isNever() && !planned) {
            timers.add(new Timer(wish.at(), line));
        }
    }

    Optional<Next> next(long now) {
        while (!timers.isEmpty() && timers.peek().at() <= now) {
            Timer timer = timers.remove();
            if (timer.line().due == timer.at()) {
                timer.line().due = Long.MAX_VALUE;
                add(beats, timer.line(), Turn.BEAT);
            }
        }
        return nextOf(urgent, Turn.ANSWER).or(this::nextWork);
    }

    /** A turn has taken some time. */
    void spent(Turn turn, long nanos) {
        switch (turn) {
            case ANSWER -> {}
            case BEAT -> lead = Math.min(LONGEST_LEAD, lead + nanos);
            case WORK -> lead = Math.max(-LONGEST_LEAD, lead - nanos);
            case SPARE -> sinceSpare = -nanos;
        }
        sinceSpare += nanos;
    }

    /** When the next timer runs out; the largest number if there is none. */
    long nextTimer() {
        return timers.isEmpty() ? Long.MAX_VALUE : timers.peek().at();
    }

    private Optional<Next> nextWork() {
        Optional<Next> owed = sinceSpare >= LONGEST_WAIT ? nextOf(spare, Turn.SPARE) : Optional.empty();
        return owed.or(this::nextOfRuns).or(() -> nextOf(spare, Turn.SPARE));
    }

    private Optional<Next> nextOfRuns() {
        return lead <= 0
                ? nextOf(beats, Turn.BEAT).or(() -> nextOf(ready, Turn.WORK))
                : nextOf(ready, Turn.WORK).or(() -> nextOf(beats, Turn.BEAT));
    }

    private static void add(Queue<Line> queue, Line line, Turn turn) {
        if (line.queued.add(turn)) {
            queue.add(line);
        }
    }

    private static Optional<Next> nextOf(Queue<Line> queue, Turn turn) {
        while (!queue.isEmpty()) {
            Line line = queue.remove();
            line.queued.remove(turn);
            if (!line.working && !line.closed) { // one at work plans its next turn by itself
                line.working = true;
                line.hasMail = false;
                return Optional.of(new Next(line, turn));
            }
        }
        return Optional.empty();
    }
}
