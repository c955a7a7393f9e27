package dev.gradus.labs.pointclouds;

import dev.gradus.sim.Budget;
import java.util.List;

/** The mean gradient over a batch, computed cloud by cloud so that the work can pause. Owner: one thread. */
final class BatchGradient {
    private final DigitSets data;
    private final SetNetwork network;
    private final int[] batch;
    private final List<double[]> sums;
    private int done;

    BatchGradient(DigitSets data, SetNetwork network, int[] batch) {
        this.data = data;
        this.network = network;
        this.batch = batch;
        sums = network.zeros();
    }

    /** Goes on until every cloud is in, or until the budget is used up: false. */
    boolean advance(Budget budget) {
        while (done < batch.length) {
            add(batch[done++]);
            if (budget.exhausted()) {
                break;
            }
        }
        return done == batch.length;
    }

    private void add(int number) {
        SetNetwork.Pass pass = network.forward(data, number);
        double[] slope = pass.probabilities().clone();
        slope[data.label(number)] -= 1;
        for (int k = 0; k < slope.length; k++) {
            slope[k] /= batch.length;
        }
        network.backward(pass, data.keptOf(number), slope, sums);
    }

    /** Of every block of weights, once all is done. */
    List<double[]> result() {
        return sums;
    }
}
