package dev.gradus.optim;

/** The learning rate of each update. Updates are numbered from 1. */
public sealed interface LearningRateSchedule {
    /**
     * η of an update.
     *
     * @param update 1, 2, …
     */
    double rate(long update);

    /** η_t = η. */
    record Constant(double initial) implements LearningRateSchedule {
        @Override
        public double rate(long update) {
            return initial;
        }
    }

    /**
     * η_t = η / (1 + (t − 1) / τ): sums to infinity while the squares do not, as stochastic gradients need to converge. Source:
     * H. Robbins, S. Monro, "A Stochastic Approximation Method", Annals of Mathematical Statistics 22 (1951).
     *
     * @param halfAfter τ, after so many updates η is halved
     */
    record Inverse(double initial, double halfAfter) implements LearningRateSchedule {
        @Override
        public double rate(long update) {
            return initial / (1 + (update - 1) / halfAfter);
        }
    }

    /**
     * Half a cosine wave down: η_t = η_end + (η − η_end) (1 + cos(π (t − 1) / T)) / 2, then η_end. Source: I. Loshchilov, F. Hutter,
     * "SGDR: Stochastic Gradient Descent with Warm Restarts", ICLR 2017, eq. 5, without restarts.
     *
     * @param updates T
     */
    record Cosine(double initial, double end, long updates) implements LearningRateSchedule {
        @Override
        public double rate(long update) {
            double done = Math.min(1, (double) (update - 1) / updates);
            return end + (initial - end) * (1 + StrictMath.cos(Math.PI * done)) / 2;
        }
    }

    /** η_t = η · factor^⌊(t − 1) / every⌋. */
    record Steps(double initial, double factor, long every) implements LearningRateSchedule {
        @Override
        public double rate(long update) {
            return initial * StrictMath.pow(factor, (double) Math.floorDiv(update - 1, every));
        }
    }

    /**
     * From nearly 0 in equal steps up to where {@code then} begins: η_t = t / T · then(1), and then(t − T) afterwards.
     *
     * @param updates T
     */
    record WarmUp(long updates, LearningRateSchedule then) implements LearningRateSchedule {
        @Override
        public double rate(long update) {
            return update <= updates ? then.rate(1) * ((double) update / updates) : then.rate(update - updates);
        }
    }
}
