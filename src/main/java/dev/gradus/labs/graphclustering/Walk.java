package dev.gradus.labs.graphclustering;

import java.util.Arrays;

/**
 * Where a walker is after some steps, who goes from i to j with probability A_ij/d_i: p ← A·(p/d). Steps are only walked once as
 * long as the walker stays the same and walks on. Owned by one thread.
 */
final class Walk {
    private final Similarity similarity;
    private final double[] share;
    private double[] probabilities = new double[0];
    private int walker = -1;
    private int walked;

    Walk(Similarity similarity) {
        this.similarity = similarity;
        share = new double[similarity.size()];
    }

    /** Probabilities by number of point. */
    double[] after(int steps, int from) {
        int begin = Math.min(from, similarity.size() - 1);
        if (begin != walker || steps < walked) {
            walker = begin;
            walked = 0;
            double[] certain = new double[similarity.size()];
            certain[begin] = 1;
            probabilities = similarity.byRow(certain);
        }
        for (; walked < steps; walked++) {
            Arrays.setAll(share, i -> probabilities[i] / similarity.degrees()[i]);
            similarity.matrix().times(share, probabilities);
        }
        return similarity.byPoint(probabilities);
    }
}
