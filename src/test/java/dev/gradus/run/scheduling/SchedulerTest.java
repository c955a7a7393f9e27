package dev.gradus.run.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.run.ManualClock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SchedulerTest {
    private final ManualClock clock = new ManualClock();
    private final Scheduler scheduler = new Scheduler(clock);
    private final List<String> turns = new ArrayList<>();

    @Test
    void workGoesRoundSoThatNobodyStarves() {
        Line heavy = register("heavy", Wish.NOW);
        Line light = register("light", Wish.NOW);
        heavy.wake();
        light.wake();
        takeTurns(102);
        assertThat(turns.stream().filter("heavy works"::equals)).hasSize(50);
        assertThat(turns.stream().filter("light works"::equals)).hasSize(50);
    }

    @Test
    void messagesAreAnsweredBeforeAnybodyWorksOn() {
        for (int i = 0; i < 10; i++) {
            register("worker", Wish.NOW).wake();
        }
        Line other = register("other", Wish.NEVER);
        takeTurns(25);
        other.wake();
        takeTurns(1);
        assertThat(turns.getLast()).isEqualTo("other answers");
    }

    @Test
    void whoSendsManyMessagesGainsNoWork() {
        Line chatty = register("chatty", Wish.NOW);
        Line quiet = register("quiet", Wish.NOW);
        chatty.wake();
        quiet.wake();
        for (int i = 0; i < 100; i++) {
            chatty.wake();
            takeTurns(2);
        }
        long chattyWork = turns.stream().filter("chatty works"::equals).count();
        long quietWork = turns.stream().filter("quiet works"::equals).count();
        assertThat(chattyWork - quietWork).isBetween(-1L, 1L);
    }

    @Test
    void shortBeatsDoNotWaitForAllWhoWorkWithoutAPause() {
        for (int i = 0; i < 50; i++) {
            working("worker", 15).wake();
        }
        takeTurns(200);
        long due = clock.nanos() + 1;
        register("beat", new Wish(due)).wake();
        takeTurns(4);
        assertThat(turns).endsWith("beat works", "worker works");
    }

    @Test
    void longBeatsTakeAtMostHalfOfTheTime() {
        working("worker", 15).wake();
        Line beat = scheduler.register(new Task() {
            @Override
            public Wish answer() {
                return new Wish(clock.nanos() + 1);
            }

            @Override
            public Wish work() {
                turns.add("beat works");
                clock.advance(15 * ManualClock.MILLI);
                return new Wish(clock.nanos() + 1);
            }
        });
        beat.wake();
        takeTurns(202);
        assertThat(turns.stream().filter("worker works"::equals)).hasSizeBetween(95, 105);
    }

    @Test
    void spareWorkIsDoneWhenNobodyElseWantsToWork() {
        working("spare", 10, Wish.SPARE).wake();
        takeTurns(4);
        assertThat(turns).containsExactly("spare works", "spare works", "spare works");
    }

    @Test
    void spareWorkHasATwentiethOfTheTimeOfABusyMachine() {
        for (int i = 0; i < 3; i++) {
            working("worker", 10).wake();
        }
        working("spare", 10, Wish.SPARE).wake();
        takeTurns(424);
        assertThat(turns.stream().filter("spare works"::equals)).hasSizeBetween(19, 21);
        assertThat(turns.stream().filter("worker works"::equals)).hasSizeBetween(399, 401);
    }

    @Test
    void taskThatWaitsGetsItsTurnWhenItsTimeComes() {
        long due = clock.nanos() + 50;
        register("patient", new Wish(due)).wake();
        takeTurns(2);
        assertThat(turns).containsExactly("patient answers");
        assertThat(scheduler.nextTimer()).isEqualTo(due);
        clock.moveTo(due);
        takeTurns(1);
        assertThat(turns).containsExactly("patient answers", "patient works");
    }

    @Test
    void closedTaskGetsNoMoreTurns() {
        Line line = register("closed", Wish.NOW);
        line.wake();
        takeTurns(3);
        line.close();
        line.wake();
        assertThat(scheduler.turn()).isFalse();
    }

    @Test
    void taskThatBreaksHarmsNobody() {
        Line broken = scheduler.register(new Task() {
            @Override
            public Wish answer() {
                throw new IllegalStateException("broken on purpose");
            }

            @Override
            public Wish work() {
                return Wish.NOW;
            }
        });
        broken.wake();
        register("other", Wish.NEVER).wake();
        takeTurns(2);
        assertThat(turns).containsExactly("other answers");
    }

    @Test
    void turnsOfATaskNeverOverlapWhateverThePool() throws InterruptedException {
        try (Scheduler pool = new Scheduler(NanoClock.SYSTEM)) {
            pool.start(4);
            AtomicInteger inside = new AtomicInteger();
            AtomicInteger overlaps = new AtomicInteger();
            CountDownLatch done = new CountDownLatch(2000);
            Line line = pool.register(new Task() {
                @Override
                public Wish answer() {
                    return work();
                }

                @Override
                public Wish work() {
                    overlaps.addAndGet(inside.getAndIncrement());
                    done.countDown();
                    inside.decrementAndGet();
                    return done.getCount() > 0 ? Wish.NOW : Wish.NEVER;
                }
            });
            for (int i = 0; i < 1000; i++) {
                line.wake();
            }
            assertThat(done.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(overlaps).hasValue(0);
        }
    }

    private Line working(String name, long millis) {
        return working(name, millis, Wish.NOW);
    }

    private Line working(String name, long millis, Wish wish) {
        return scheduler.register(new Task() {
            @Override
            public Wish answer() {
                return wish;
            }

            @Override
            public Wish work() {
                turns.add(name + " works");
                clock.advance(millis * ManualClock.MILLI);
                return wish;
            }
        });
    }

    private Line register(String name, Wish wish) {
        return scheduler.register(new Task() {
            @Override
            public Wish answer() {
                turns.add(name + " answers");
                return wish;
            }

            @Override
            public Wish work() {
                turns.add(name + " works");
                return wish.isNow() ? Wish.NOW : Wish.NEVER;
            }
        });
    }

    private void takeTurns(int count) {
        for (int i = 0; i < count; i++) {
            scheduler.turn();
        }
    }
}
