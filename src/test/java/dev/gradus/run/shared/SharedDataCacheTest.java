package dev.gradus.run.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gradus.sim.Budget;
import dev.gradus.sim.Preparation;
import dev.gradus.sim.SharedData;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SharedDataCacheTest {
    private record Named(String name) implements SharedData.Key<String> {
        @Override
        public Class<String> type() {
            return String.class;
        }
    }

    private final SharedDataCache cache = new SharedDataCache(250);
    private final AtomicInteger made = new AtomicInteger();

    @Test
    void dataAreMadeOnceForAllWhoNeedTheSame() {
        try (SharedHandle one = cache.open();
                SharedHandle two = cache.open()) {
            assertThat(obtain(one, "a")).contains("a");
            assertThat(obtain(two, "a")).contains("a");
            assertThat(obtain(two, "b")).contains("b");
        }
        assertThat(made).hasValue(2);
    }

    @Test
    void preparationGoesOnWhereAnotherRunLeftIt() {
        AtomicInteger pieces = new AtomicInteger();
        Preparation<String> threePieces =
                preparation(() -> pieces.incrementAndGet() < 3 ? Optional.empty() : Optional.of("x"));
        try (SharedHandle one = cache.open();
                SharedHandle two = cache.open()) {
            assertThat(one.obtain(new Named("x"), () -> threePieces, Budget.UNLIMITED))
                    .isEmpty();
            assertThat(two.obtain(new Named("x"), () -> threePieces, Budget.UNLIMITED))
                    .isEmpty();
            assertThat(one.obtain(new Named("x"), () -> threePieces, Budget.UNLIMITED))
                    .contains("x");
            assertThat(pieces).hasValue(3);
        }
    }

    @Test
    void oneRunAtATimeWorksOnAPreparation() throws InterruptedException {
        CountDownLatch atWork = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Preparation<String> slow = preparation(() -> {
            atWork.countDown();
            awaitQuietly(goOn);
            return Optional.of("slow");
        });
        try (SharedHandle one = cache.open();
                SharedHandle two = cache.open()) {
            Thread worker =
                    Thread.ofPlatform().start(() -> one.obtain(new Named("slow"), () -> slow, Budget.UNLIMITED));
            atWork.await();
            assertThat(two.obtain(new Named("slow"), () -> slow, Budget.UNLIMITED))
                    .isEmpty();
            assertThat(two.isWaiting()).isTrue();
            goOn.countDown();
            worker.join();
            assertThat(two.obtain(new Named("slow"), () -> slow, Budget.UNLIMITED))
                    .contains("slow");
            assertThat(two.isWaiting()).isFalse();
        }
    }

    @Test
    void bytesAreCountedWhileHeldAndTheLatestUsedStayForAWhile() {
        SharedHandle handle = cache.open();
        assertThat(obtain(handle, "a")).isPresent();
        assertThat(obtain(handle, "b")).isPresent();
        assertThat(obtain(handle, "c")).isPresent();
        assertThat(cache.bytes()).isEqualTo(300);
        handle.close();
        assertThat(cache.bytes()).isEqualTo(200);
        try (SharedHandle next = cache.open()) {
            assertThat(obtain(next, "c")).isPresent();
            assertThat(obtain(next, "b")).isPresent();
            assertThat(made).hasValue(3);
            assertThat(obtain(next, "a")).isPresent();
            assertThat(made).hasValue(4);
        }
    }

    @Test
    void failedPreparationIsTriedAgain() {
        AtomicBoolean broken = new AtomicBoolean(true);
        Preparation<String> sometimes = preparation(() -> {
            if (broken.get()) {
                throw new IllegalStateException("broken on purpose");
            }
            return Optional.of("mended");
        });
        try (SharedHandle handle = cache.open()) {
            assertThatThrownBy(() -> handle.obtain(new Named("x"), () -> sometimes, Budget.UNLIMITED))
                    .hasMessage("broken on purpose");
            broken.set(false);
            assertThat(handle.obtain(new Named("x"), () -> sometimes, Budget.UNLIMITED))
                    .contains("mended");
        }
    }

    private Optional<String> obtain(SharedHandle handle, String name) {
        return handle.obtain(
                new Named(name),
                () -> {
                    made.incrementAndGet();
                    return preparation(() -> Optional.of(name));
                },
                Budget.UNLIMITED);
    }

    private interface Piece {
        Optional<String> work();
    }

    private static Preparation<String> preparation(Piece piece) {
        return new Preparation<>() {
            @Override
            public Optional<String> advance(Budget budget) {
                return piece.work();
            }

            @Override
            public long bytes() {
                return 100;
            }
        };
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
