package dev.gradus.labs.batchorlayer;

import dev.gradus.sim.StateReader;
import dev.gradus.sim.StateWriter;
import java.util.Arrays;
import java.util.List;

/**
 * One combination after the other takes its micro-batches, and is compared with the first, which takes all samples at once. What is
 * not known yet is not a number. Owner: one simulation.
 */
final class Accumulation {
    private final Network network;
    private final double[] wholeMeans;
    private final RunningStatistics running;
    private final double[] baseOutputs;
    private final double[] baseGradient;
    private final double[] sum;
    private final double[] loss;
    private final double[] logitDifference;
    private final double[] gradientDifference;
    private final double[] relativeDifference;
    private final double[] runningDistance;

    Accumulation(Network network) {
        this.network = network;
        Setup setup = network.setup();
        wholeMeans = unitMeans(network);
        running = new RunningStatistics(setup.hidden());
        baseOutputs = new double[setup.samples()];
        baseGradient = new double[network.w().length];
        sum = new double[network.w().length];
        loss = unknown(setup);
        logitDifference = unknown(setup);
        gradientDifference = unknown(setup);
        relativeDifference = unknown(setup);
        runningDistance = unknown(setup);
    }

    private static double[] unknown(Setup setup) {
        double[] numbers = new double[setup.combinations()];
        Arrays.fill(numbers, Double.NaN);
        return numbers;
    }

    private static double[] unitMeans(Network network) {
        Setup setup = network.setup();
        double[] h = network.hidden(0, setup.samples());
        double[] means = new double[setup.hidden()];
        for (int i = 0; i < h.length; i++) {
            means[i % setup.hidden()] += h[i] / setup.samples();
        }
        return means;
    }

    /** The combination that step {@code step} ≥ 1 belongs to. */
    static int combination(long step) {
        return Long.SIZE - 1 - Long.numberOfLeadingZeros(step);
    }

    /** The micro-batch of its combination that step {@code step} ≥ 1 takes, from 0. */
    static int microBatch(long step) {
        return Math.toIntExact(step - (1L << combination(step)));
    }

    /** Takes one micro-batch; whether its loss is divided by the number of accumulation steps may change on the way. */
    void take(long step, Setup present) {
        int combination = combination(step);
        int index = microBatch(step);
        Setup setup = network.setup();
        int rows = setup.batchSize(combination);
        if (index == 0) {
            Arrays.fill(sum, 0);
            running.reset();
        }
        Network.Pass pass = network.pass(index * rows, rows, running);
        double share = present.dividesLoss() ? 1.0 / setup.accumulation(combination) : 1;
        for (int i = 0; i < sum.length; i++) {
            sum[i] += share * pass.gradient()[i];
        }
        if (combination == 0) {
            System.arraycopy(pass.outputs(), 0, baseOutputs, 0, rows);
            System.arraycopy(sum, 0, baseGradient, 0, sum.length);
        }
        double[] wanted = Arrays.copyOfRange(baseOutputs, index * rows, (index + 1) * rows);
        boolean isFirst = index == 0;
        raise(logitDifference, combination, isFirst, Differences.largest(pass.outputs(), wanted));
        loss[combination] = (isFirst ? 0 : loss[combination]) + pass.loss() / setup.accumulation(combination);
        keep(pass.statistics());
        if (index + 1 == setup.accumulation(combination)) {
            compare(combination);
        }
    }

    private static void raise(double[] numbers, int at, boolean isFirst, double value) {
        numbers[at] = isFirst ? value : Math.max(numbers[at], value);
    }

    private void keep(Standardiser seen) {
        if (network.setup().hasRunningStatistics()) {
            running.move(seen);
            if (network.setup().makes(NormalisationParameters.UPDATED_TWICE)) {
                running.move(seen);
            }
        }
    }

    private void compare(int combination) {
        gradientDifference[combination] = Differences.largest(sum, baseGradient);
        relativeDifference[combination] = Differences.relative(sum, baseGradient);
        if (network.setup().hasRunningStatistics()) {
            runningDistance[combination] = running.distance(wholeMeans);
        }
    }

    double[] sum() {
        return sum.clone();
    }

    double[] baseGradient() {
        return baseGradient.clone();
    }

    double[] logitDifference() {
        return logitDifference.clone();
    }

    double[] gradientDifference() {
        return gradientDifference.clone();
    }

    double[] relativeDifference() {
        return relativeDifference.clone();
    }

    /** Losses of the micro-batches so far, each divided by their number. */
    double[] loss() {
        return loss.clone();
    }

    double[] runningDistance() {
        return runningDistance.clone();
    }

    void save(StateWriter out) {
        running.save(out);
        all().forEach(out::reals);
    }

    void restore(StateReader in) {
        running.restore(in);
        for (double[] numbers : all()) {
            System.arraycopy(in.reals(), 0, numbers, 0, numbers.length);
        }
    }

    private List<double[]> all() {
        return List.of(
                baseOutputs,
                baseGradient,
                sum,
                loss,
                logitDifference,
                gradientDifference,
                relativeDifference,
                runningDistance);
    }
}
