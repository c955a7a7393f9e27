package dev.gradus.labs.batchorlayer;

import dev.gradus.sim.frame.Frame;
import dev.gradus.sim.frame.Series.Points;
import dev.gradus.sim.frame.Series.Points.Column;
import dev.gradus.sim.frame.Series.Table;
import dev.gradus.sim.frame.SeriesSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The series of a step. */
record NormalisationFrames(Setup setup, Network network, Accumulation accumulation) {
    static final String DIFFERENCES = "differences";
    static final String STATISTICS = "statistics";
    static final String GRADIENT_SUM = "gradientSum";
    static final String UNIT = "unit";

    static final List<SeriesSpec> DECLARED = List.of(
            SeriesSpec.of(DIFFERENCES, "Largest differences to the whole batch at once, one row a combination."),
            SeriesSpec.of(
                    STATISTICS,
                    "Means and variances that each micro-batch of the shown combination was standardised with so far; of the first"
                            + " eight groups of numbers of each. A group that is a unit has its number: it is the same in all"
                            + " of them."),
            SeriesSpec.of(
                    GRADIENT_SUM,
                    "The gradient as the combination in hand has accumulated it, and that of the whole batch; the first 200"
                            + " entries."));

    private static final int MOST_CELLS = 8;
    private static final int MOST_ENTRIES = 200;

    Frame at(long step) {
        return new Frame(
                step, Map.of(DIFFERENCES, differences(), STATISTICS, statistics(step), GRADIENT_SUM, gradientSum()));
    }

    private Table differences() {
        List<List<Object>> rows = new ArrayList<>();
        for (int c = 0; c < setup.combinations(); c++) {
            rows.add(List.of(
                    setup.label(c),
                    accumulation.logitDifference()[c],
                    accumulation.gradientDifference()[c]));
        }
        return new Table(List.of("combination", "logits", "gradients"), rows);
    }

    /** Worked out again from the samples: what is drawn can change on the way. */
    private Points statistics(long step) {
        int shown = setup.shown();
        long taken = Math.clamp(step - (1L << shown) + 1, 0L, (long) setup.accumulation(shown));
        List<double[]> rows = new ArrayList<>();
        for (int k = 0; k < taken; k++) {
            addStatistics(k, setup.batchSize(shown), rows);
        }
        String[] names = {"x", "mean", "variance", "group", UNIT};
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < names.length; i++) {
            int column = i;
            columns.add(new Column(
                    names[i], rows.stream().mapToDouble(row -> row[column]).toArray()));
        }
        return new Points(columns);
    }

    private void addStatistics(int microBatch, int size, List<double[]> rows) {
        Standardiser used = network.pass(microBatch * size, size, new RunningStatistics(setup.hidden()))
                .statistics();
        int cells = Math.min(MOST_CELLS, used.means().length);
        for (int cell = 0; cell < cells; cell++) {
            double unit = setup.usedScope() == Scope.BATCH ? cell : Double.NaN;
            rows.add(new double[] {microBatch + 1.0, used.means()[cell], used.variances()[cell], cell, unit});
        }
    }

    private Points gradientSum() {
        int entries = Math.min(MOST_ENTRIES, network.w().length);
        double[] places = new double[entries];
        Arrays.setAll(places, i -> i);
        return Points.of(
                new Column("x", places),
                new Column("y", Arrays.copyOf(accumulation.sum(), entries)),
                new Column("target", Arrays.copyOf(accumulation.baseGradient(), entries)));
    }
}
