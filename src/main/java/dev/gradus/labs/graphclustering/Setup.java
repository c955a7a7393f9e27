package dev.gradus.labs.graphclustering;

import dev.gradus.linalg.KMeans;
import dev.gradus.sim.parameter.ParameterValues;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What a run does with its similarity graph.
 *
 * @param vectorCount vectors that k-means gets
 * @param skipVector number of a vector to leave out, from 1; 0 for none
 */
record Setup(Features features, int vectorCount, int skipVector, KMeans.Plan plan, Set<Mistake> mistakes) {
    /** Vectors that are looked for, and shown. */
    static final int SHOWN = 10;

    static Setup of(ParameterValues values) {
        KMeans.Start start = values.get(ClusteringParameters.KMEANS_INIT).equals("random")
                ? KMeans.Start.RANDOM
                : KMeans.Start.PLUS_PLUS;
        return new Setup(
                Features.of(values.get(ClusteringParameters.FEATURES)),
                values.get(ClusteringParameters.VECTOR_COUNT),
                values.get(ClusteringParameters.SKIP_VECTOR),
                new KMeans.Plan(
                        values.get(ClusteringParameters.CLUSTERS), values.get(ClusteringParameters.RESTARTS), start),
                Mistake.of(values));
    }

    boolean makes(Mistake mistake) {
        return mistakes.contains(mistake);
    }

    boolean isStochastic() {
        return features == Features.STOCHASTIC;
    }

    /** Vectors to compute of a graph of n points. */
    int vectorsToFind(int n) {
        int last = vectorCount + (skips() ? 1 : 0);
        return Math.min(n, Math.max(SHOWN, last));
    }

    /** Numbers of the vectors that k-means gets, from 0, where so many were found. */
    int[] chosen(int found) {
        if (makes(Mistake.LAST_VECTORS)) {
            return IntStream.range(Math.max(0, found - vectorCount), found).toArray();
        }
        return IntStream.range(0, found)
                .filter(i -> i != skipVector - 1)
                .limit(vectorCount)
                .toArray();
    }

    private boolean skips() {
        return skipVector > 0 && skipVector <= vectorCount;
    }
}
