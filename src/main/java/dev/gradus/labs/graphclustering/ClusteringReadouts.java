package dev.gradus.labs.graphclustering;

import dev.gradus.linalg.KMeans.Clustering;
import dev.gradus.sim.frame.Dimension;
import dev.gradus.sim.frame.Readout;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The numbers of every step, declared and filled in the same order. */
final class ClusteringReadouts {
    static final List<Readout> DECLARED = List.of(
            Readout.of(
                    "phase",
                    "phase",
                    "What the step belongs to: 0 points, 1 normalised graph, 2 leading vectors, 3 k-means."),
            Readout.of("restart", "start", "Which start of k-means is under way, from 1."),
            Readout.of(
                    "inertia",
                    "inertia",
                    "Sum of the squared distances of all points to the centres they were given to, in what k-means sees."),
            Readout.of("bestInertia", "least inertia", "The least inertia of the starts that have ended."),
            Readout.of(
                            "misassigned",
                            "misassigned",
                            "Points outside the best match of clusters and true classes; undefined without classes.")
                    .unit("point"),
            Readout.of(
                    "adjustedRandIndex",
                    "adjusted Rand index",
                    "Agreement with the true classes: 1 for the same partition, 0 on average for chance."),
            Readout.of(
                    "residual",
                    "residual",
                    "Largest ‖Bv − θv‖ of the vectors looked for; B is M, or M_stoch·M_stochᵀ."),
            Readout.of(
                    "eigengap",
                    "gap",
                    "σ_k − σ_{k+1} for the number of clusters k: large where k clusters hang together."),
            Readout.of(
                            "singularValue",
                            "σ",
                            "Leading singular values of the matrix in use, M or M_stoch, as far as known.")
                    .over("index"),
            Readout.of(
                            "localisation",
                            "max |u|",
                            "Largest entry of each vector: 1 if it sits on a single point, 1/√n if it is spread evenly.")
                    .over("index"));

    static final Dimension INDEX = Dimension.of(
            "index",
            IntStream.rangeClosed(1, Setup.SHOWN).mapToObj(Integer::toString).toList());

    private ClusteringReadouts() {}

    static void fill(Pipeline pipeline, double[] readouts) {
        Optional<Clustering> clustering = pipeline.clustering();
        Optional<Agreement> agreement = clustering.map(found -> agreement(pipeline, found));
        double[] values = pipeline.singularValues();
        readouts[0] = pipeline.phase().number();
        readouts[1] = pipeline.restart() == 0 ? Double.NaN : pipeline.restart();
        readouts[2] = clustering.map(Clustering::inertia).orElse(Double.NaN);
        readouts[3] = pipeline.bestInertia();
        readouts[4] = agreement.map(Agreement::misassigned).orElse(Double.NaN);
        readouts[5] = agreement.map(Agreement::adjustedRandIndex).orElse(Double.NaN);
        readouts[6] = pipeline.residual();
        int clusters = pipeline.setup().plan().clusters();
        readouts[7] = at(values, clusters - 1) - at(values, clusters);
        for (int k = 0; k < Setup.SHOWN; k++) {
            int vector = k;
            readouts[8 + k] = at(values, k);
            readouts[8 + Setup.SHOWN + k] = pipeline.embedding()
                    .filter(found -> vector < found.found())
                    .map(found -> found.localisation(vector))
                    .orElse(Double.NaN);
        }
    }

    static Agreement agreement(Pipeline pipeline, Clustering clustering) {
        return Agreement.of(
                clustering.labels(),
                pipeline.setup().plan().clusters(),
                pipeline.similarity().points());
    }

    private static double at(double[] values, int index) {
        return index < values.length ? values[index] : Double.NaN;
    }
}
