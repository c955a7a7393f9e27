package dev.gradus.labs.graphclustering;

import dev.gradus.linalg.KMeans;
import dev.gradus.linalg.KMeans.Clustering;
import dev.gradus.linalg.Lanczos;
import dev.gradus.random.Rng;
import java.util.Arrays;
import java.util.Optional;

/** From points to clusters, a step at a time: normalise, one Lanczos iteration after another, one of k-means after another. */
final class Pipeline {
    /** How far the work has come. */
    enum Phase {
        /** There are points and their similarities. */
        POINTS(0),
        /** The matrix is normalised. */
        GRAPH(1),
        /** Leading vectors are looked for. */
        VECTORS(2),
        /** k-means runs. */
        CLUSTERS(3);

        private final int number;

        Phase(int number) {
            this.number = number;
        }

        /** As the readout tells it. */
        int number() {
            return number;
        }
    }

    private static final double TOLERANCE = 1e-12;
    private static final double ACCURATE = 0.01;
    private static final int MOST_ITERATIONS = 400;

    private final Setup setup;
    private final Similarity similarity;
    private final double[] start;
    private final Rng chance;
    private final Normalised normalised;
    private Phase phase = Phase.POINTS;
    private Lanczos lanczos;
    private Optional<Embedding> embedding = Optional.empty();
    private Optional<KMeans> kMeans = Optional.empty();

    /** At step 0. */
    Pipeline(Setup setup, Similarity similarity, Rng rng) {
        this.setup = setup;
        this.similarity = similarity;
        start = similarity.byRow(rng.named("lanczos").normals(similarity.size()));
        chance = rng.named("kmeans");
        normalised = new Normalised(similarity, setup.mistakes());
        lanczos = freshLanczos();
    }

    /** One step. @return false if the matrix has entries that are no numbers */
    boolean step() {
        switch (phase) {
            case POINTS -> phase = Phase.GRAPH;
            case GRAPH, VECTORS -> iterate();
            case CLUSTERS -> kMeans.orElseThrow().step();
        }
        return normalised.isFinite();
    }

    boolean finished() {
        return kMeans.map(KMeans::finished).orElse(false);
    }

    Setup setup() {
        return setup;
    }

    Similarity similarity() {
        return similarity;
    }

    Normalised normalised() {
        return normalised;
    }

    Phase phase() {
        return phase;
    }

    /** Lanczos iterations done. */
    int iterations() {
        return lanczos.steps();
    }

    /** The leading vectors once they are found. */
    Optional<Embedding> embedding() {
        return embedding;
    }

    /** Singular values as far as they are known, largest first. */
    double[] singularValues() {
        return embedding
                .map(Embedding::singularValues)
                .orElseGet(() -> Embedding.singularValues(lanczos.values(), setup));
    }

    /** Those at the head of them whose residual is below 1 %. */
    double[] accurateSingularValues() {
        double[] residuals = lanczos.residuals();
        double[] values = singularValues();
        int count = 0;
        while (count < values.length && residuals[count] <= ACCURATE * values[0]) {
            count++;
        }
        return Arrays.copyOf(values, count < 2 ? 0 : count); // one alone says nothing
    }

    /** Largest residual of the vectors looked for; not a number before the first iteration. */
    double residual() {
        double largest = Double.NaN;
        for (double residual : lanczos.residuals()) {
            largest = Double.isNaN(largest) ? residual : Math.max(largest, residual);
        }
        return largest;
    }

    /** Starts of k-means begun. */
    int restart() {
        return kMeans.map(KMeans::restart).orElse(0);
    }

    /** The clustering to show: the present one, in the end the best. */
    Optional<Clustering> clustering() {
        return kMeans.filter(running -> running.restart() > 0)
                .map(running -> running.finished() ? running.best() : running.present());
    }

    /** Least inertia of the starts that have ended; not a number while none has. */
    double bestInertia() {
        double best = kMeans.map(running -> running.best().inertia()).orElse(Double.NaN);
        return Double.isInfinite(best) ? Double.NaN : best;
    }

    PipelineState state() {
        return new PipelineState(phase, lanczos.state(), embedding, kMeans.map(KMeans::state), chance.state());
    }

    /** Goes back, or on, to a state of the same parameters. */
    void restore(PipelineState state) {
        phase = state.phase();
        lanczos = freshLanczos();
        lanczos.restore(state.lanczos());
        embedding = state.embedding();
        kMeans = embedding.map(this::freshKMeans);
        kMeans.ifPresent(running -> state.kMeans().ifPresent(running::restore));
        chance.restore(state.chance());
    }

    private void iterate() {
        phase = Phase.VECTORS;
        lanczos.step();
        if (lanczos.converged() || lanczos.steps() == MOST_ITERATIONS) {
            Embedding found = Embedding.of(lanczos, setup, similarity);
            embedding = Optional.of(found);
            kMeans = Optional.of(freshKMeans(found));
            phase = Phase.CLUSTERS;
        }
    }

    private Lanczos freshLanczos() {
        return new Lanczos(
                setup.isStochastic() ? normalised.stochastic() : normalised.symmetric(),
                setup.vectorsToFind(similarity.size()),
                TOLERANCE,
                start);
    }

    private KMeans freshKMeans(Embedding found) {
        return new KMeans(found.features(setup, similarity), setup.plan(), chance::uniform);
    }
}
