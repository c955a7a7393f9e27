package dev.gradus.labs.sgdinterpolation;

import dev.gradus.sim.StateReader;
import dev.gradus.sim.StateWriter;

/** One curve on its way: its weights, what was measured on them, and what theory says. Owned by one simulation. */
final class Trajectory {
    /** A curve has diverged once its loss is this many times the initial one. */
    private static final double DIVERGED = 1e12;

    private final Solution solution;
    private final Descent descent;
    private final Theory theory;
    private final Boolean bounded;
    private final double initialLoss;
    private Setup setup;
    private CurveSpec spec;
    private double loss;
    private double squaredDistance;
    private long iteration;
    private double boundFactor = 1;
    private long divergedAt = -1;
    private double blockSum;
    private double floor = Double.NaN;

    /** Nothing has been done yet. */
    Trajectory(Setup setup, CurveSpec spec, Problem problem, Solution solution) {
        this.setup = setup;
        this.spec = spec;
        this.solution = solution;
        descent = solution.start();
        theory = Theory.of(problem, setup.augmentationOf(spec));
        bounded = spec.batchSize() == 1 && setup.interpolates(spec);
        measure();
        initialLoss = loss;
    }

    /** Takes live parameters. */
    void adopt(Setup newSetup, CurveSpec newSpec) {
        setup = newSetup;
        spec = newSpec;
    }

    /** One update; nothing once the curve has diverged or has nothing left to learn. */
    void update(Minibatch minibatch, long step) {
        if (diverged()) {
            return;
        }
        double rate = learningRate();
        if (loss > 0) {
            double averaged = setup.makes("notDividedByBatch") ? 1 : minibatch.count();
            descent.step(minibatch, 2 * rate / averaged, shrinkage(rate));
        }
        iteration++;
        boundFactor *= 1 + theory.growth(rate);
        measure();
        collectFloor();
        if (!(loss <= DIVERGED * initialLoss)) {
            divergedAt = step;
        }
    }

    /** η of the next update. */
    double learningRate() {
        return spec.learningRate() * setup.schedule().factor(iteration, setup.iterations());
    }

    Solution solution() {
        return solution;
    }

    Descent descent() {
        return descent;
    }

    CurveSpec spec() {
        return spec;
    }

    boolean diverged() {
        return divergedAt >= 0;
    }

    double divergedAt() {
        return diverged() ? divergedAt : Double.NaN;
    }

    long iteration() {
        return iteration;
    }

    double loss() {
        return loss;
    }

    double squaredDistance() {
        return squaredDistance;
    }

    /** Mean of the squared distance over the last complete block of updates 2^k … 2^(k+1) − 1. */
    double floor() {
        return floor;
    }

    /** Bound on the expected loss; not a number where the theory does not apply or the bound has left all numbers. */
    double bound() {
        double bound = boundFactor * initialLoss;
        return bounded && Double.isFinite(bound) ? bound : Double.NaN;
    }

    double markovSteps() {
        double allowed = setup.targetLoss() * setup.failureProbability();
        return bounded ? Theory.markovSteps(theory.growth(spec.learningRate()), initialLoss, allowed) : Double.NaN;
    }

    Theory theory() {
        return theory;
    }

    void save(StateWriter out) {
        descent.save(out);
        out.number(iteration);
        out.real(boundFactor);
        out.number(divergedAt);
        out.real(blockSum);
        out.real(floor);
    }

    void restore(StateReader in) {
        descent.restore(in);
        iteration = in.number();
        boundFactor = in.real();
        divergedAt = in.number();
        blockSum = in.real();
        floor = in.real();
        measure();
    }

    private double shrinkage(double rate) {
        if (spec.objective() != Objective.RIDGE) {
            return 0;
        }
        return 2 * rate * setup.ridge() * (setup.makes("penaltyTimesN") ? setup.n() : 1);
    }

    private void measure() {
        loss = descent.loss();
        squaredDistance = descent.squaredDistance();
    }

    private void collectFloor() {
        blockSum += squaredDistance;
        long blockSize = Long.highestOneBit(iteration);
        if (iteration == 2 * blockSize - 1) {
            floor = blockSum / blockSize;
            blockSum = 0;
        }
    }
}
