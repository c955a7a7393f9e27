package dev.gradus.labs.pointclouds;

import dev.gradus.random.Rng;
import dev.gradus.sim.Budget;
import dev.gradus.sim.Part;
import dev.gradus.sim.Progress;
import dev.gradus.sim.StateReader;
import dev.gradus.sim.StateWriter;
import dev.gradus.sim.frame.Series;
import dev.gradus.sim.parameter.ParameterValues;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A cloud is shuffled once a step. What is kept is how often, and the largest change. */
final class Invariance implements Part {
    /** Sorting all distances of more would hold the page up. */
    static final int MOST_POINTS = 256;

    /** Lines that a picture can bear. */
    private static final int MOST_EDGES = 600;

    /** Sums in another order differ by less. */
    static final double ROUNDING = 1e-12;

    private final Cloud cloud;
    private final SetFeatures features;
    private final Rng rng;
    private Optional<FeaturePass> pass;
    private List<int[]> edges = List.of();
    private double[] before = new double[0];
    private double[] after = before;
    private int ties;
    private int looked;
    private long shuffles;
    private double largest = Double.NaN;

    Invariance(ParameterValues values, Rng rng) {
        this.rng = rng;
        cloud = Cloud.of(values, rng, MOST_POINTS);
        features = SetFeatures.drawn(values, rng, cloud.size());
        pass = Optional.of(new FeaturePass(features, cloud));
    }

    @Override
    public Progress prepare(Budget budget) {
        if (pass.isPresent() && compute(budget)) {
            before = after;
            edges = features.edges(cloud, MOST_EDGES);
        }
        return pass.isEmpty() && countTies(budget) ? Progress.STEPPED : Progress.WORKING;
    }

    private boolean countTies(Budget budget) {
        while (looked < cloud.size()) {
            ties += Neighbours.ties(cloud, looked++);
            if (budget.exhausted()) {
                break;
            }
        }
        return looked == cloud.size();
    }

    @Override
    public Progress next(Budget budget) {
        if (pass.isEmpty()) {
            pass = Optional.of(shuffled(shuffles + 1));
        }
        if (!compute(budget)) {
            return Progress.WORKING;
        }
        shuffles++;
        largest = shuffles == 1 ? change() : Math.max(largest, change());
        return Progress.STEPPED;
    }

    private FeaturePass shuffled(long shuffle) {
        return new FeaturePass(
                features, cloud.permuted(rng.named("permutation " + shuffle).permutation(cloud.size())));
    }

    /** Goes on with the features under way. */
    private boolean compute(Budget budget) {
        if (!pass.orElseThrow().advance(budget)) {
            return false;
        }
        after = pass.orElseThrow().result();
        pass = Optional.empty();
        return true;
    }

    private double change() {
        double change = 0;
        for (int i = 0; i < before.length; i++) {
            change = Math.max(change, Math.abs(before[i] - after[i]));
        }
        return change;
    }

    @Override
    public void read(double[] readouts) {
        readouts[PointReadouts.TIE_COUNT] = ties;
        readouts[PointReadouts.FEATURE_CHANGE] = shuffles == 0 ? Double.NaN : change();
        readouts[PointReadouts.LARGEST_FEATURE_CHANGE] = largest;
    }

    @Override
    public Map<String, Series> series() {
        return PointFrames.ofFeatures(cloud, edges, before, after);
    }

    @Override
    public void save(StateWriter out) {
        out.number(shuffles);
        out.real(largest);
    }

    @Override
    public void restore(StateReader in) {
        shuffles = in.number();
        largest = in.real();
        after = before;
        pass = shuffles > 0 ? Optional.of(shuffled(shuffles)) : Optional.empty();
        if (pass.isPresent()) {
            compute(Budget.UNLIMITED);
        }
    }
}
