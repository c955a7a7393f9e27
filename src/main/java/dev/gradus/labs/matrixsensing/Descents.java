package dev.gradus.labs.matrixsensing;

import dev.gradus.random.Rng;
import dev.gradus.sim.Budget;
import dev.gradus.sim.StateReader;
import dev.gradus.sim.StateWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** All descents of a run side by side on the same measurements. Owner: one simulation. */
final class Descents {
    private static final int LOOKED_AT_EVERY = 10;

    private final Target target;
    private final List<Descent> all = new ArrayList<>();
    private final List<double[]> startShares = new ArrayList<>();
    private final MeasurementPass pass;
    private boolean isMoved;
    private boolean isMeasured;
    private int decomposed;

    /** Draws the common start W; {@code rng} stands where the measurements left it. */
    Descents(Setup setup, Measurements measurements, Rng rng) {
        target = Target.of(setup, measurements);
        pass = new MeasurementPass(measurements.key());
        double[] start = Starts.drawn(setup, target, rng);
        for (double alpha : setup.alphas()) {
            double[] u = Starts.scaled(setup, target, alpha, start);
            Descent descent = new Descent(target, Sums.of(setup, measurements), setup.measurements(), u);
            startShares.add(descent.shares());
            all.add(descent);
        }
    }

    /** Measures the start as step 0, in slices; whether that is done. */
    boolean begin(Budget budget) {
        return advance(0, 0, budget);
    }

    /** Moves every descent by the gradient of the step before and measures where it stands as {@code step}. */
    boolean advance(long step, double rate, Budget budget) {
        if (!isMoved) {
            going().forEach(descent -> {
                if (step > 0) {
                    descent.move(rate / target.largest());
                }
                descent.begin();
            });
            pass.begin();
            isMoved = true;
        }
        if (!isMeasured) {
            if (!pass.advance(all, budget)) {
                return false;
            }
            going().forEach(descent -> descent.finish(step));
            isMeasured = true;
        }
        return decompose(step, budget) && end();
    }

    /** One descent after the other, with a pause after each. */
    private boolean decompose(long step, Budget budget) {
        boolean isTurn = step % LOOKED_AT_EVERY == 0;
        while (isTurn && decomposed < all.size()) {
            Descent descent = all.get(decomposed++);
            if (!descent.hasDiverged() || descent.divergedAt() == step) {
                descent.decompose();
            }
            if (decomposed < all.size() && budget.exhausted()) {
                return false;
            }
        }
        return true;
    }

    private boolean end() {
        forgetWork();
        return true;
    }

    private void forgetWork() {
        isMoved = false;
        isMeasured = false;
        decomposed = 0;
    }

    private List<Descent> going() {
        return all.stream().filter(descent -> !descent.hasDiverged()).toList();
    }

    boolean haveAllDiverged() {
        return going().isEmpty();
    }

    List<Descent> all() {
        return List.copyOf(all);
    }

    Target target() {
        return target;
    }

    /** s_j of curve {@code index} at step 0. */
    double[] startShares(int index) {
        double[] shares = startShares.get(index);
        return Arrays.copyOf(shares, shares.length);
    }

    void save(StateWriter out) {
        all.forEach(descent -> descent.save(out));
    }

    void restore(StateReader in) {
        forgetWork();
        all.forEach(descent -> descent.restore(in));
    }
}
