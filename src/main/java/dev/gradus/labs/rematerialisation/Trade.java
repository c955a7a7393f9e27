package dev.gradus.labs.rematerialisation;

import dev.gradus.sim.frame.Series.Points;
import dev.gradus.sim.frame.Series.Points.Column;
import java.util.ArrayList;
import java.util.List;

/** Memory against time for every strategy and every k, by closed forms where there are any. Worked out once a run. */
final class Trade {
    private static final int[] SLOTS = {1, 2, 3, 4, 5, 8, 10, 15, 25};

    private Trade() {}

    /** Σ_{j=1…L} (j mod k). */
    static long everyKthForwards(int layers, int k) {
        long forwards = 0;
        for (int j = 1; j <= layers; j++) {
            forwards += j % k;
        }
        return forwards;
    }

    /** ⌊L/k⌋ checkpoints, and one activation on its way; where L is one of them it is free before the first is recomputed. */
    static long everyKthPeak(int layers, int k) {
        return (long) layers / k + (layers % k > 0 ? 1 : 0);
    }

    static long segmentForwards(int layers, int k) {
        return (long) (layers / k) * (k - 1) + layers % k;
    }

    /** All checkpoints and the longest segment. */
    static long segmentPeak(int layers, int k) {
        return (long) layers / k + Math.max(layers >= k ? k - 1 : 0, layers % k);
    }

    /** Peak, time, strategy and label of all. */
    static Points pareto(Setup setup) {
        int layers = setup.layers();
        List<double[]> rows = new ArrayList<>();
        int stride = Math.ceilDiv(layers, 150);
        for (int k = 1; k <= layers; k += stride) {
            Strategy strategy = k == 1 ? Strategy.STORE_ALL : Strategy.EVERY_KTH;
            double time = time(setup, everyKthForwards(layers, k));
            rows.add(new double[] {everyKthPeak(layers, k), time, strategy.group(), k});
        }
        for (int k = 2; k <= layers; k += stride) {
            double time = time(setup, segmentForwards(layers, k));
            rows.add(new double[] {segmentPeak(layers, k), time, Strategy.KEEP_SEGMENT.group(), k});
        }
        for (int slots : SLOTS) {
            if (slots <= layers) {
                Counts counts = Counts.whole(setup.with(Strategy.REVOLVE, slots));
                rows.add(new double[] {counts.peak(), counts.time(), Strategy.REVOLVE.group(), slots});
            }
        }
        return points(rows, "x", "y", "class", "label");
    }

    private static double time(Setup setup, long forwards) {
        return forwards * setup.forwardCost() + setup.layers() * setup.loadCost();
    }

    /** Forward evaluations and peak for every k; of the scheme that keeps segments where that is chosen. */
    static Points perInterval(Setup setup) {
        boolean isKept = setup.strategy() == Strategy.KEEP_SEGMENT;
        List<double[]> rows = new ArrayList<>();
        for (int k = 1; k <= setup.layers(); k++) {
            long forwards = isKept ? segmentForwards(setup.layers(), k) : everyKthForwards(setup.layers(), k);
            long peak = isKept ? segmentPeak(setup.layers(), k) : everyKthPeak(setup.layers(), k);
            rows.add(new double[] {k, forwards, peak});
        }
        return points(rows, "x", "forward", "peak");
    }

    static Points points(List<double[]> rows, String... names) {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < names.length; i++) {
            int column = i;
            columns.add(new Column(
                    names[i], rows.stream().mapToDouble(row -> row[column]).toArray()));
        }
        return new Points(columns);
    }
}
