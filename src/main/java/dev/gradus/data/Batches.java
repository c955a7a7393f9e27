package dev.gradus.data;

import dev.gradus.random.Rng;
import java.util.Optional;

/**
 * The order in which examples come, epoch after epoch. A shuffled epoch is {@code permutation(examples)} of the generator that
 * is given with its first batch (Fisher–Yates, NumPy's draws). Within an epoch nothing is allocated. Owner: one simulation.
 */
public final class Batches {
    /** The order of an epoch. */
    public enum Order {
        /** 0, 1, 2, … in every epoch; nothing is drawn. */
        STORED,
        /** A new random order for every epoch. */
        SHUFFLED
    }

    /** What becomes of the examples at the end of an epoch that do not fill a batch. */
    public enum Remainder {
        /** They are a smaller batch. */
        KEPT,
        /** They are left out of this epoch. */
        DROPPED
    }

    /**
     * Everything that later batches depend on, besides the generator.
     *
     * @param position examples of this epoch that have come
     * @param epoch epochs that have ended
     * @param epochStart the generator before it drew the order of this epoch; empty if none is drawn
     */
    public record State(int position, int epoch, Optional<Rng.State> epochStart) {}

    private final int batchSize;
    private final Order kind;
    private final int[] order;
    private final int usable;
    private Optional<Rng.State> epochStart = Optional.empty();
    private int position;
    private int epoch;

    /** @throws IllegalArgumentException if batchSize is outside [1, examples] */
    public Batches(int examples, int batchSize, Order kind, Remainder remainder) {
        if (batchSize < 1 || batchSize > examples) {
            throw new IllegalArgumentException("batchSize must be in [1, " + examples + "], got " + batchSize);
        }
        this.batchSize = batchSize;
        this.kind = kind;
        order = new int[examples];
        usable = remainder == Remainder.KEPT ? examples : examples - examples % batchSize;
        arrange();
    }

    /**
     * Fills {@code batch} with the numbers of the next examples and returns how many they are: batchSize, or fewer at the end
     * of an epoch.
     *
     * @param batch at least batchSize long; the rest stays as it is
     * @param rng draws the order of an epoch at its first batch if batches are shuffled
     */
    public int next(int[] batch, Rng rng) {
        if (position == 0 && kind == Order.SHUFFLED) {
            epochStart = Optional.of(rng.state());
            arrange();
            rng.shuffle(order);
        }
        int count = Math.min(batchSize, usable - position);
        System.arraycopy(order, position, batch, 0, count);
        position += count;
        if (position == usable) {
            position = 0;
            epoch++;
        }
        return count;
    }

    /** Batches of an epoch. */
    public int perEpoch() {
        return (usable + batchSize - 1) / batchSize;
    }

    /** Epochs that have ended. */
    public int epoch() {
        return epoch;
    }

    /** Examples of the current epoch that have come; 0 at its start. */
    public int position() {
        return position;
    }

    /** The numbers of all examples in the order of the current epoch, copied. */
    public int[] order() {
        return order.clone();
    }

    /** A few kilobytes, however many the examples. */
    public State state() {
        return new State(position, epoch, epochStart);
    }

    /**
     * Goes on where {@code state} was taken, given that the generator is restored too. Cost: the order of one epoch is drawn
     * again.
     */
    public void restore(State state) {
        arrange();
        state.epochStart().ifPresent(start -> {
            Rng rng = new Rng(0);
            rng.restore(start);
            rng.shuffle(order);
        });
        epochStart = state.epochStart();
        position = state.position();
        epoch = state.epoch();
    }

    private void arrange() {
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
    }
}
