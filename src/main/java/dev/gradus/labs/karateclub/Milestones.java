package dev.gradus.labs.karateclub;

import dev.gradus.sim.StateReader;
import dev.gradus.sim.StateWriter;

/** What a run remembers of its past: the best watched loss, the first perfect test, the last gradient check. */
final class Milestones {
    private double bestLoss = Double.POSITIVE_INFINITY;
    private long epochsWithoutGain;
    private double firstPerfectTest = Double.NaN;
    private double[] gradientErrors;

    /** @param gradientErrors not-a-numbers, one per block */
    Milestones(double[] gradientErrors) {
        this.gradientErrors = gradientErrors.clone();
    }

    /** Looks at the loss that early stopping watches; a loss that is not a number is no loss at all. */
    void watch(double loss) {
        if (loss < bestLoss) {
            bestLoss = loss;
            epochsWithoutGain = 0;
        } else if (!Double.isNaN(loss)) {
            epochsWithoutGain++;
        }
    }

    void testAccuracy(double accuracy, long step) {
        if (accuracy == 1 && Double.isNaN(firstPerfectTest)) {
            firstPerfectTest = step;
        }
    }

    /** Errors of the last blocks; those before them were not checked. */
    void checked(double[] errors) {
        System.arraycopy(errors, 0, gradientErrors, gradientErrors.length - errors.length, errors.length);
    }

    double bestLoss() {
        return Double.isInfinite(bestLoss) ? Double.NaN : bestLoss;
    }

    long epochsWithoutGain() {
        return epochsWithoutGain;
    }

    /** The step, or not a number. */
    double firstPerfectTest() {
        return firstPerfectTest;
    }

    double[] gradientErrors() {
        return gradientErrors.clone();
    }

    void save(StateWriter out) {
        out.real(bestLoss);
        out.number(epochsWithoutGain);
        out.real(firstPerfectTest);
        out.reals(gradientErrors);
    }

    void restore(StateReader in) {
        bestLoss = in.real();
        epochsWithoutGain = in.number();
        firstPerfectTest = in.real();
        gradientErrors = in.reals();
    }
}
