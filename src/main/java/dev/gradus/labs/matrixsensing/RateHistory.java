package dev.gradus.labs.matrixsensing;

import dev.gradus.sim.StateReader;
import dev.gradus.sim.StateWriter;
import java.util.Arrays;

/** The learning rates of a run so far: theory follows the changes that the run has seen. Owner: one simulation. */
final class RateHistory {
    private double[] since = {0};
    private double[] rates;

    RateHistory(double rate) {
        rates = new double[] {rate};
    }

    /** From {@code step} on; what was to hold from there before is forgotten. */
    void change(long step, double rate) {
        if (rate == rates[rates.length - 1]) {
            return;
        }
        int kept = since[since.length - 1] == step ? since.length - 1 : since.length;
        since = Arrays.copyOf(since, kept + 1);
        rates = Arrays.copyOf(rates, kept + 1);
        since[kept] = step;
        rates[kept] = rate;
    }

    /** In force for the update after {@code step} updates. */
    double after(long step) {
        int index = rates.length - 1;
        while (since[index] > step) {
            index--;
        }
        return rates[index];
    }

    void save(StateWriter out) {
        out.reals(since);
        out.reals(rates);
    }

    void restore(StateReader in) {
        since = in.reals();
        rates = in.reals();
    }
}
