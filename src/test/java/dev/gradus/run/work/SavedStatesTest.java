package dev.gradus.run.work;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.run.history.Pyramid;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SavedStatesTest {
    private static final int STATE_BYTES = 10_000;

    private final SavedStates states = new SavedStates(() -> 400_000);
    private final Pyramid history = new Pyramid(1, 16);

    @Test
    void staysWithinItsBytesAndKeepsBothEnds() {
        fill(5000);
        assertThat(states.bytes()).isLessThanOrEqualTo(400_000);
        assertThat(states.count()).isBetween(30, 40);
        assertThat(states.floor(3).orElseThrow().step()).isZero();
        assertThat(states.last()).isEqualTo(4999);
    }

    @Test
    void gapsGrowWithAge() {
        fill(5000);
        List<Long> kept = kept(5000);
        for (int i = 1; i + 1 < kept.size(); i++) {
            long age = 4999 - kept.get(i - 1);
            assertThat(kept.get(i) - kept.get(i - 1))
                    .as("gap %d steps ago", age)
                    .isLessThanOrEqualTo(age / 2 + 2);
        }
        assertThat(kept.getLast() - kept.get(kept.size() - 2)).isLessThanOrEqualTo(3);
    }

    @Test
    void stateTooLargeForTheLimitIsNotKept() {
        SavedStates small = new SavedStates(() -> 100);
        small.put(state(0));
        assertThat(small.count()).isZero();
        assertThat(small.bytes()).isZero();
        assertThat(small.floor(10)).isEmpty();
    }

    @Test
    void lowestStepNearAStateIsReachable() {
        for (long step : new long[] {0, 100, 110, 120}) {
            states.put(state(step));
        }
        assertThat(states.reachable(10, 125)).isEqualTo(100);
        assertThat(states.reachable(4, 125)).isEqualTo(125);
        assertThat(states.reachable(100, 125)).isZero();
    }

    @Test
    void droppingLaterStatesGivesTheirBytesBack() {
        fill(20);
        states.dropAfter(9);
        assertThat(states.count()).isEqualTo(10);
        assertThat(states.bytes()).isLessThan(10 * (STATE_BYTES + 1000L));
        states.clear();
        assertThat(states.bytes()).isZero();
    }

    private void fill(int steps) {
        for (int step = 0; step < steps; step++) {
            states.put(state(step));
        }
    }

    private List<Long> kept(int steps) {
        List<Long> kept = new ArrayList<>();
        for (long step = steps; step >= 0; step = kept.getLast() - 1) {
            kept.add(states.floor(step).orElseThrow().step());
        }
        return kept.reversed();
    }

    private SavedState state(long step) {
        history.clear();
        history.add(step, new float[1]);
        return new SavedState(step, step - 1, new byte[STATE_BYTES], history.mark());
    }
}
