package dev.gradus.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.run.scheduling.NanoClock;
import dev.gradus.run.shared.SharedDataCache;
import dev.gradus.sim.parameter.Reading;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PreviewsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ManualClock clock = new ManualClock();
    private final WalkLab walk = new WalkLab(clock, 100);

    @Test
    void stepZeroIsThereForEveryoneOfACrowd() {
        Previews previews = new Previews(new SharedDataCache(0), NanoClock.SYSTEM);
        CountDownLatch all = new CountDownLatch(1);
        var asked = IntStream.range(0, 16)
                .mapToObj(seed -> CompletableFuture.supplyAsync(
                        () -> {
                            await(all);
                            return previews.of(request(seed, 3), PATIENCE);
                        },
                        task -> Thread.ofVirtual().start(task)))
                .toList();
        all.countDown();
        assertThat(asked).extracting(CompletableFuture::join).allMatch(Optional::isPresent);
    }

    @Test
    void stepZeroIsComputedOnce() {
        Previews previews = new Previews(new SharedDataCache(0), clock);
        Optional<Moment> first = previews.of(request(1, 3), PATIENCE);
        long spent = clock.nanos();
        assertThat(previews.of(request(1, 3), PATIENCE).orElseThrow()).isSameAs(first.orElseThrow());
        assertThat(clock.nanos()).isEqualTo(spent);
    }

    @Test
    void whoeverIsLessPatientThanTheLabGetsNothing() {
        Previews previews = new Previews(new SharedDataCache(0), clock);
        assertThat(previews.of(request(1, 400), Duration.ofMillis(100))).isEmpty();
        assertThat(previews.of(request(1, 400), Duration.ofMillis(500))).isPresent();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private RunRequest request(int seed, int pieces) {
        Reading reading = walk.parameters().read(Map.of("pieces", Integer.toString(pieces)));
        return RunRequest.of(walk, reading.values(), seed);
    }
}
