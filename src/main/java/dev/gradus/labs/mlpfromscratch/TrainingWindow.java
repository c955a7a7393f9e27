package dev.gradus.labs.mlpfromscratch;

import dev.gradus.sim.StateReader;
import dev.gradus.sim.StateWriter;
import java.util.Arrays;

/** Losses and hits of the last 1 000 samples, each as it was before the sample was learned from. */
final class TrainingWindow {
    static final int SIZE = 1_000;

    private final double[] losses = new double[SIZE];
    private final int[] hits = new int[SIZE];
    private int filled;
    private int next;
    private int hitCount;
    private int endless;
    private double sum;

    /** @param hit 1 if the class was guessed, else 0 */
    void add(double loss, int hit) {
        if (filled == SIZE) {
            forget(next);
        } else {
            filled++;
        }
        losses[next] = loss;
        hits[next] = hit;
        hitCount += hit;
        endless += isFinite(loss) ? 0 : 1;
        sum += isFinite(loss) ? loss : 0;
        next++;
        if (next == SIZE) {
            next = 0;
            sum = Arrays.stream(losses).filter(TrainingWindow::isFinite).sum(); // rounding does not add up
        }
    }

    /** Not a number before the first sample, and while one has a loss without end. */
    double meanLoss() {
        return endless > 0 ? Double.NaN : sum / filled;
    }

    double accuracy() {
        return (double) hitCount / filled;
    }

    void save(StateWriter out) {
        out.reals(losses);
        out.numbers(hits);
        out.number(filled);
        out.number(next);
        out.real(sum);
    }

    void restore(StateReader in) {
        System.arraycopy(in.reals(), 0, losses, 0, SIZE);
        System.arraycopy(in.numbers(), 0, hits, 0, SIZE);
        filled = (int) in.number();
        next = (int) in.number();
        sum = in.real();
        hitCount = Arrays.stream(hits).sum();
        endless = (int) Arrays.stream(losses).filter(loss -> !isFinite(loss)).count();
    }

    private void forget(int place) {
        hitCount -= hits[place];
        endless -= isFinite(losses[place]) ? 0 : 1;
        sum -= isFinite(losses[place]) ? losses[place] : 0;
    }

    private static boolean isFinite(double loss) {
        return Math.abs(loss) <= Double.MAX_VALUE;
    }
}
