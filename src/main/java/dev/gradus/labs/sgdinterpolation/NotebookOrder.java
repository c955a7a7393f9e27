package dev.gradus.labs.sgdinterpolation;

import dev.gradus.random.Rng;
import dev.gradus.sim.Budget;
import dev.gradus.sim.StateReader;
import dev.gradus.sim.StateWriter;
import java.util.List;

/**
 * One curve after the other from one stream, as published. A study begins with randn(columns), multiplied by 0; in regime
 * 4 each curve does. Then comes one draw of a minibatch per update, also of a curve that has diverged. Study batchSize
 * comes after study stepSize, whose draws it skips.
 */
final class NotebookOrder implements UpdateOrder {
    private static final int SKIPPED_PER_PIECE = 256;

    private final Setup setup;
    private final List<Trajectory> curves;
    private final Rng rng;
    private Sampler sampler;
    private long skipped;
    private int active = -1;
    private long iteration;

    /** Has drawn nothing; {@code rng} stands after the data. */
    NotebookOrder(Setup setup, List<Trajectory> curves, Rng rng) {
        this.setup = setup;
        this.curves = curves;
        this.rng = rng;
        sampler = new Sampler(setup, 1, rng);
    }

    @Override
    public boolean prepare(Budget budget) {
        long toSkip = (long) setup.skipped().size() * setup.iterations();
        while (skipped < toSkip) {
            skipUpdate(setup.skipped().get((int) (skipped / setup.iterations())));
            skipped++;
            if (skipped < toSkip && skipped % SKIPPED_PER_PIECE == 0 && budget.exhausted()) {
                return false;
            }
        }
        begin(0);
        return true;
    }

    @Override
    public boolean advance(Budget budget, long step) {
        if (iteration == setup.iterations()) {
            begin(active + 1);
        }
        curves.get(active).update(sampler.next(), step);
        iteration++;
        return true;
    }

    @Override
    public boolean finished() {
        return active == curves.size() - 1 && iteration == setup.iterations();
    }

    @Override
    public boolean begun(int curve) {
        return curve <= active;
    }

    @Override
    public double activeCurve() {
        return active;
    }

    @Override
    public double iteration() {
        return iteration;
    }

    @Override
    public Minibatch minibatch() {
        return sampler.current();
    }

    @Override
    public void save(StateWriter out) {
        out.generator(rng);
        out.number(active);
        out.number(iteration);
        sampler.save(out);
    }

    @Override
    public void restore(StateReader in) {
        in.generator(rng);
        active = Math.toIntExact(in.number());
        iteration = in.number();
        sampler = new Sampler(setup, setup.curves().get(active).batchSize(), rng);
        sampler.restore(in);
    }

    private void skipUpdate(CurveSpec curve) {
        if (skipped == 0) {
            drawStart(curve);
        }
        if (skipped % setup.iterations() == 0) {
            sampler = new Sampler(setup, curve.batchSize(), rng);
        }
        sampler.next();
    }

    private void begin(int curve) {
        CurveSpec spec = setup.curves().get(curve);
        if (curve == 0 || setup.regime() == 4) {
            drawStart(spec);
        }
        sampler = new Sampler(setup, spec.batchSize(), rng);
        active = curve;
        iteration = 0;
    }

    /** The published start: drawn, then multiplied by 0. */
    private void drawStart(CurveSpec curve) {
        rng.normals(setup.columnsOf(curve));
    }
}
