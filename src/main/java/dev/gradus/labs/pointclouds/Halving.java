package dev.gradus.labs.pointclouds;

import dev.gradus.random.Rng;
import dev.gradus.sim.Budget;
import dev.gradus.sim.Ending;
import dev.gradus.sim.Part;
import dev.gradus.sim.Progress;
import dev.gradus.sim.StateReader;
import dev.gradus.sim.StateWriter;
import dev.gradus.sim.frame.Series;
import dev.gradus.sim.parameter.ParameterValues;
import java.util.Locale;
import java.util.Map;

/** Half of a cloud is taken, one point a step. What is kept is how many were. */
final class Halving implements Part {
    private final Cloud cloud;
    private final SamplingRule rule;
    private final int start;
    private Sampling sampling;

    Halving(ParameterValues values, Rng rng) {
        cloud = Cloud.of(values, rng, PointParameters.MOST_POINTS);
        rule = SamplingRule.of(values);
        start = Math.min(values.get(PointParameters.START_POINT), cloud.size() - 1);
        sampling = new Sampling(cloud, rule);
    }

    @Override
    public Progress next(Budget budget) {
        take();
        return sampling.order().size() == cloud.size() / 2 ? Progress.FINISHED : Progress.STEPPED;
    }

    private void take() {
        sampling.take(sampling.order().isEmpty() ? start : sampling.next());
    }

    @Override
    public void read(double[] readouts) {
        if (!sampling.order().isEmpty()) {
            readouts[PointReadouts.CHOSEN] = sampling.order().getLast();
            readouts[PointReadouts.CHOSEN_DISTANCE] = sampling.distances().getLast();
            readouts[PointReadouts.COVERAGE_RADIUS] = sampling.coverageRadius();
            readouts[PointReadouts.MIN_PAIR_DISTANCE] = sampling.minPairDistance();
        }
    }

    @Override
    public Map<String, Series> series() {
        return PointFrames.ofSampling(cloud, sampling);
    }

    @Override
    public void save(StateWriter out) {
        out.number(sampling.order().size());
    }

    @Override
    public void restore(StateReader in) {
        sampling = new Sampling(cloud, rule);
        for (long left = in.number(); left > 0; left--) {
            take();
        }
    }

    @Override
    public Ending ending() {
        return new Ending(
                String.format(
                        Locale.ROOT,
                        "Finished: %d of %d points are taken, and no point is farther than %.3g from one of them.",
                        sampling.order().size(),
                        cloud.size(),
                        sampling.coverageRadius()),
                "Take the other sampler, and compare the shapes and the coverage radius.");
    }
}
