package dev.gradus.labs.sgdinterpolation;

import dev.gradus.sim.frame.Frame;
import dev.gradus.sim.frame.Series;
import dev.gradus.sim.frame.Series.Points;
import dev.gradus.sim.frame.Series.Points.Column;
import dev.gradus.sim.frame.SeriesSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The series of a step, made from the curves as they stand. */
record SgdFrames(Problem problem, List<Trajectory> curves, UpdateOrder order) {
    static final String SPECTRUM = "spectrum";
    static final String DIRECTION_ENERGY = "directionEnergy";
    static final String MINIBATCH = "minibatch";
    static final String WEIGHTS = "weights";

    static final List<SeriesSpec> DECLARED = List.of(
            SeriesSpec.of(SPECTRUM, "Squared singular values of X/√n, largest first.")
                    .onceOnly(),
            SeriesSpec.of(
                    DIRECTION_ENERGY, "Squared part of w − w* along each singular direction, in groups of neighbours."),
            SeriesSpec.of(
                    MINIBATCH, "Rows of the last minibatch (the first 500), and how often each has come so far in it."),
            SeriesSpec.of(WEIGHTS, "The first weights of each curve.").onDemand());

    private static final int DIRECTION_ROWS = 300;
    private static final int MOST_GROUPS = 100;
    private static final int WEIGHT_ROWS = 200;
    private static final int MINIBATCH_ROWS = 500;

    Frame at(long step, Set<String> wanted) {
        Map<String, Series> series = new LinkedHashMap<>();
        series.put(SPECTRUM, spectrum());
        series.put(DIRECTION_ENERGY, directionEnergy());
        series.put(MINIBATCH, minibatch());
        if (wanted.contains(WEIGHTS)) {
            series.put(WEIGHTS, weights());
        }
        return new Frame(step, series);
    }

    private Points spectrum() {
        double[] values = curves.getLast().theory().spectrum().clone();
        double[] index = new double[values.length];
        for (int i = 0; i < index.length; i++) {
            index[i] = i + 1;
        }
        return Points.of(new Column("x", index), new Column("y", values));
    }

    /** At most 100 groups of neighbouring directions per curve: x their mean σ², y the sum of their energies. */
    private Points directionEnergy() {
        int groups = Math.clamp(DIRECTION_ROWS / curves.size(), 1, MOST_GROUPS);
        CurveRows table = new CurveRows(curves.size() * groups);
        for (int curve = 0; curve < curves.size(); curve++) {
            if (order.begun(curve)) {
                addGroups(table, curve, groups);
            }
        }
        return table.points();
    }

    private void addGroups(CurveRows table, int curve, int groups) {
        double[] energies = curves.get(curve).descent().directionEnergies();
        double[] spectrum = curves.get(curve).theory().spectrum();
        int used = Math.min(groups, energies.length);
        for (int group = 0; group < used; group++) {
            int start = group * energies.length / used;
            int end = (group + 1) * energies.length / used;
            double sum = 0;
            double mean = 0;
            for (int i = start; i < end; i++) {
                sum += energies[i];
                mean += spectrum[i] / (end - start);
            }
            table.add(mean, sum, curve);
        }
    }

    private Points minibatch() {
        Minibatch minibatch = order.minibatch();
        int shown = Math.min(MINIBATCH_ROWS, minibatch.count());
        double[] rows = new double[shown];
        double[] times = new double[shown];
        int[] seen = new int[problem.n()];
        for (int i = 0; i < shown; i++) {
            int row = minibatch.rows()[i];
            rows[i] = row;
            times[i] = ++seen[row];
        }
        return Points.of(new Column("x", rows), new Column("y", times));
    }

    private Points weights() {
        int each = Math.min(problem.key().d(), WEIGHT_ROWS / curves.size());
        CurveRows table = new CurveRows(curves.size() * each);
        for (int curve = 0; curve < curves.size(); curve++) {
            if (order.begun(curve)) {
                double[] weights = curves.get(curve).descent().firstWeights(each);
                for (int j = 0; j < each; j++) {
                    table.add(j, weights[j], curve);
                }
            }
        }
        return table.points();
    }
}
