package dev.gradus.labs.graphclustering;

import dev.gradus.sim.SharedData;
import dev.gradus.sim.parameter.ParameterValues;

/**
 * Everything that a {@link Similarity} follows from.
 *
 * @param points own points, printed; empty for drawn ones
 * @param exponent −γ, or γ where the sign is mistaken
 */
record SimilarityKey(String data, long seed, int pointCount, String points, double exponent)
        implements SharedData.Key<Similarity> {
    static SimilarityKey of(ParameterValues values, long seed) {
        String data = values.get(ClusteringParameters.DATA);
        boolean own = data.equals(ClusteringParameters.OWN);
        double scale = values.get(ClusteringParameters.SIMILARITY_SCALE);
        double exponent = Mistake.of(values).contains(Mistake.POSITIVE_EXPONENT) ? scale : -scale;
        return new SimilarityKey(
                data,
                own ? 0 : seed,
                own ? values.get(ClusteringParameters.POINTS).size() : values.get(ClusteringParameters.POINT_COUNT),
                own ? ClusteringParameters.POINTS.print(values.get(ClusteringParameters.POINTS)) : "",
                exponent);
    }

    /** Memory of the finished graph, at most: where the scale is small, no entry vanishes. */
    long bytes() {
        return Double.BYTES * ((long) pointCount * (pointCount + 1) / 2 + 8L * pointCount);
    }

    @Override
    public Class<Similarity> type() {
        return Similarity.class;
    }
}
