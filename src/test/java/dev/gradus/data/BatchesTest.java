package dev.gradus.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.gradus.data.Batches.Order;
import dev.gradus.data.Batches.Remainder;
import dev.gradus.random.Rng;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class BatchesTest {
    private final Rng rng = new Rng(7);

    @Test
    void storedOrderDrawsNothing() {
        var batches = new Batches(5, 2, Order.STORED, Remainder.KEPT);
        Rng untouched = rng.copy();
        assertThat(taken(batches, 4)).containsExactly(List.of(0, 1), List.of(2, 3), List.of(4), List.of(0, 1));
        assertThat(rng.bits()).isEqualTo(untouched.bits());
    }

    @Test
    void droppedRemainderLeavesOnlyFullBatches() {
        var batches = new Batches(5, 2, Order.STORED, Remainder.DROPPED);
        assertThat(taken(batches, 3)).containsExactly(List.of(0, 1), List.of(2, 3), List.of(0, 1));
        assertThat(batches.perEpoch()).isEqualTo(2);
        assertThat(batches.epoch()).isOne();
    }

    @Test
    void everyEpochIsThePermutationThatNumpyDraws() {
        var batches = new Batches(10, 10, Order.SHUFFLED, Remainder.KEPT);
        Rng expected = new Rng(7);
        int[] batch = new int[10];
        for (int epoch = 0; epoch < 3; epoch++) {
            assertThat(batches.next(batch, rng)).isEqualTo(10);
            assertThat(batch).isEqualTo(expected.permutation(10));
        }
    }

    @Test
    void restoredBatchesContinueAsIfUnbroken() {
        for (int broken = 0; broken < 9; broken++) {
            var unbroken = new Batches(10, 4, Order.SHUFFLED, Remainder.KEPT);
            Rng draws = new Rng(3);
            taken(unbroken, broken, draws);
            var restored = new Batches(10, 4, Order.SHUFFLED, Remainder.KEPT);
            restored.restore(unbroken.state());
            assertThat(taken(restored, 7, draws.copy())).isEqualTo(taken(unbroken, 7, draws));
        }
    }

    @Test
    void batchLargerThanTheSetIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Batches(5, 6, Order.STORED, Remainder.KEPT))
                .withMessage("batchSize must be in [1, 5], got 6");
    }

    private List<List<Integer>> taken(Batches batches, int count) {
        return taken(batches, count, rng);
    }

    private static List<List<Integer>> taken(Batches batches, int count, Rng rng) {
        List<List<Integer>> taken = new ArrayList<>();
        int[] batch = new int[10];
        for (int i = 0; i < count; i++) {
            int size = batches.next(batch, rng);
            taken.add(Arrays.stream(batch, 0, size).boxed().toList());
        }
        return taken;
    }
}
