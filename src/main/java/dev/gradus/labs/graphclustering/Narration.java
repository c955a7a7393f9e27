package dev.gradus.labs.graphclustering;

import dev.gradus.linalg.KMeans.Clustering;
import dev.gradus.sim.frame.Phases;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What the run has done so far, in words. */
final class Narration {
    /** A vector with an entry above this has most of its length on one point. */
    private static final double ALONE = 0.9;

    private Narration() {}

    static List<Phases.Line> of(Pipeline pipeline) {
        Pipeline.Phase phase = pipeline.phase();
        boolean lately =
                pipeline.embedding().isPresent() && pipeline.clustering().isEmpty();
        return List.of(
                new Phases.Line("graph", graph(pipeline), phase == Pipeline.Phase.GRAPH),
                new Phases.Line("vectors", vectors(pipeline), phase == Pipeline.Phase.VECTORS || lately),
                new Phases.Line(
                        "k-means", clusters(pipeline), pipeline.clustering().isPresent()));
    }

    private static String graph(Pipeline pipeline) {
        double[] degrees = pipeline.similarity().degrees();
        double least = Arrays.stream(degrees).min().orElse(Double.NaN);
        double most = Arrays.stream(degrees).max().orElse(Double.NaN);
        return pipeline.normalised().isFinite()
                ? String.format(
                        Locale.ROOT,
                        "%d points; the degree of the loneliest is %.6g, of the best connected %.4g.",
                        degrees.length,
                        least,
                        most)
                : "The exponentials have left all numbers.";
    }

    private static String vectors(Pipeline pipeline) {
        if (pipeline.iterations() == 0) {
            return "No vector is known yet.";
        }
        String residual =
                String.format(Locale.ROOT, "Iteration %d, residual %.1e.", pipeline.iterations(), pipeline.residual());
        String alone = pipeline.embedding().map(found -> alone(found, pipeline)).orElse("");
        return alone.isEmpty() ? residual : residual + " " + alone;
    }

    /** Vectors that tell one point from all others, and nothing else. */
    static String alone(Embedding found, Pipeline pipeline) {
        double[] degrees = pipeline.similarity().degreesOfPoints();
        return IntStream.range(0, Math.min(Setup.SHOWN, found.found()))
                .filter(k -> found.localisation(k) > ALONE)
                .mapToObj(k -> String.format(
                        Locale.ROOT,
                        "Vector %d sits on one point, %d, of degree %.4f: |u| = %.5f there.",
                        k + 1,
                        found.peak(k),
                        degrees[found.peak(k)],
                        found.localisation(k)))
                .collect(Collectors.joining(" "));
    }

    private static String clusters(Pipeline pipeline) {
        return pipeline.clustering().map(found -> clusters(found, pipeline)).orElse("Waits for the vectors.");
    }

    private static String clusters(Clustering found, Pipeline pipeline) {
        double misassigned = ClusteringReadouts.agreement(pipeline, found).misassigned();
        String wrong = Double.isNaN(misassigned)
                ? ""
                : String.format(Locale.ROOT, ", %.0f of %d points misassigned", misassigned, found.labels().length);
        return String.format(
                Locale.ROOT,
                "Start %d of %d: inertia %.6g%s.",
                pipeline.restart(),
                pipeline.setup().plan().restarts(),
                found.inertia(),
                wrong);
    }
}
