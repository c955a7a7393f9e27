package dev.gradus.labs.pointclouds;

import dev.gradus.sim.Budget;

/** Loss and accuracies over all clouds, one by one so that the work can pause. Owner: one thread. */
final class Score {
    private final DigitSets data;
    private final SetNetwork network;
    private double loss;
    private int rightInTraining;
    private int rightInTest;
    private int done;

    Score(DigitSets data, SetNetwork network) {
        this.data = data;
        this.network = network;
    }

    /** Goes on until every cloud is classified, or until the budget is used up: false. */
    boolean advance(Budget budget) {
        int count = data.clouds().size();
        while (done < count) {
            add(done++);
            if (budget.exhausted()) {
                break;
            }
        }
        return done == count;
    }

    private void add(int number) {
        double[] probabilities = network.forward(data, number).probabilities();
        int right = largest(probabilities) == data.label(number) ? 1 : 0;
        if (number < DigitSets.TRAIN) {
            loss -= Math.log(Math.max(Double.MIN_NORMAL, probabilities[data.label(number)]));
            rightInTraining += right;
        } else {
            rightInTest += right;
        }
    }

    private static int largest(double[] values) {
        int best = 0;
        for (int i = 1; i < values.length; i++) {
            best = values[i] > values[best] ? i : best;
        }
        return best;
    }

    /** Training loss, training accuracy, test accuracy, once all is done. */
    double[] result() {
        return new double[] {
            loss / DigitSets.TRAIN, (double) rightInTraining / DigitSets.TRAIN, (double) rightInTest / DigitSets.TEST
        };
    }
}
