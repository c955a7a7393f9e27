package dev.gradus.run.scheduling;

import dev.gradus.run.scheduling.Agenda.Next;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives tasks their turns on a fixed pool of platform threads, one thread at a time per task. Work goes round: a task
 * that wants to go on queues behind all others, so a heavy run never starves a light one ({@link Agenda}).
 *
 * <p>Without threads, {@link #turn} takes turns on the caller's: so do tests, with a clock of their own.
 */
public final class Scheduler implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Scheduler.class);

    private static final long LONGEST_WAIT = 60_000_000_000L;

    private final NanoClock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Agenda agenda = new Agenda();
    private final List<Thread> threads = new ArrayList<>();
    private boolean stopping;

    public Scheduler(NanoClock clock) {
        this.clock = clock;
    }

    /** Starts the pool. */
    public void start(int size) {
        for (int i = 1; i <= size; i++) {
            threads.add(Thread.ofPlatform().name("run-" + i).daemon().start(this::takeTurns));
        }
    }

    /** A place for a new task; it gets its first turn when it is woken. */
    public Line register(Task task) {
        return new Line(this, task);
    }

    /** Takes one turn, if somebody has one. */
    public boolean turn() {
        Optional<Next> next = locked(() -> agenda.next(clock.nanos()));
        next.ifPresent(this::take);
        return next.isPresent();
    }

    /** When the next timer runs out; the largest number if there is none. */
    public long nextTimer() {
        return locked(agenda::nextTimer);
    }

    /** Lets turns under way end and stops the pool. */
    @Override
    public void close() {
        locked(() -> {
            stopping = true;
            changed.signalAll();
            return true;
        });
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    void wake(Line line) {
        locked(() -> {
            agenda.mail(line);
            changed.signal();
            return true;
        });
    }

    void close(Line line) {
        locked(() -> line.closed = true);
    }

    private void takeTurns() {
        for (Optional<Next> next = await(); next.isPresent(); next = await()) {
            next.ifPresent(this::take);
        }
    }

    private void take(Next next) {
        Wish wish = Wish.NEVER;
        long begin = clock.nanos();
        try {
            wish = next.line().take(next.turn());
        } catch (RuntimeException | Error e) {
            LOG.error("A task broke and gets no more turns", e); // the pool serves the others
            close(next.line());
        } finally {
            finish(next, wish, clock.nanos() - begin);
        }
    }

    private void finish(Next next, Wish wish, long spent) {
        Line line = next.line();
        locked(() -> {
            agenda.spent(next.turn(), spent);
            line.working = false;
            if (line.hasMail) {
                agenda.mail(line);
            }
            agenda.plan(line, wish);
            changed.signal();
            return true;
        });
    }

    /** The next turn; empty when the pool stops. */
    private Optional<Next> await() {
        lock.lock();
        try {
            while (!stopping) {
                Optional<Next> next = agenda.next(clock.nanos());
                if (next.isPresent()) {
                    return next;
                }
                long now = clock.nanos();
                var _ = changed.awaitNanos(Math.min(agenda.nextTimer() - now, LONGEST_WAIT));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
        return Optional.empty();
    }

    private interface Guarded<T> {
        T run();
    }

    private <T> T locked(Guarded<T> work) {
        lock.lock();
        try {
            return work.run();
        } finally {
            lock.unlock();
        }
    }
}
