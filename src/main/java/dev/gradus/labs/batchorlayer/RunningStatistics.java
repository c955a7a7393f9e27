package dev.gradus.labs.batchorlayer;

import dev.gradus.sim.StateReader;
import dev.gradus.sim.StateWriter;
import java.util.Arrays;

/** Mean and variance of every hidden unit that batch norm keeps for evaluation: r ← 0.9·r + 0.1·batch. Owner: one simulation. */
final class RunningStatistics {
    /** As in PyTorch's BatchNorm. */
    private static final double MOMENTUM = 0.1;

    private final double[] means;
    private final double[] variances;

    RunningStatistics(int units) {
        means = new double[units];
        variances = new double[units];
        reset();
    }

    /** Means 0 and variances 1. */
    void reset() {
        Arrays.fill(means, 0);
        Arrays.fill(variances, 1);
    }

    /** Takes a micro-batch in; its variance as the unbiased estimate, and not at all if it has one sample. */
    void move(Standardiser seen) {
        int rows = seen.rows();
        for (int j = 0; j < means.length; j++) {
            means[j] += MOMENTUM * (seen.means()[j] - means[j]);
            if (rows > 1) {
                variances[j] += MOMENTUM * (seen.variances()[j] * rows / (rows - 1.0) - variances[j]);
            }
        }
    }

    /** max_j |mean_j − other_j|. */
    double distance(double[] other) {
        return Differences.largest(means, other);
    }

    double[] means() {
        return means;
    }

    double[] variances() {
        return variances;
    }

    void save(StateWriter out) {
        out.reals(means);
        out.reals(variances);
    }

    void restore(StateReader in) {
        System.arraycopy(in.reals(), 0, means, 0, means.length);
        System.arraycopy(in.reals(), 0, variances, 0, variances.length);
    }
}
