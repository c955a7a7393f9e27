package dev.gradus.labs.graphclustering;

import dev.gradus.linalg.KMeans;
import dev.gradus.linalg.KMeans.Clustering;
import dev.gradus.linalg.Lanczos;
import dev.gradus.linalg.Matrix;
import dev.gradus.random.Rng;
import dev.gradus.sim.StateReader;
import dev.gradus.sim.StateWriter;
import java.util.Optional;

/**
 * What a pipeline goes on from. Once the vectors are found, the basis that they came from is not kept: of Lanczos only its
 * small matrix is, for the residual.
 */
record PipelineState(
        Pipeline.Phase phase,
        Lanczos.State lanczos,
        Optional<Embedding> embedding,
        Optional<KMeans.State> kMeans,
        Rng.State chance) {
    void save(StateWriter out) {
        out.text(phase.name());
        out.number(lanczos.steps());
        out.reals(embedding.isPresent() ? new double[0] : lanczos.basis());
        out.reals(lanczos.diagonal());
        out.reals(lanczos.coupling());
        embedding.ifPresent(found -> {
            out.reals(found.singularValues());
            out.reals(found.vectors().values());
        });
        kMeans.ifPresent(state -> {
            out.number(state.restart());
            out.number(state.iteration());
            out.number(state.isOver() ? 1 : 0);
            save(state.present(), out);
            save(state.best(), out);
        });
        out.numbers(chance.words());
        out.number(chance.position());
        out.real(chance.cachedNormal());
    }

    static PipelineState read(StateReader in) {
        Pipeline.Phase phase = Pipeline.Phase.valueOf(in.text());
        Lanczos.State lanczos = new Lanczos.State(Math.toIntExact(in.number()), in.reals(), in.reals(), in.reals());
        boolean isFound = phase == Pipeline.Phase.CLUSTERS;
        return new PipelineState(
                phase,
                lanczos,
                isFound ? Optional.of(embedding(in)) : Optional.empty(),
                isFound ? Optional.of(kMeans(in)) : Optional.empty(),
                new Rng.State(in.numbers(), Math.toIntExact(in.number()), in.real()));
    }

    private static Embedding embedding(StateReader in) {
        double[] singularValues = in.reals();
        double[] vectors = in.reals();
        return new Embedding(
                singularValues, new Matrix(vectors.length / singularValues.length, singularValues.length, vectors));
    }

    private static KMeans.State kMeans(StateReader in) {
        return new KMeans.State(
                Math.toIntExact(in.number()),
                Math.toIntExact(in.number()),
                in.number() == 1,
                clustering(in),
                clustering(in));
    }

    private static void save(Clustering clustering, StateWriter out) {
        out.numbers(clustering.labels());
        out.number(clustering.centres().rows());
        out.reals(clustering.centres().values());
        out.real(clustering.inertia());
    }

    private static Clustering clustering(StateReader in) {
        int[] labels = in.numbers();
        int clusters = Math.toIntExact(in.number());
        double[] centres = in.reals();
        return new Clustering(labels, new Matrix(clusters, centres.length / clusters, centres), in.real());
    }
}
