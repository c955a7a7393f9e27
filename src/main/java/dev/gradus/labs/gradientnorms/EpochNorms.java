package dev.gradus.labs.gradientnorms;

import dev.gradus.sim.StateReader;
import dev.gradus.sim.StateWriter;
import java.util.Arrays;

/** Mean over an epoch of the norm of every layer's gradient. Owner: one simulation. */
final class EpochNorms {
    private double[] sums;
    private double[] means;
    private long updates;

    EpochNorms(int layers) {
        sums = new double[layers];
        means = new double[layers];
        Arrays.fill(means, Double.NaN);
    }

    void add(double[] norms) {
        for (int i = 0; i < norms.length; i++) {
            sums[i] += norms[i];
        }
        updates++;
    }

    void endEpoch() {
        for (int i = 0; i < sums.length; i++) {
            means[i] = sums[i] / updates;
        }
        Arrays.fill(sums, 0);
        updates = 0;
    }

    /** Of the last whole epoch; not a number before. */
    double[] means() {
        return means;
    }

    void save(StateWriter out) {
        out.reals(sums);
        out.reals(means);
        out.number(updates);
    }

    void restore(StateReader in) {
        sums = in.reals();
        means = in.reals();
        updates = in.number();
    }
}
