package dev.gradus.labs.sgdinterpolation;

import dev.gradus.random.Rng;
import dev.gradus.sim.StateReader;
import dev.gradus.sim.StateWriter;
import java.util.Arrays;

/** Draws minibatches of one size from one generator. Owned by one simulation. */
final class Sampler {
    private final Sampling sampling;
    private final Boolean drawnOnce;
    private final int n;
    private final Rng rng;
    private final int[] rows;
    private int count;
    private int[] order = {};
    private int position;

    /** Draws nothing yet; minibatches of more rows than there are hold all rows unless drawn with replacement. */
    Sampler(Setup setup, int size, Rng rng) {
        this.sampling = setup.sampling();
        this.drawnOnce = setup.makes("fixedMinibatch");
        this.n = setup.n();
        this.rng = rng;
        this.rows = new int[sampling == Sampling.WITH_REPLACEMENT ? size : Math.min(size, n)];
    }

    /** The next minibatch; valid until the next call. */
    Minibatch next() {
        if (count == 0 || !drawnOnce) {
            count = draw();
        }
        return current();
    }

    /** The minibatch drawn last. */
    Minibatch current() {
        return new Minibatch(rows, count);
    }

    void save(StateWriter out) {
        out.numbers(rows);
        out.number(count);
        out.numbers(order);
        out.number(position);
    }

    void restore(StateReader in) {
        System.arraycopy(in.numbers(), 0, rows, 0, rows.length);
        count = Math.toIntExact(in.number());
        order = in.numbers();
        position = Math.toIntExact(in.number());
    }

    private int draw() {
        return switch (sampling) {
            case WITH_REPLACEMENT -> {
                rng.fillIntegers(n, rows);
                yield rows.length;
            }
            case WITHOUT_REPLACEMENT -> {
                System.arraycopy(rng.permutation(n), 0, rows, 0, rows.length);
                yield rows.length;
            }
            case SHUFFLED_EPOCHS -> drawFromEpoch();
        };
    }

    /** The last minibatch of an epoch holds what is left. */
    private int drawFromEpoch() {
        if (position == order.length) {
            order = rng.permutation(n);
            position = 0;
        }
        int taken = Math.min(rows.length, n - position);
        System.arraycopy(order, position, rows, 0, taken);
        Arrays.fill(rows, taken, rows.length, 0);
        position += taken;
        return taken;
    }
}
