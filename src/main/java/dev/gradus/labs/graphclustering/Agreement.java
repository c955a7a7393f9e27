package dev.gradus.labs.graphclustering;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How well a clustering agrees with the true classes, whatever its clusters are called.
 *
 * @param counts points of each cluster and class [k, c]
 */
record Agreement(int[][] counts) {
    static Agreement of(int[] labels, int clusters, PointSet points) {
        int[][] counts = new int[clusters][points.classes()];
        for (int i = 0; i < labels.length; i++) {
            counts[labels[i]][points.truth()[i]]++;
        }
        return new Agreement(counts);
    }

    /** Points outside the best one-to-one match of clusters and classes; not a number if there is one class only. */
    double misassigned() {
        int classes = counts[0].length;
        if (classes < 2) {
            return Double.NaN;
        }
        int[] best = new int[1 << classes];
        Arrays.fill(best, Integer.MIN_VALUE);
        best[0] = 0;
        for (int[] cluster : counts) {
            best = withOneMore(best, cluster);
        }
        return total() - (double) Arrays.stream(best).max().orElse(0);
    }

    /**
     * (Σ C(n_ij, 2) − e)/((Σ C(a_i, 2) + Σ C(b_j, 2))/2 − e) with the expectation e = Σ C(a_i, 2)·Σ C(b_j, 2)/C(n, 2): 1 for the
     * same partition, 0 on average for chance (L. Hubert, P. Arabie, J. Classification 2, 1985).
     */
    double adjustedRandIndex() {
        double both = Arrays.stream(counts)
                .flatMapToInt(Arrays::stream)
                .mapToDouble(Agreement::pairs)
                .sum();
        double rows = Arrays.stream(counts)
                .mapToDouble(row -> pairs(Arrays.stream(row).sum()))
                .sum();
        double columns = IntStream.range(0, counts[0].length)
                .mapToDouble(
                        j -> pairs(Arrays.stream(counts).mapToInt(row -> row[j]).sum()))
                .sum();
        double expected = rows * columns / pairs(total());
        double range = (rows + columns) / 2 - expected;
        return counts[0].length < 2 || range == 0 ? Double.NaN : (both - expected) / range;
    }

    /** Best sums of matches by the set of classes that are taken, with a cluster more, matched or not. */
    private static int[] withOneMore(int[] best, int[] cluster) {
        int[] more = best.clone();
        for (int taken = 0; taken < best.length; taken++) {
            for (int j = 0; j < cluster.length && best[taken] >= 0; j++) {
                int with = taken | 1 << j;
                if (with != taken) {
                    more[with] = Math.max(more[with], best[taken] + cluster[j]);
                }
            }
        }
        return more;
    }

    private int total() {
        return Arrays.stream(counts).flatMapToInt(Arrays::stream).sum();
    }

    private static double pairs(int count) {
        return count * (count - 1.0) / 2;
    }
}
