package dev.gradus.labs.mlpfromscratch;

import dev.gradus.sim.StateReader;
import dev.gradus.sim.StateWriter;

/**
 * What the whole test set says.
 *
 * @param loss mean loss; not a number where one of the losses has no end
 * @param accuracy share of test images whose class is guessed
 * @param confusion test images by class (row) and guess (column), row by row
 */
record TestScore(double loss, double accuracy, int[] confusion) {
    /** The score of counts and a sum of losses. */
    static TestScore of(double lossSum, int[] confusion) {
        int hits = 0;
        int all = 0;
        for (int cell = 0; cell < confusion.length; cell++) {
            all += confusion[cell];
            hits += cell % (PictureSet.CLASSES + 1) == 0 ? confusion[cell] : 0;
        }
        double loss = lossSum / all;
        return new TestScore(Double.isFinite(loss) ? loss : Double.NaN, (double) hits / all, confusion);
    }

    void save(StateWriter out) {
        out.real(loss);
        out.real(accuracy);
        out.numbers(confusion);
    }

    static TestScore restored(StateReader in) {
        return new TestScore(in.real(), in.real(), in.numbers());
    }
}
