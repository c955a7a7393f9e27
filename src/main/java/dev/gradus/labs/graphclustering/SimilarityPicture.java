package dev.gradus.labs.graphclustering;

import dev.gradus.sim.frame.Series;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A, thinned to some of its points and sorted by cluster: blocks on the diagonal are clusters. */
final class SimilarityPicture {
    private static final int SIDE = 100;

    private SimilarityPicture() {}

    /** Points that lie along the spread are neighbours within their cluster. */
    static Series of(Similarity similarity, Optional<int[]> labels) {
        int n = similarity.size();
        int side = Math.min(SIDE, n);
        int[] sorted = IntStream.of(similarity.order())
                .boxed()
                .sorted(Comparator.comparingInt(
                        point -> labels.map(all -> all[point]).orElse(0)))
                .mapToInt(point -> point)
                .toArray();
        double[] values = new double[side * side];
        for (int i = 0; i < side; i++) {
            for (int j = 0; j < side; j++) {
                double entry = similarity.entry(sorted[i * n / side], sorted[j * n / side]);
                values[i * side + j] = Double.isFinite(entry) ? entry : Double.NaN;
            }
        }
        return new Series.Grid(List.of(side, side), values, new Series.Grid.Domain(0, 1));
    }
}
