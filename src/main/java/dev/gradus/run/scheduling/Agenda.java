package dev.gradus.run.scheduling;

import dev.gradus.run.scheduling.Line.Turn;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;

/**
 * Whose turn it is: those with messages first, the rest in the order in which they became ready. Messages bring no turn
 * of work, so whoever sends many gains nothing over others. Guarded by the scheduler's lock.
 */
final class Agenda {
    /** A turn to take. */
    record Next(Line line, Turn turn) {}

    private record Timer(long at, Line line) {}

    private final Queue<Line> urgent = new ArrayDeque<>();
    private final Queue<Line> ready = new ArrayDeque<>();
    private final PriorityQueue<Timer> timers = new PriorityQueue<>(Comparator.comparingLong(Timer::at));

    void mail(Line line) {
        line.hasMail = true;
        if (!line.working && !line.amongUrgent) {
            line.amongUrgent = true;
            urgent.add(line);
        }
    }

    void plan(Line line, Wish wish) {
        boolean planned = line.due == wish.at();
        line.due = wish.at();
        if (wish.isNow()) {
            addReady(line);
        } else if (!wish.isNever() && !planned) {
            timers.add(new Timer(wish.at(), line));
        }
    }

    Optional<Next> next(long now) {
        while (!timers.isEmpty() && timers.peek().at() <= now) {
            Timer timer = timers.remove();
            if (timer.line().due == timer.at()) {
                timer.line().due = Long.MAX_VALUE;
                addReady(timer.line());
            }
        }
        return nextOf(urgent, Turn.ANSWER).or(() -> nextOf(ready, Turn.WORK));
    }

    /** When the next timer runs out; the largest number if there is none. */
    long nextTimer() {
        return timers.isEmpty() ? Long.MAX_VALUE : timers.peek().at();
    }

    private void addReady(Line line) {
        if (!line.amongReady) {
            line.amongReady = true;
            ready.add(line);
        }
    }

    private static Optional<Next> nextOf(Queue<Line> queue, Turn turn) {
        while (!queue.isEmpty()) {
            Line line = queue.remove();
            line.amongUrgent &= turn != Turn.ANSWER;
            line.amongReady &= turn != Turn.WORK;
            if (!line.working && !line.closed) { // one at work plans its next turn by itself
                line.working = true;
                line.hasMail = false;
                return Optional.of(new Next(line, turn));
            }
        }
        return Optional.empty();
    }
}
