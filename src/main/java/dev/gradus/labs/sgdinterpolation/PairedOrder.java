package dev.gradus.labs.sgdinterpolation;

import dev.gradus.random.Rng;
import dev.gradus.sim.Budget;
import dev.gradus.sim.StateReader;
import dev.gradus.sim.StateWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * All curves take one update per step. One minibatch of the largest size is drawn; smaller sizes take its first rows. In
 * shuffled epochs each curve walks at its own pace through the same permutations.
 */
final class PairedOrder implements UpdateOrder {
    private final Setup setup;
    private final List<Trajectory> curves;
    private final Rng rng;
    private final List<Rng> walks = new ArrayList<>();
    private final List<Sampler> samplers = new ArrayList<>();
    private Minibatch minibatch = Minibatch.NONE;
    private int next;

    /** Has drawn nothing; {@code rng} stands after the data. */
    PairedOrder(Setup setup, List<Trajectory> curves, Rng rng) {
        this.setup = setup;
        this.curves = curves;
        this.rng = rng;
    }

    @Override
    public boolean prepare(Budget budget) {
        CurveSpec first = setup.curves().getFirst();
        rng.normals(setup.columnsOf(first)); // the published start: drawn, then multiplied by 0
        if (setup.sampling() != Sampling.SHUFFLED_EPOCHS) {
            samplers.add(new Sampler(setup, setup.largestBatch(), rng));
            return true;
        }
        for (CurveSpec curve : setup.curves()) {
            Rng walk = rng.copy();
            walks.add(walk);
            samplers.add(new Sampler(setup, curve.batchSize(), walk));
        }
        return true;
    }

    @Override
    public boolean advance(Budget budget, long step) {
        while (next < curves.size()) {
            Trajectory curve = curves.get(next);
            curve.update(minibatchOf(next, curve.spec().batchSize()), step);
            next++;
            if (next < curves.size() && budget.exhausted()) {
                return false;
            }
        }
        next = 0;
        return true;
    }

    @Override
    public boolean finished() {
        return false;
    }

    @Override
    public boolean begun(int curve) {
        return true;
    }

    @Override
    public double activeCurve() {
        return Double.NaN;
    }

    @Override
    public double iteration() {
        return Double.NaN;
    }

    @Override
    public Minibatch minibatch() {
        return minibatch;
    }

    @Override
    public void save(StateWriter out) {
        out.generator(rng);
        walks.forEach(out::generator);
        samplers.forEach(sampler -> sampler.save(out));
    }

    @Override
    public void restore(StateReader in) {
        in.generator(rng);
        walks.forEach(in::generator);
        samplers.forEach(sampler -> sampler.restore(in));
        minibatch = samplers.getFirst().current();
        next = 0;
    }

    private Minibatch minibatchOf(int curve, int size) {
        if (curve == 0) {
            minibatch = samplers.getFirst().next();
        } else if (samplers.size() > 1) {
            return samplers.get(curve).next();
        }
        return minibatch.first(size);
    }
}
